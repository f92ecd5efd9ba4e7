package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.jspecify.annotations.Nullable;

/// Gives all the values of a facet, a page at a time. Safe for use by many threads.
public interface FacetReader {
  /// The values that the articles of a search have, counted as [SearchEngine] counts them; the
  /// request's own facets, window and passages do not count.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  /// @throws InvalidCursorException if the cursor was not made for these values
  Values values(SearchRequest request, Wanted wanted);

  /// Which values to give.
  ///
  /// - `facet`: of which facet, how many at once, in which order.
  /// - `prefix`: what a word of the label begins with, whatever its case and accents; several words
  ///   stand next to each other. Empty for all values.
  /// - `named`: ids that fit the prefix by another name, each with that name.
  /// - `cursor`: where an earlier answer ended, null for the beginning.
  record Wanted(
      FacetRequest facet, String prefix, Map<String, String> named, @Nullable String cursor) {
    public Wanted {
      requireNonNull(facet);
      requireNonNull(prefix);
      named = Map.copyOf(named);
    }
  }

  /// Some of the values in their order. `counts.distinct` tells how many values fit the prefix in
  /// all; `matched` has, by id, the name that fits of each value whose label does not; `next` is
  /// the cursor to go on with, null when there is no more; `total` is how many articles match the
  /// search.
  record Values(
      FacetCounts counts, Map<String, String> matched, long total, @Nullable String next) {
    public Values {
      requireNonNull(counts);
      matched = Map.copyOf(matched);
    }
  }
}
