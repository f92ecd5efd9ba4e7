package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/// Which titles are suggested where there is no room for all: those of the newest articles.
final class NewestTitles {
  /// The day of an article without a date.
  static final int UNDATED = Integer.MIN_VALUE;

  private NewestTitles() {}

  /// The day since which at most so many articles were published. All are since [#UNDATED].
  static int since(Snapshot snapshot, long most) throws IOException {
    if (most >= snapshot.reader().numDocs()) {
      return UNDATED;
    }
    TreeMap<Integer, Integer> perDay = new TreeMap<>();
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues days = DocValues.getNumeric(leaf.reader(), Fields.FIRST_DAY);
      for (int doc = days.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = days.nextDoc()) {
        if (live == null || live.get(doc)) {
          perDay.merge(Math.toIntExact(days.longValue()), 1, Integer::sum);
        }
      }
    }
    int since = Integer.MAX_VALUE;
    long left = most;
    for (Map.Entry<Integer, Integer> day : perDay.descendingMap().entrySet()) {
      left -= day.getValue();
      if (left < 0) {
        break;
      }
      since = day.getKey();
    }
    return since;
  }
}
