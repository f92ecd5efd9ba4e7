package org.dossier.engine.lucene;

import java.util.Arrays;

/// How many articles have each of some numbered things, and which of these any article has: few of
/// many, after most searches.
public final class SparseCounts {
  private static final int FIRST = 256;

  /// With so many articles for each hundred things, it costs less to look for those that any
  /// article has at the end.
  private static final int MANY = 25;

  private final int[] counts;
  private int[] found = new int[FIRST];
  private int size;
  private boolean isLookedForLater;

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

  /// Says that as many articles are about to be counted by [#add(int[], int)].
  void expect(int articles) {
    isLookedForLater |= 100L * articles > (long) MANY * counts.length;
  }

  /// Counts one article for each of the first so many numbers.
  void add(int[] numbers, int size) {
    if (isLookedForLater) {
      for (int i = 0; i < size; i++) {
        counts[numbers[i]]++;
      }
    } else {
      for (int i = 0; i < size; i++) {
        add(numbers[i]);
      }
    }
  }

  /// Looks for what was not found while it was counted; to be called when all is counted.
  SparseCounts done() {
    if (isLookedForLater) {
      size = 0;
      for (int number = 0; number < counts.length; number++) {
        if (counts[number] > 0) {
          find(number);
        }
      }
      isLookedForLater = false;
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
    if (size == found.length) {
      found = Arrays.copyOf(found, 4 * size);
    }
    found[size++] = number;
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
