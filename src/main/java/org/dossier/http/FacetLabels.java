package org.dossier.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.search.FacetCounts;
import org.dossier.search.SearchResults;

/// The labels of values that a request names by their ids, as its answer tells them; a value that
/// the answer does not know is told by its id.
record FacetLabels(Words words, SearchResults results) {
  String of(Facet facet, String id) {
    Stream<FacetCounts.Count> counts =
        Optional.ofNullable(results.facets().get(facet)).stream().flatMap(c -> c.values().stream());
    FacetValue known =
        counts
            .map(FacetCounts.Count::value)
            .filter(value -> value.id().equals(id))
            .findFirst()
            .orElse(new FacetValue(id, id));
    return words.label(facet, known);
  }

  String of(Facet facet, List<String> ids) {
    return ids.stream().map(id -> of(facet, id)).collect(Collectors.joining(", "));
  }

  /// A value with the name of its facet.
  String named(Facet facet, String value) {
    return words.say("value", words.facet(facet), value);
  }
}
