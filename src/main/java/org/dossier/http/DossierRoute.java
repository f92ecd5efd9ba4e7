package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;

/// The dossier of a facet value.
final class DossierRoute {
  private static final String FACETS = "/api/v1/facets/";
  static final int RELATED = 10;
  static final Set<String> PARAMETERS = QueryParameters.and("limit");

  private final DossierReader dossiers;
  private final NearestValues nearest;
  private final TaggedAnswers answers;

  DossierRoute(ServedCollection collection, TaggedAnswers answers) {
    this.dossiers = collection.dossiers();
    this.nearest = new NearestValues(collection.facets());
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
                  .orElseThrow(() -> nearest.unknown(facet, id));
          return DossierJson.of(request, facet, asked, dossier);
        },
        address(request, facet, id, asked));
  }
}
