package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// The facet values of the articles of one segment, in memory: for each facet rows of entry numbers
/// (see [FacetDictionary]). Counting from here is several times cheaper than from disk.
///
/// Deleted articles have their rows too; a segment never changes, its deletions do.
final class SegmentFacets {
  /// The entries of each document.
  ///
  /// Those of all documents stand one after the other, as 16 bits each while the numbers are small;
  /// where no document has two, each has its place, and none is told by one more than the highest.
  static final class Rows {
    private final int @Nullable [] starts;
    private final char[] small;
    private final int[] large;
    private final int none;

    private Rows(int[] starts, int[] entries, boolean isSingle) {
      int count = starts[starts.length - 1];
      this.none = 1 + Arrays.stream(entries, 0, count).max().orElse(-1);
      this.starts = isSingle ? null : starts;
      int[] all = isSingle ? single(starts, entries, none) : Arrays.copyOf(entries, count);
      boolean isSmall = none <= Character.MAX_VALUE;
      this.small = new char[isSmall ? all.length : 0];
      for (int i = 0; i < small.length; i++) {
        small[i] = (char) all[i];
      }
      this.large = isSmall ? new int[0] : all;
    }

    private static int[] single(int[] starts, int[] entries, int none) {
      int[] single = new int[starts.length - 1];
      for (int doc = 0; doc < single.length; doc++) {
        single[doc] = starts[doc] == starts[doc + 1] ? none : entries[starts[doc]];
      }
      return single;
    }

    private int entry(int i) {
      return large.length == 0 ? small[i] : large[i];
    }

    /// Whether the document has an entry of those, or has none and that is wanted.
    boolean has(int doc, boolean[] wanted, boolean noneToo) {
      if (starts == null) {
        int entry = entry(doc);
        return entry == none ? noneToo : wanted[entry];
      }
      int end = starts[doc + 1];
      for (int i = starts[doc]; i < end; i++) {
        if (wanted[entry(i)]) {
          return true;
        }
      }
      return noneToo && starts[doc] == end;
    }

    /// Counts the entries of the first so many documents, and returns how many of these have none.
    int count(int[] docs, int size, SparseCounts into) {
      if (starts == null) {
        return countSingle(docs, size, into);
      }
      return large.length == 0
          ? countSmall(starts, docs, size, into)
          : countLarge(starts, docs, size, into);
    }

    private int countSingle(int[] docs, int size, SparseCounts into) {
      int without = 0;
      for (int d = 0; d < size; d++) {
        int entry = entry(docs[d]);
        if (entry == none) {
          without++;
        } else {
          into.add(entry);
        }
      }
      return without;
    }

    private int countSmall(int[] from, int[] docs, int size, SparseCounts into) {
      int without = 0;
      for (int d = 0; d < size; d++) {
        int start = from[docs[d]];
        int end = from[docs[d] + 1];
        without += start == end ? 1 : 0;
        for (int i = start; i < end; i++) {
          into.add(small[i]);
        }
      }
      return without;
    }

    private int countLarge(int[] from, int[] docs, int size, SparseCounts into) {
      int without = 0;
      for (int d = 0; d < size; d++) {
        int start = from[docs[d]];
        int end = from[docs[d] + 1];
        without += start == end ? 1 : 0;
        for (int i = start; i < end; i++) {
          into.add(large[i]);
        }
      }
      return without;
    }
  }

  private final Map<Facet, Rows> rows = new EnumMap<>(Facet.class);

  static SegmentFacets read(LeafReader reader, Map<Facet, FacetDictionary> dictionaries)
      throws IOException {
    SegmentFacets facets = new SegmentFacets();
    for (Map.Entry<Facet, FacetDictionary> e : dictionaries.entrySet()) {
      SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.values(e.getKey()));
      facets.rows.put(e.getKey(), rows(reader.maxDoc(), values, e.getValue()));
    }
    return facets;
  }

  Rows of(Facet facet) {
    Rows of = rows.get(facet);
    if (of == null) {
      throw new IllegalStateException("rows must hold every facet (got: " + rows.keySet() + ")");
    }
    return of;
  }

  private static Rows rows(int maxDoc, SortedSetDocValues values, FacetDictionary dictionary)
      throws IOException {
    int[] numbers = new int[Math.toIntExact(values.getValueCount())];
    for (int ord = 0; ord < numbers.length; ord++) {
      numbers[ord] = dictionary.add(values.lookupOrd(ord));
    }
    int[] starts = new int[maxDoc + 1];
    int[] entries = new int[maxDoc];
    int n = 0;
    boolean isSingle = true;
    for (int doc = 0; doc < maxDoc; doc++) {
      starts[doc] = n;
      if (values.advanceExact(doc)) {
        int count = values.docValueCount();
        isSingle &= count == 1;
        entries = ArrayUtil.grow(entries, n + count);
        for (int i = 0; i < count; i++) {
          entries[n++] = numbers[(int) values.nextOrd()];
        }
      }
    }
    starts[maxDoc] = n;
    return new Rows(starts, entries, isSingle);
  }
}
