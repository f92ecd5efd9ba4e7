package org.dossier.engine.lucene;

import java.util.Arrays;

/// How many articles have each of some numbered things, and which of these any article has: few of
/// many, after most searches.
public final class SparseCounts {
  private static final int FIRST = 256;

  /// Of so few things, those that any article has are looked for at the end.
  private static final int FEW = 1024;

  private final int[] counts;
  private int[] found = new int[FIRST];
  private int size;
  private boolean areUntold;

  /// Of the things from 0 to below `numbers`.
  public SparseCounts(int numbers) {
    this.counts = new int[numbers];
  }

  /// Counts one article.
  public void add(int number) {
    if (counts[number]++ == 0) {
      find(number);
    }
  }

  /// Counts one article for each of the first so many numbers; [#done] must follow.
  void add(Numbers numbers, int length) {
    if (counts.length <= FEW) {
      areUntold = true;
      for (int i = 0; i < length; i++) {
        counts[numbers.get(i)]++;
      }
    } else {
      find(numbers, length);
    }
  }

  // Which number is new nobody can foresee: each is written behind those found, and stays if it is.
  private void find(Numbers numbers, int length) {
    int[] all = room(size + length + 1);
    int end = size;
    for (int i = 0; i < length; i++) {
      int number = numbers.get(i);
      all[end] = number;
      // One more where it had none; not a branch.
      end += (counts[number]++ - 1) >>> 31;
    }
    found = all;
    size = end;
  }

  /// Looks for what was not found while it was counted; to be called when all is counted.
  SparseCounts done() {
    if (areUntold) {
      size = 0;
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          find(number);
        }
      }
      areUntold = false;
    }
    return this;
  }

  /// Counts some articles, at least one.
  public void add(int number, int articles) {
    if (counts[number] == 0) {
      find(number);
    }
    counts[number] += articles;
  }

  private void find(int number) {
    found = room(size + 1);
    found[size++] = number;
  }

  private int[] room(int wanted) {
    return wanted <= found.length ? found : Arrays.copyOf(found, Math.max(4 * size, wanted));
  }

  /// How many of the things any article has.
  public int size() {
    return size;
  }

  /// Those, one after the other in no order; `i` is below [#size].
  public int found(int i) {
    return found[i];
  }

  /// How many articles have that one.
  public int of(int number) {
    return counts[number];
  }

  /// How many things are numbered.
  public int numbers() {
    return counts.length;
  }
}
