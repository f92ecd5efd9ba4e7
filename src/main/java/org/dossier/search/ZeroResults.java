package org.dossier.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.query.Filter;
import org.dossier.query.NameExpansion;
import org.dossier.query.NameResolver;
import org.dossier.query.QueryParser;
import org.dossier.query.QueryParts;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.search.Diagnosis.Part;
import org.jspecify.annotations.Nullable;

/// Finds out why a search found nothing, by searching without each of its parts.
///
/// What is counted is what a reader gets who searches so: the query without a part is read anew,
/// for words that come to stand next to each other may be a name.
final class ZeroResults {
  /// The most parts of a query, and the most words, that are told of.
  static final int MAX_PARTS = 16;

  private final SearchEngine engine;
  private final NameResolver names;

  ZeroResults(SearchEngine engine, NameResolver names) {
    this.engine = engine;
    this.names = names;
  }

  /// The diagnosis; null where there is nothing that could be left out.
  @Nullable Diagnosis diagnose(SearchRequest request) {
    TextQuery named = NameExpansion.expand(request.query(), names);
    List<QueryParts.Part> all = QueryParts.of(named);
    List<QueryParts.Part> parts = all.stream().limit(MAX_PARTS).toList();
    List<TextQuery> leaves = List.copyOf(QueryParts.leaves(named));
    List<TextQuery> words = leaves.stream().limit(MAX_PARTS).toList();
    List<Filter> filters = request.filters();
    List<SearchRequest> without = new ArrayList<>();
    parts.forEach(part -> without.add(read(request, part.rest().toString())));
    filters.forEach(filter -> without.add(request.withFilters(others(filters, filter))));
    if (filters.size() > 1) {
      without.add(request.withFilters(List.of()));
    }
    if (without.isEmpty()) {
      return null;
    }
    List<Long> totals =
        engine.totals(
            Stream.concat(
                    without.stream().map(r -> NameExpansion.expand(r, names)),
                    words.stream().map(w -> request.withQuery(w).withFilters(List.of())))
                .map(SearchRequest::totalOnly)
                .toList());

    List<Part> told = new ArrayList<>();
    for (int i = 0; i < without.size(); i++) {
      SearchRequest rest = without.get(i);
      long total = totals.get(i);
      int filter = i - parts.size();
      if (filter < 0) {
        told.add(new Part.OfQuery(parts.get(i).part().toString(), rest, total));
      } else if (filter < filters.size()) {
        told.add(new Part.OfFilter(filters.get(filter), rest, total));
      } else {
        told.add(new Part.AllFilters(rest, total));
      }
    }
    List<Diagnosis.Word> counted = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      counted.add(new Diagnosis.Word(words.get(i).toString(), totals.get(without.size() + i)));
    }
    boolean capped = all.size() > parts.size() || leaves.size() > words.size();
    return new Diagnosis(told, counted, capped);
  }

  private static SearchRequest read(SearchRequest request, String typed) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        request.filters(),
        request.order(),
        request.window(),
        request.facets(),
        request.passages(),
        request.folded());
  }

  private static List<Filter> others(List<Filter> filters, Filter without) {
    return filters.stream().filter(filter -> !filter.equals(without)).toList();
  }
}
