package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// The names that stand in an article's title and body, each in the order of its spans.
///
/// Where the title stands in the body too, as headline or first sentence, what the body names there
/// the title names as well.
record MentionedNames(List<NameFilter.Name> inTitle, List<NameFilter.Name> inBody) {
  private static final String CUT = "…";
  // A title stands at the beginning of a body or it is not there.
  private static final int TITLE_WITHIN = 2000;

  static MentionedNames of(AnnotatedArticle annotated, List<Span> masked) {
    Span title = titleInBody(annotated.article());
    List<NameFilter.Name> inTitle = new ArrayList<>();
    List<NameFilter.Name> inBody = new ArrayList<>();
    for (Facet facet : List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON)) {
      for (Annotation annotation : annotated.of(facet)) {
        String term = Fields.name(facet, annotation.value().id());
        for (Mention mention : annotation.evidence()) {
          if (!isName(facet, mention)) {
            continue;
          }
          Span span = mention.span();
          if (mention.part() == Mention.Part.TITLE) {
            inTitle.add(new NameFilter.Name(term, span));
            continue;
          }
          if (masked.stream().noneMatch(span::overlaps)) {
            inBody.add(new NameFilter.Name(term, span));
          }
          if (title != null && title.start() <= span.start() && span.end() <= title.end()) {
            Span moved = new Span(span.start() - title.start(), span.end() - title.start());
            inTitle.add(new NameFilter.Name(term, moved));
          }
        }
      }
    }
    return new MentionedNames(ordered(inTitle), ordered(inBody));
  }

  private static List<NameFilter.Name> ordered(List<NameFilter.Name> names) {
    return names.stream().distinct().sorted(Comparator.comparing(NameFilter.Name::span)).toList();
  }

  /// Whether the mention names its value. A city tells of a country, but it is not a name of it; a
  /// value that a person assigned stands nowhere in the text.
  static boolean isName(Facet facet, Mention mention) {
    String rule = mention.rule().toLowerCase(Locale.ROOT);
    boolean place = rule.contains("city") || rule.contains("capital");
    return mention.end() > mention.start() && !(facet == Facet.COUNTRY && place);
  }

  private static @Nullable Span titleInBody(Article article) {
    String title = article.title();
    String text = title.endsWith(CUT) ? title.substring(0, title.length() - 1) : title;
    Span headline = article.layout().headline();
    int at =
        headline != null
            ? (headline.of(article.body()).equals(text) ? headline.start() : -1)
            : article.body().indexOf(text);
    return at < 0 || at > TITLE_WITHIN ? null : new Span(at, at + text.length());
  }
}
