package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;

/// Counts beside those of a search: all the values of one facet, and articles over time.
final class CountRoutes {
  private static final String FACETS = "/api/v1/facets/";
  private static final String HISTOGRAM = "/api/v1/histogram";
  private static final int FACET_LIMIT = 20;
  static final Set<String> FACET_PARAMETERS =
      QueryParameters.and("prefix", "sort", "limit", "cursor");
  static final Set<String> HISTOGRAM_PARAMETERS = QueryParameters.and("by");

  private final FacetReader facets;
  private final HistogramReader histograms;
  private final TaggedAnswers answers;

  CountRoutes(ServedCollection collection, TaggedAnswers answers) {
    this.facets = collection.facets();
    this.histograms = collection.histograms();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, FACETS + "{facet}", this::facet);
    ApiRoutes.get(routes, HISTOGRAM, this::histogram);
  }

  private void facet(Context ctx) throws IOException {
    String raw = ctx.req().getRequestURI().substring(FACETS.length());
    Facet facet = SearchParameters.facet(null, QueryString.decode(raw, false));
    ParameterReader in =
        new ParameterReader(QueryString.parse(ctx.queryString()), FACET_PARAMETERS);
    SearchRequest request = QueryParameters.read(in, null);
    String sort = in.choice("sort", "count", "count", "label");
    int limit = in.number("limit", FACET_LIMIT, 0, FacetRequest.MAX_LIMIT);
    String prefix = in.single("prefix", "");
    String cursor = in.single("cursor", "");
    FacetReader.Wanted wanted =
        new FacetReader.Wanted(
            new FacetRequest(
                facet, limit, FacetRequest.Sort.valueOf(sort.toUpperCase(Locale.ROOT))),
            prefix,
            Map.of(),
            cursor.isEmpty() ? null : cursor);
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("prefix", prefix);
    asked.put("sort", sort);
    asked.put("limit", Integer.toString(limit));
    asked.put("cursor", cursor);
    answers.json(
        ctx,
        () -> CountsJson.of(facet, facets.values(request, wanted)),
        SearchAddress.unordered(FACETS + facet.key(), request, asked));
  }

  private void histogram(Context ctx) throws IOException {
    ParameterReader in =
        new ParameterReader(QueryString.parse(ctx.queryString()), HISTOGRAM_PARAMETERS);
    SearchRequest request = QueryParameters.read(in, null);
    String by = in.choice("by", "year", "year", "month", "day");
    PartialDate.Precision precision = PartialDate.Precision.valueOf(by.toUpperCase(Locale.ROOT));
    answers.json(
        ctx,
        () -> CountsJson.of(by, histograms.histogram(request, precision)),
        SearchAddress.unordered(HISTOGRAM, request, Map.of("by", by)));
  }
}
