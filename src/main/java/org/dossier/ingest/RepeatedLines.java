package org.dossier.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.article.EdgeLines;

/// The lines that repeat at the edges of many articles of a collection: of at least five, and of
/// one in a thousand, which are no copies of each other.
record RepeatedLines(Set<Long> lines) {
  private static final int LEAST = 5;
  private static final int ONE_IN = 1000;
  private static final int BUCKETS = 1 << 20;

  RepeatedLines {
    lines = Set.copyOf(lines);
  }

  /// Names the lines, in whatever order they were found; empty where there are none.
  String fingerprint() {
    if (lines.isEmpty()) {
      return "";
    }
    long mixed = lines.size();
    for (long line : new TreeSet<>(lines)) {
      mixed = (mixed ^ line) * 0x9E3779B97F4A7C15L;
      mixed ^= mixed >>> 29;
    }
    return Long.toHexString(mixed);
  }

  /// Counts in bounded memory: articles are shown twice, first for an estimate of which lines can
  /// be among those that repeat.
  static final class Builder {
    private final int least;
    private final boolean mayRepeat;
    private final int[] estimates;
    private final Map<Long, Set<Long>> texts = new HashMap<>();

    Builder(int articles) {
      this.mayRepeat = articles >= LEAST;
      this.least = Math.max(LEAST, articles / ONE_IN);
      this.estimates = new int[mayRepeat ? BUCKETS : 0];
    }

    /// Whether there are articles enough.
    boolean mayRepeat() {
      return mayRepeat;
    }

    void estimate(EdgeLines edges) {
      for (long line : edges.lines()) {
        estimates[bucket(line)]++;
      }
    }

    void count(EdgeLines edges) {
      for (long line : edges.lines()) {
        if (estimates[bucket(line)] >= least) {
          Set<Long> known = texts.computeIfAbsent(line, l -> new HashSet<>());
          if (known.size() < least) {
            known.add(edges.text());
          }
        }
      }
    }

    RepeatedLines build() {
      Set<Long> lines = new HashSet<>();
      texts.forEach((line, of) -> {
        if (of.size() >= least) {
          lines.add(line);
        }
      });
      return new RepeatedLines(lines);
    }

    private static int bucket(long line) {
      return (int) (line ^ (line >>> 20)) & (BUCKETS - 1);
    }
  }
}
