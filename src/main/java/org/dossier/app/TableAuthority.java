package org.dossier.app;

import java.util.Map;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.search.Authority;

/// What the tables and the user's authority files know of values, as they are now.
record TableAuthority(Annotators annotators) implements Authority {
  @Override
  public Map<String, String> beginning(Facet facet, String words) {
    return annotators.current().knownValues().beginning(facet, words);
  }

  @Override
  public Optional<Known> find(Facet facet, String id) {
    return annotators
        .current()
        .knownValues()
        .find(facet, id)
        .map(k -> new Known(k.value(), k.kind(), k.country(), k.wikidata(), k.names()));
  }
}
