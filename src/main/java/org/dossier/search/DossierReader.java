package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;

/// Gathers what articles tell of one value of a facet. Safe for use by many threads.
public interface DossierReader {
  /// The dossier of the value among the articles of a search; empty if no article of the whole
  /// collection has the value. All filters hold, also those on its own facet; order, facets, window
  /// and passages of the request do not count.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  Optional<Dossier> dossier(SearchRequest request, Wanted wanted);

  /// Whose dossier, and how many related values of each facet, 0..[FacetRequest#MAX_LIMIT].
  record Wanted(Facet facet, String id, int limit) {
    public Wanted {
      requireNonNull(facet);
      requireNonNull(id);
      if (limit < 0 || limit > FacetRequest.MAX_LIMIT) {
        throw new IllegalArgumentException(
            "limit must be in 0.." + FacetRequest.MAX_LIMIT + " (got: " + limit + ")");
      }
    }
  }
}
