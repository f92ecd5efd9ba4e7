package org.dossier.search;

import java.util.List;
import java.util.function.Supplier;
import org.dossier.query.SearchRequest;

/// Answers searches over one collection. Safe for use by many threads; each answer comes from one
/// state of the collection.
public interface SearchEngine {
  /// The answer, exact.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  /// @throws InvalidCursorException if the request's cursor was not made by this engine for this
  ///   search
  /// @throws ExpiredCursorException if the state of the collection in which it was made is kept no
  ///   more
  SearchResults search(SearchRequest request);

  /// How many articles each of the searches finds by its query and filters, exact and all counted
  /// in one state of the collection.
  ///
  /// @throws UnavailableException as [#search] does
  List<Long> totals(List<SearchRequest> requests);

  /// Does several searches that make one answer: together they may take as long as one.
  default <T> T together(Supplier<T> searches) {
    return searches.get();
  }

  /// Names the state of the collection: two answers to a request are the same while this stays.
  String version();
}
