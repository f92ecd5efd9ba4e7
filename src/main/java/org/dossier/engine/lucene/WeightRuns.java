package org.dossier.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/// The weights of entries in the order in which they are suggested: many in a row weigh the same,
/// so each weight is kept once with where it begins.
final class WeightRuns {
  private int[] starts = new int[64];
  private int[] weights = new int[64];
  private int runs;
  private int size;

  /// Adds the weight of the next entry. For one thread.
  void add(int weight) {
    if (runs == 0 || weights[runs - 1] != weight) {
      starts = ArrayUtil.grow(starts, runs + 1);
      weights = ArrayUtil.grow(weights, runs + 1);
      starts[runs] = size;
      weights[runs++] = weight;
    }
    size++;
  }

  int get(int entry) {
    int at = Arrays.binarySearch(starts, 0, runs, entry);
    return weights[at < 0 ? -at - 2 : at];
  }

  /// Bytes of memory.
  long bytes() {
    return (long) Integer.BYTES * (starts.length + weights.length);
  }
}
