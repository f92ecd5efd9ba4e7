package org.dossier.engine.lucene;

import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.search.FacetCounts;

/// How many articles match, and what a search says of the facets.
record Counted(long total, Map<Facet, FacetCounts> facets) {
  /// How many values it holds, of all facets.
  int size() {
    return facets.values().stream().mapToInt(counts -> counts.values().size()).sum();
  }
}
