package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossier.source.HtmlBlocks.Block;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Collects the text of elements as paragraphs; lists and blocks that are mostly links are passed
/// over.
final class HtmlParagraphs implements NodeFilter {
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private int links;
  private int open;

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String words = text.getWholeText().replace('\n', ' ').replace('\r', ' ');
      paragraph.append(words);
      links += open > 0 ? words.length() : 0;
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        if (isLineEmpty()) {
          endParagraph(parentName(element));
        } else {
          paragraph.append('\n');
        }
      } else if (depth > 0 && isLinks(element)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (element.isBlock()) {
        endParagraph(parentName(element));
      } else if (element.nameIs("td") || element.nameIs("th")) {
        paragraph.append(paragraph.isEmpty() ? "" : " | ");
      }
      open += element.nameIs("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock() || element.nameIs("tr")) {
        endParagraph(element.normalName());
      }
      open -= element.nameIs("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  /// The paragraphs, apart by blank lines.
  String text() {
    return blocks().stream().map(Block::text).collect(Collectors.joining("\n\n"));
  }

  /// The paragraphs in their order, each with the innermost block that it stands in.
  List<Block> blocks() {
    endParagraph("div");
    return blocks;
  }

  private static String parentName(Element element) {
    Element parent = element.parent();
    return parent == null ? "div" : parent.normalName();
  }

  private static boolean isLinks(Element element) {
    if (!element.nameIs("ul") && !element.nameIs("ol") && !element.nameIs("dl")) {
      return false;
    }
    int links = element.select("a").text().length();
    return links > 0 && links * 10 > element.text().length() * 7;
  }

  /// Whether nothing stands in the paragraph after its last line end.
  private boolean isLineEmpty() {
    int i = paragraph.length() - 1;
    while (i >= 0 && paragraph.charAt(i) != '\n' && isSpace(paragraph.charAt(i))) {
      i--;
    }
    return i < 0 || paragraph.charAt(i) == '\n';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || c == '\u00A0';
  }

  private void endParagraph(String element) {
    String text =
        paragraph.toString().replaceAll("[ \\t\\u00A0]+", " ").replaceAll(" ?\n ?", "\n").strip();
    if (!text.isEmpty()) {
      blocks.add(new Block(text, element, Math.min(links, text.length())));
    }
    paragraph.setLength(0);
    links = 0;
  }
}
