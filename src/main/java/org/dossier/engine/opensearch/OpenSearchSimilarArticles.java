package org.dossier.engine.opensearch;

import java.util.Optional;
import org.dossier.search.SimilarArticles;
import org.dossier.search.UnavailableException;

/// Similar articles of a collection in a cluster, which can't be found there yet.
public final class OpenSearchSimilarArticles implements SimilarArticles {
  private final OpenSearchCollection collection;

  public OpenSearchSimilarArticles(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public boolean holds(String id) {
    return collection.with(state -> OpenSearchArticles.find(state, id) != null);
  }

  @Override
  public Optional<Similar> similarTo(String id, int size) {
    throw new UnavailableException("Similar articles are not available on OpenSearch yet.");
  }
}
