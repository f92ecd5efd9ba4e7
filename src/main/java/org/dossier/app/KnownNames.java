package org.dossier.app;

import java.util.List;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver;

/// The names that the annotators of an index know, for those who search it.
record KnownNames(Annotators annotators) implements NameResolver {
  @Override
  public List<Name> resolve(String words) {
    return annotators.current().named(words).stream()
        .map(named -> new Name(named.facet(), named.value()))
        .toList();
  }

  @Override
  public Optional<FacetValue> moved(Facet facet, String idOrName) {
    return Optional.ofNullable(annotators.current().moved(facet, idOrName));
  }
}
