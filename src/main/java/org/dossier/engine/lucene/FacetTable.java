package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// The values of one facet in one state of the collection, with how many of all articles have each.
///
/// `values` are numbered as the ids in the dictionary; `valueOf` leads from an entry of the rows to
/// its value. The label of a value is the one that most articles have, of those the first in the
/// alphabet. Values that no article has any more are still here, with a count of 0.
record FacetTable(
    Facet facet,
    List<FacetValue> values,
    Map<String, Integer> numbers,
    int[] valueOf,
    int[] totals,
    long missing) {

  static FacetTable of(
      Facet facet, FacetDictionary dictionary, IndexReader reader, List<SegmentFacets> segments)
      throws IOException {
    List<FacetValue> entries = dictionary.entries();
    int[] valueOf = dictionary.valueOf();
    int[] perEntry = new int[entries.size()];
    long missing = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentFacets.Rows rows = segments.get(leaf.ord).of(facet);
      Bits live = leaf.reader().getLiveDocs();
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          for (int i = rows.starts()[doc]; i < rows.starts()[doc + 1]; i++) {
            perEntry[rows.entries()[i]]++;
          }
          missing += rows.isEmpty(doc) ? 1 : 0;
        }
      }
    }
    int[] best = new int[dictionary.size()];
    int[] totals = new int[dictionary.size()];
    Arrays.fill(best, -1);
    for (int e = 0; e < perEntry.length; e++) {
      int value = valueOf[e];
      totals[value] += perEntry[e];
      if (best[value] < 0 || isBetter(e, best[value], perEntry, entries)) {
        best[value] = e;
      }
    }
    List<FacetValue> values = new ArrayList<>(best.length);
    Map<String, Integer> numbers = new HashMap<>();
    for (int entry : best) {
      numbers.put(entries.get(entry).id(), values.size());
      values.add(entries.get(entry));
    }
    return new FacetTable(facet, List.copyOf(values), numbers, valueOf, totals, missing);
  }

  private static boolean isBetter(int e, int best, int[] counts, List<FacetValue> entries) {
    return counts[e] > counts[best]
        || (counts[e] == counts[best]
            && entries.get(e).label().compareTo(entries.get(best).label()) < 0);
  }

  /// How many values at least one article has.
  long distinct() {
    return Arrays.stream(totals).filter(n -> n > 0).count();
  }

  /// The value of that id if an article has it.
  @Nullable FacetValue find(String id) {
    Integer number = numbers.get(id);
    return number == null || totals[number] == 0 ? null : values.get(number);
  }

  /// The number of the value of that id, -1 if there is none.
  int number(String id) {
    return numbers.getOrDefault(id, -1);
  }
}
