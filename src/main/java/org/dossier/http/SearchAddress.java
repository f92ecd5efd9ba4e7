package org.dossier.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.jspecify.annotations.Nullable;

/// Prints parameters back as an address: in a fixed order and without what is standard, so that two
/// searches that ask the same have one address. Parsing it gives the parameters again.
final class SearchAddress {
  static final String SEARCH = "/api/v1/search";

  private SearchAddress() {}

  /// This very search.
  static String self(SearchParameters parameters) {
    return with(parameters, parameters.request().window());
  }

  /// The hits that come after those of this search; null if there are none.
  static @Nullable String next(SearchParameters parameters, @Nullable String cursor) {
    int size = parameters.request().window().size();
    return cursor == null ? null : with(parameters, new Window(1, size, cursor));
  }

  /// The articles that are found, in the order of the search, at another path.
  static String elsewhere(String path, SearchParameters parameters) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    wanted(parameters.request(), out);
    return path(path, out);
  }

  /// The articles that are found, at another path that orders them by itself.
  static String unordered(String path, SearchRequest request, Map<String, String> more) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    found(request, out);
    more.forEach((name, value) -> out.put(name, List.of(value)));
    return path(path, out);
  }

  /// The parameters that tell which articles are found.
  static Map<String, List<String>> found(SearchRequest request) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    found(request, out);
    return out;
  }

  private static String with(SearchParameters parameters, Window window) {
    SearchRequest request = parameters.request();
    Map<String, List<String>> out = new LinkedHashMap<>();
    wanted(request, out);
    put(out, "page", window.cursor() == null ? window.page() : 1, 1);
    put(out, "size", window.size(), SearchParameters.SIZE);
    if (window.cursor() != null) {
      out.put("cursor", List.of(window.cursor()));
    }
    facets(request.facets(), out);
    put(out, "passages", request.passages().count(), SearchParameters.PASSAGES);
    put(out, "passageLength", request.passages().length(), SearchParameters.PASSAGE_LENGTH);
    put(out, "fold", request.folded() ? "copies" : "none", "none");
    if (!parameters.fields().equals(HitField.ALL)) {
      out.put(
          "fields",
          List.of(
              parameters.fields().stream().map(HitField::key).collect(Collectors.joining(","))));
    }
    return path(SEARCH, out);
  }

  private static void wanted(SearchRequest request, Map<String, List<String>> out) {
    found(request, out);
    put(out, "sort", lower(request.order()), lower(Order.standard(request.query())));
  }

  private static void found(SearchRequest request, Map<String, List<String>> out) {
    if (!request.typed().isEmpty()) {
      out.put("q", List.of(request.typed()));
    }
    for (Filter filter : request.filters()) {
      switch (filter) {
        case Filter.AnyOf any -> out.put(any.facet().key(), any.ids());
        case Filter.AllOf all -> out.put(all.facet().key() + ".all", all.ids());
        case Filter.NoneOf none -> out.put(none.facet().key() + ".not", none.ids());
        case Filter.Published published -> {
          put(out, "from", published.from(), null);
          put(out, "to", published.to(), null);
        }
      }
    }
  }

  private static void facets(List<FacetRequest> facets, Map<String, List<String>> out) {
    List<Facet> counted = facets.stream().map(FacetRequest::facet).toList();
    if (!counted.equals(SearchParameters.COUNTED)) {
      out.put("facets", List.of(counted.stream().map(Facet::key).collect(Collectors.joining(","))));
    }
    for (FacetRequest facet : facets) {
      put(out, facet.facet().key() + ".limit", facet.limit(), SearchParameters.FACET_LIMIT);
      put(out, facet.facet().key() + ".sort", lower(facet.sort()), "count");
    }
  }

  private static void put(
      Map<String, List<String>> out,
      String name,
      @Nullable Object value,
      @Nullable Object standard) {
    if (value != null && !value.equals(standard)) {
      out.put(name, new ArrayList<>(List.of(value.toString())));
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String path(String path, Map<String, List<String>> out) {
    String query = new QueryString(out).toString();
    return query.isEmpty() ? path : path + "?" + query;
  }
}
