package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.dossier.article.Facet;

/// The facet values of the articles of one segment, in memory: for each facet rows of entry numbers
/// (see [FacetDictionary]). Counting from here is several times cheaper than from disk.
///
/// Deleted articles have their rows too; a segment never changes, its deletions do.
final class SegmentFacets {
  private final Map<Facet, FacetRows> rows = new EnumMap<>(Facet.class);

  static SegmentFacets read(LeafReader reader, Map<Facet, FacetDictionary> dictionaries)
      throws IOException {
    SegmentFacets facets = new SegmentFacets();
    for (Map.Entry<Facet, FacetDictionary> e : dictionaries.entrySet()) {
      SortedSetDocValues values = DocValues.getSortedSet(reader, Fields.values(e.getKey()));
      facets.rows.put(e.getKey(), rows(reader.maxDoc(), values, e.getValue()));
    }
    return facets;
  }

  FacetRows of(Facet facet) {
    FacetRows of = rows.get(facet);
    if (of == null) {
      throw new IllegalStateException("rows must hold every facet (got: " + rows.keySet() + ")");
    }
    return of;
  }

  private static FacetRows rows(int maxDoc, SortedSetDocValues values, FacetDictionary dictionary)
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
    return new FacetRows(starts, entries, isSingle);
  }
}
