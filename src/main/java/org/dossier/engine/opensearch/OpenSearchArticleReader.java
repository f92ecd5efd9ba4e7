package org.dossier.engine.opensearch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.LocalArticles;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleReader;

/// Gives articles back whole from a cluster.
public final class OpenSearchArticleReader implements ArticleReader {
  private final OpenSearchCollection collection;

  public OpenSearchArticleReader(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<Found> read(String id, TextQuery query) {
    return collection.with(state -> {
      AnnotatedArticle article = OpenSearchArticles.find(state, id);
      return article == null ? Optional.empty() : Optional.of(marked(state, article, query));
    });
  }

  private static Found marked(OpenSearchState state, AnnotatedArticle article, TextQuery query)
      throws IOException {
    try (LocalArticles one = LocalArticles.of(List.of(article), state)) {
      return one.read(query);
    }
  }
}
