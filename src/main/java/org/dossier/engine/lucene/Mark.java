package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Span;

/// A place in a text that matched, and which leaf of the query matched there.
record Mark(int start, int end, int leaf) {
  /// The places as spans, those that overlap joined. Given and made in order.
  static List<Span> spans(List<Mark> marks) {
    List<Span> spans = new ArrayList<>();
    for (Mark mark : marks) {
      Span last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && mark.start() < last.end()) {
        spans.set(spans.size() - 1, new Span(last.start(), Math.max(last.end(), mark.end())));
      } else {
        spans.add(new Span(mark.start(), mark.end()));
      }
    }
    return spans;
  }
}
