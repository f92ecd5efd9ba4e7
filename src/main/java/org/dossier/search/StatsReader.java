package org.dossier.search;

import java.time.Instant;
import java.util.Map;
import org.dossier.article.Facet;

/// Gives the collection's figures. Safe for use by many threads.
public interface StatsReader {
  Stats stats();

  /// The collection in figures. `values` is how many values each facet has; `bytes` is what the
  /// index takes on disk.
  record Stats(
      long articles, Map<Facet, Long> values, long bytes, String engine, Instant lastCommit) {
    public Stats {
      values = Map.copyOf(values);
    }
  }
}
