package org.dossier.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dossier.article.Gap;
import org.jspecify.annotations.Nullable;

/// Tells what of a collection is not in its index. Safe for use by many threads.
public interface CollectionReport {
  /// The report of a collection of which everything is there.
  CollectionReport NOTHING = (state, from, count) -> new Part("", Map.of(), List.of());

  /// A part of the report, and how much of each state there is in all of it. `version` is another
  /// whenever the report is; empty where there is no report.
  record Part(String version, Map<Gap.State, Long> totals, List<Gap> gaps) {
    public Part {
      totals = Map.copyOf(totals);
      gaps = List.copyOf(gaps);
    }

    /// How many gaps there are of the state; of all states for null.
    public long total(Gap.@Nullable State state) {
      return state == null
          ? totals.values().stream().mapToLong(Long::longValue).sum()
          : totals.getOrDefault(state, 0L);
    }
  }

  /// Up to `count` gaps of the state (of all, one state after the other, for null), after the first
  /// `from` of them.
  ///
  /// @throws IOException when the report can't be read
  Part part(Gap.@Nullable State state, long from, int count) throws IOException;
}
