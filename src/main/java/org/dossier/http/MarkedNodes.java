package org.dossier.http;

import java.util.List;
import org.dossier.article.Span;
import org.jsoup.nodes.Element;

/// Puts text with marks into an element, as nodes.
final class MarkedNodes {
  private MarkedNodes() {}

  /// Appends the text with `<mark>` around the spans, which are in order, without overlap.
  static Element append(Element parent, String text, List<Span> marks) {
    int done = 0;
    for (Span mark : marks) {
      parent.appendText(text.substring(done, mark.start()));
      parent.appendElement("mark").text(mark.of(text));
      done = mark.end();
    }
    return parent.appendText(text.substring(done));
  }
}
