package org.dossier.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetReader;

/// Tells that no article has a value, and which values may have been meant.
final class NearestValues {
  private static final int NEAREST = 3;

  private final FacetReader facets;

  NearestValues(FacetReader facets) {
    this.facets = facets;
  }

  ProblemException unknown(Facet facet, String id) {
    List<FacetValue> nearest = nearest(facet, id);
    String near =
        nearest.stream()
            .map(value -> ProblemException.quoted(value.id()) + " (" + value.label() + ")")
            .collect(Collectors.joining(", "));
    return new ProblemException(
        Problem.UNKNOWN_VALUE,
        null,
        "No article has the value "
            + ProblemException.quoted(id)
            + " of the facet `"
            + facet.key()
            + "`."
            + (near.isEmpty() ? "" : " Nearest: " + near + "."),
        id.equals(facet.missingId()) ? List.of(without(facet)) : offers(facet, nearest));
  }

  // What stands for "no value" has no dossier, but articles.
  private static ProblemException.Offer without(Facet facet) {
    return new ProblemException.Offer(
        PageAddress.PATH + "?" + facet.key() + "=" + facet.missingId(),
        words -> words.say("dossier.without"));
  }

  private static List<ProblemException.Offer> offers(Facet facet, List<FacetValue> nearest) {
    return nearest.stream()
        .map(value ->
            new ProblemException.Offer(
                DossierPageRoute.address(facet, value.id()), words -> value.label()))
        .toList();
  }

  /// Values with a name that begins like the id, and the one that is spelled nearly so.
  private List<FacetValue> nearest(Facet facet, String id) {
    List<FacetValue> nearest = new ArrayList<>();
    String words = id.replace('-', ' ').strip();
    if (!words.isEmpty()) {
      nearest.addAll(values(facet, words, NEAREST - 1));
    }
    List<FacetValue> frequent = values(facet, "", FacetRequest.MAX_LIMIT);
    Nearest.to(id, frequent.stream().map(FacetValue::id).toList())
        .ifPresent(
            near -> frequent.stream().filter(v -> v.id().equals(near)).forEach(nearest::add));
    return nearest.stream().distinct().toList();
  }

  private List<FacetValue> values(Facet facet, String prefix, int limit) {
    SearchRequest all =
        QueryParameters.read(new ParameterReader(QueryString.parse(null), Set.of()), null);
    FacetRequest wanted = new FacetRequest(facet, limit, FacetRequest.Sort.COUNT);
    return facets
        .values(all, new FacetReader.Wanted(wanted, prefix, Map.of(), null))
        .counts()
        .values()
        .stream()
        .map(FacetCounts.Count::value)
        .toList();
  }
}
