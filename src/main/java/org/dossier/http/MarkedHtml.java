package org.dossier.http;

import java.util.List;
import org.dossier.article.Span;

/// Renders text with marks as HTML that is safe to insert: all of the text is escaped, and the only
/// element is `<mark>`.
final class MarkedHtml {
  private MarkedHtml() {}

  /// The text with `<mark>` around the spans, which are in order, without overlap.
  static String of(String text, List<Span> marks) {
    StringBuilder html = new StringBuilder(text.length() + marks.size() * 13 + 16);
    int done = 0;
    for (Span mark : marks) {
      escape(text, done, mark.start(), html);
      html.append("<mark>");
      escape(text, mark.start(), mark.end(), html);
      html.append("</mark>");
      done = mark.end();
    }
    escape(text, done, text.length(), html);
    return html.toString();
  }

  static String escaped(String text) {
    return of(text, List.of());
  }

  private static void escape(String text, int start, int end, StringBuilder html) {
    int done = start;
    for (int i = start; i < end; i++) {
      String escaped =
          switch (text.charAt(i)) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
          };
      if (escaped != null) {
        html.append(text, done, i).append(escaped);
        done = i + 1;
      }
    }
    html.append(text, done, end);
  }
}
