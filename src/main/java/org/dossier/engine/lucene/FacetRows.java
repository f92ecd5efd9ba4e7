package org.dossier.engine.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The entries that each document of a segment has of one facet.
///
/// Those of all documents stand one after the other; where no document has two, each has its place,
/// and none is told by one more than the highest. Immutable.
final class FacetRows {
  /// With more entries there are no [#sets].
  private static final int MOST_SETS = 64;

  /// The words of a set that are compared with another's in the time that one document takes.
  private static final int WORDS_A_DOCUMENT = 5;

  private static final int GATHERED = 1024;

  private final int @Nullable [] starts;
  private final Numbers numbers;
  private final int none;

  /// Where no document has two of few entries: the documents of each.
  private final @Nullable FixedBitSet[] sets;

  /// @param starts where the entries of each document start, and where the last ones end
  /// @param isSingle whether no document has two
  FacetRows(int[] starts, int[] entries, boolean isSingle) {
    int count = starts[starts.length - 1];
    this.none = 1 + Arrays.stream(entries, 0, count).max().orElse(-1);
    this.starts = isSingle ? null : starts;
    int[] all = isSingle ? single(starts, entries, none) : entries;
    this.numbers = Numbers.of(all, isSingle ? all.length : count, none);
    this.sets = isSingle && none <= MOST_SETS ? sets(all, none) : new FixedBitSet[0];
  }

  private static int[] single(int[] starts, int[] entries, int none) {
    int[] single = new int[starts.length - 1];
    for (int doc = 0; doc < single.length; doc++) {
      single[doc] = starts[doc] == starts[doc + 1] ? none : entries[starts[doc]];
    }
    return single;
  }

  private static @Nullable FixedBitSet[] sets(int[] entries, int none) {
    @Nullable FixedBitSet[] sets = new FixedBitSet[none];
    for (int doc = 0; doc < entries.length; doc++) {
      int entry = entries[doc];
      if (entry != none) {
        FixedBitSet set = sets[entry];
        if (set == null) {
          set = new FixedBitSet(entries.length);
          sets[entry] = set;
        }
        set.set(doc);
      }
    }
    return sets;
  }

  /// Counts the entries of a set of so many documents, and returns how many of these have none.
  int count(FixedBitSet docs, int cardinality, SparseCounts into) {
    int words = FixedBitSet.bits2words(docs.length());
    if (sets.length > 0 && (long) sets.length * words < (long) WORDS_A_DOCUMENT * cardinality) {
      return countSets(docs, cardinality, into);
    }
    return starts == null ? countSingle(docs, into) : countRows(starts, docs, into);
  }

  // How many of the documents each entry has, word by word.
  private int countSets(FixedBitSet docs, int cardinality, SparseCounts into) {
    int without = cardinality;
    for (int entry = 0; entry < sets.length; entry++) {
      FixedBitSet set = sets[entry];
      int count = set == null ? 0 : (int) FixedBitSet.intersectionCount(set, docs);
      if (count > 0) {
        into.add(entry, count);
        without -= count;
      }
    }
    return without;
  }

  private int countSingle(FixedBitSet docs, SparseCounts into) {
    Numbers gathered = new Numbers(GATHERED, none);
    int size = 0;
    int without = 0;
    long[] words = docs.getBits();
    for (int w = 0; w < FixedBitSet.bits2words(docs.length()); w++) {
      for (long word = words[w]; word != 0; word &= word - 1) {
        int entry = numbers.get((w << 6) + Long.numberOfTrailingZeros(word));
        gathered.set(size, entry);
        size += entry == none ? 0 : 1;
        without += entry == none ? 1 : 0;
      }
      if (size > GATHERED - Long.SIZE) {
        into.add(gathered, size);
        size = 0;
      }
    }
    into.add(gathered, size);
    return without;
  }

  private int countRows(int[] from, FixedBitSet docs, SparseCounts into) {
    Numbers gathered = new Numbers(GATHERED, none);
    int size = 0;
    int without = 0;
    long[] words = docs.getBits();
    for (int w = 0; w < FixedBitSet.bits2words(docs.length()); w++) {
      for (long word = words[w]; word != 0; word &= word - 1) {
        int doc = (w << 6) + Long.numberOfTrailingZeros(word);
        int start = from[doc];
        int end = from[doc + 1];
        without += start == end ? 1 : 0;
        for (; end - start > GATHERED / 2; start++) {
          into.add(numbers.get(start));
        }
        if (size > GATHERED / 2) {
          into.add(gathered, size);
          size = 0;
        }
        gathered.copy(numbers, start, end - start, size);
        size += end - start;
      }
    }
    into.add(gathered, size);
    return without;
  }
}
