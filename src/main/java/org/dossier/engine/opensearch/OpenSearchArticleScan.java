package org.dossier.engine.opensearch;

import java.util.function.Consumer;
import org.dossier.article.AnnotatedArticle;
import org.dossier.search.ArticleScan;

/// Gives all articles of a collection in a cluster.
public final class OpenSearchArticleScan implements ArticleScan {
  private final OpenSearchCollection collection;

  public OpenSearchArticleScan(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public void forEach(Consumer<AnnotatedArticle> visitor) {
    collection.with(state -> OpenSearchArticles.forEach(state, visitor::accept));
  }
}
