package org.dossier.source;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Collects the text of elements as paragraphs apart by blank lines; lists and blocks that are
/// mostly links are passed over.
final class HtmlParagraphs implements NodeFilter {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      paragraph.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        paragraph.append('\n');
      } else if (depth > 0 && isLinks(element)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (element.isBlock()) {
        endParagraph();
      } else if (element.nameIs("td") || element.nameIs("th")) {
        paragraph.append(paragraph.isEmpty() ? "" : " | ");
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && (element.isBlock() || element.nameIs("tr"))) {
      endParagraph();
    }
    return FilterResult.CONTINUE;
  }

  String text() {
    endParagraph();
    return out.toString();
  }

  private static boolean isLinks(Element element) {
    if (!element.nameIs("ul") && !element.nameIs("ol") && !element.nameIs("dl")) {
      return false;
    }
    int links = element.select("a").text().length();
    return links > 0 && links * 10 > element.text().length() * 7;
  }

  private void endParagraph() {
    for (String part : paragraph.toString().split("\n\\s*\n", -1)) {
      String text = part.replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" ?\n ?", "\n").strip();
      if (!text.isEmpty()) {
        out.append(out.isEmpty() ? "" : "\n\n").append(text);
      }
    }
    paragraph.setLength(0);
  }
}
