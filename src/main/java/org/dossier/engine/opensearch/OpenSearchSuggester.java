package org.dossier.engine.opensearch;

import java.util.List;
import org.dossier.search.Authority;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;
import org.dossier.search.UnavailableException;

/// Suggestions of a collection in a cluster, which can't be made yet.
public final class OpenSearchSuggester implements Suggester {
  public OpenSearchSuggester(OpenSearchCollection collection, Authority authority) {}

  @Override
  public List<Completion> suggest(String typed, int size) {
    throw new UnavailableException("Suggestions are not available on OpenSearch yet.");
  }
}
