package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dossier.article.Article;
import org.dossier.article.Origin;
import org.jspecify.annotations.Nullable;

/// Lays articles out once more, when it is known which lines repeat at the edges of a collection's
/// articles: those are furniture then, and the title is the headline after them. Safe for use by
/// many threads.
public final class CollectionLayout {
  private final PageLayout pageLayout = PageLayout.standard();

  /// The article as these lines make it. `read` is how its source gave it.
  public Article of(Article read, Set<Long> repeated) {
    String stated = isStated(read) ? read.title() : null;
    return with(read, Titled.of(read.body(), stated, pageLayout, repeated));
  }

  /// Whether its source states the title: it is another than the text gives, or other things are
  /// stated, too.
  private boolean isStated(Article read) {
    return read.published() != null
        || !read.origin().equals(Origin.UNKNOWN)
        || !new Titled(read.title(), read.layout())
            .equals(Titled.of(read.body(), null, pageLayout, Set.of()));
  }

  /// What the source may have given where [#of] gave this article: one of these it was, if titles
  /// and furniture are still found by the same rules.
  public List<Article> read(Article article) {
    List<Article> read = new ArrayList<>();
    read.add(article);
    read.add(with(article, Titled.of(article.body(), null, pageLayout, Set.of())));
    read.add(with(article, Titled.of(article.body(), article.title(), pageLayout, Set.of())));
    return read;
  }

  private static Article with(Article article, @Nullable Titled titled) {
    return titled == null
        ? article
        : new Article(
            article.id(),
            titled.title(),
            article.body(),
            titled.layout(),
            article.origin(),
            article.published(),
            article.given());
  }
}
