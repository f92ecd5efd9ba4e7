package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;
import org.dossier.search.FacetCounts;
import org.dossier.search.FacetReader;

/// The dossier of a facet value.
final class DossierRoute {
  private static final String FACETS = "/api/v1/facets/";
  private static final int RELATED = 10;
  private static final int NEAREST = 3;
  private static final Set<String> PARAMETERS = QueryParameters.and("limit");

  private final DossierReader dossiers;
  private final FacetReader facets;
  private final TaggedAnswers answers;

  DossierRoute(ServedCollection collection, TaggedAnswers answers) {
    this.dossiers = collection.dossiers();
    this.facets = collection.facets();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, FACETS + "{facet}/<id>", this::dossier);
  }

  /// The address of the dossier of that value under that search.
  static String address(SearchRequest request, Facet facet, String id, Map<String, String> more) {
    return SearchAddress.unordered(
        FACETS + facet.key() + "/" + QueryString.encode(id), request, more);
  }

  private void dossier(Context ctx) throws IOException {
    String raw = ctx.req().getRequestURI().substring(FACETS.length());
    int slash = raw.indexOf('/');
    Facet facet = SearchParameters.facet(null, QueryString.decode(raw.substring(0, slash), false));
    String id = QueryString.decode(raw.substring(slash + 1), false);
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), PARAMETERS);
    SearchRequest request = QueryParameters.read(in, null);
    int limit = in.number("limit", RELATED, 0, FacetRequest.MAX_LIMIT);
    Map<String, String> asked = new LinkedHashMap<>();
    if (limit != RELATED) {
      asked.put("limit", Integer.toString(limit));
    }
    answers.json(
        ctx,
        () -> {
          Dossier dossier =
              dossiers
                  .dossier(request, new DossierReader.Wanted(facet, id, limit))
                  .orElseThrow(() -> unknown(facet, id));
          return DossierJson.of(request, facet, asked, dossier);
        },
        address(request, facet, id, asked));
  }

  private ProblemException unknown(Facet facet, String id) {
    String near =
        nearest(facet, id).stream()
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
            + (near.isEmpty() ? "" : " Nearest: " + near + "."));
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
