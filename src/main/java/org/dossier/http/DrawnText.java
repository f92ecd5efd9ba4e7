package org.dossier.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;

/// Draws a text from its start to its end, with spans that may lie over each other as nested
/// elements, the widest outermost. Parts are asked for in the order of the text.
final class DrawnText {
  private static final Comparator<DrawnSpan> WIDEST_FIRST =
      Comparator.comparingInt(drawn -> -drawn.span().length());

  private final String text;
  private final List<DrawnSpan> spans;
  private final List<DrawnSpan> under = new ArrayList<>();
  private final Set<String> named = new HashSet<>();
  private int next;

  /// The spans are in order.
  DrawnText(String text, List<DrawnSpan> spans) {
    this.text = text;
    this.spans = spans;
  }

  Element append(Element parent, int start, int end) {
    List<DrawnSpan> over = over(start, end);
    Set<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (DrawnSpan drawn : over) {
      cuts.add(Math.clamp(drawn.span().start(), start, end));
      cuts.add(Math.clamp(drawn.span().end(), start, end));
    }
    int from = start;
    for (int to : cuts) {
      if (to > from) {
        piece(parent, from, to, over);
        from = to;
      }
    }
    return parent;
  }

  private List<DrawnSpan> over(int start, int end) {
    under.removeIf(drawn -> drawn.span().end() <= start);
    while (next < spans.size() && spans.get(next).span().start() < end) {
      if (spans.get(next).span().end() > start) {
        under.add(spans.get(next));
      }
      next++;
    }
    return under.stream().sorted(WIDEST_FIRST).toList();
  }

  private void piece(Element parent, int from, int to, List<DrawnSpan> over) {
    Element inner = parent;
    for (DrawnSpan drawn : over) {
      if (drawn.span().start() <= from && drawn.span().end() >= to) {
        inner = wrap(inner, drawn);
      }
    }
    inner.appendText(text.substring(from, to));
  }

  private Element wrap(Element parent, DrawnSpan drawn) {
    Element element =
        switch (drawn.kind()) {
          case DrawnSpan.FURNITURE -> parent.appendElement("span").addClass("furniture-part");
          case DrawnSpan.MATCH -> parent.appendElement("mark");
          default ->
              parent.appendElement("span").addClass("mention").attr("data-kind", drawn.kind());
        };
    if (drawn.label() != null) {
      element.attr("title", drawn.label());
    }
    // What is cut into pieces is led to by its first.
    if (drawn.id() != null && named.add(drawn.id())) {
      element.attr("id", drawn.id());
    }
    return element;
  }
}
