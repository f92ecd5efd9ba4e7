package org.dossier.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Facet;

/// One search: what must match, what narrows, and what to give of it.
///
/// `typed` is what the reader wrote, for the answer to say back. Each facet stands in `facets` at
/// most once. `folded` shows each story once, by the first of its near-copies.
public record SearchRequest(
    String typed,
    TextQuery query,
    List<Filter> filters,
    Order order,
    Window window,
    List<FacetRequest> facets,
    PassageRequest passages,
    boolean folded) {

  public SearchRequest {
    requireNonNull(typed);
    requireNonNull(query);
    requireNonNull(order);
    requireNonNull(window);
    requireNonNull(passages);
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
    if (facets.stream().map(FacetRequest::facet).distinct().count() != facets.size()) {
      throw new IllegalArgumentException("facets must be distinct (got: " + facets + ")");
    }
  }

  /// A search that shows every article.
  public SearchRequest(
      String typed,
      TextQuery query,
      List<Filter> filters,
      Order order,
      Window window,
      List<FacetRequest> facets,
      PassageRequest passages) {
    this(typed, query, filters, order, window, facets, passages, false);
  }

  /// The same search, each story shown once or each article.
  public SearchRequest withFolded(boolean other) {
    return new SearchRequest(typed, query, filters, order, window, facets, passages, other);
  }

  /// The same search with another query.
  public SearchRequest withQuery(TextQuery other) {
    return new SearchRequest(typed, other, filters, order, window, facets, passages, folded);
  }

  /// The same search with other filters.
  public SearchRequest withFilters(List<Filter> others) {
    return new SearchRequest(typed, query, others, order, window, facets, passages, folded);
  }

  /// The same search among the articles that have the value too.
  public SearchRequest having(Facet facet, String id) {
    List<Filter> narrower = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Filter filter : filters) {
      if (filter instanceof Filter.AllOf all && all.facet() == facet) {
        ids.addAll(all.ids());
      } else {
        narrower.add(filter);
      }
    }
    ids.add(id);
    narrower.add(new Filter.AllOf(facet, ids));
    return withFilters(narrower);
  }

  /// The same search, asking for its total only.
  public SearchRequest totalOnly() {
    return new SearchRequest(
        typed,
        query,
        filters,
        order,
        new Window(1, 0, null),
        List.of(),
        new PassageRequest(0, 200));
  }
}
