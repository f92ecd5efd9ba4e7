package org.dossier.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// How much running text the elements of a page hold, in characters, less what of it are links.
final class HtmlProse {
  /// Shorter texts outside of paragraphs are labels more often than sentences.
  private static final int LEAST = 80;

  private static final Evaluator PARAGRAPH = Selector.evaluatorOf("p, blockquote, pre");
  private static final Evaluator FRAME = Selector.evaluatorOf("div, section, td");
  private static final Evaluator LINK = Selector.evaluatorOf("a");

  private final Map<Element, Double> paragraphs = new LinkedHashMap<>();
  private final Map<Element, Double> held = new HashMap<>();
  private final double all;

  private HtmlProse(Element body) {
    for (Element element : body.select("p, blockquote, pre, li, div, section, span, td")) {
      double length = length(element);
      if (length > 0) {
        paragraphs.put(element, length);
        for (Element e = element; e != null; e = e.parent()) {
          held.merge(e, length, Double::sum);
        }
      }
    }
    all = held.getOrDefault(body, 0.0);
  }

  static HtmlProse of(Element body) {
    return new HtmlProse(body);
  }

  /// The paragraphs in their order, each with how much it holds.
  Map<Element, Double> paragraphs() {
    return paragraphs;
  }

  /// How much the element and what is in it hold.
  double held(Element element) {
    return held.getOrDefault(element, 0.0);
  }

  /// Which part of the page's text that is, in [0,1].
  double share(Element element) {
    return all == 0 ? 0 : held(element) / all;
  }

  private static double length(Element element) {
    if (element.is(PARAGRAPH)) {
      boolean outer = !element.nameIs("p") && element.selectFirst("p") != null;
      return outer ? 0 : element.text().length() - 1.5 * element.select("a").text().length();
    }
    if (element.nameIs("li")) {
      int text = element.text().length();
      int links = element.select("a").text().length();
      return text < LEAST || 2 * links > text || element.selectFirst("p, li") != null
          ? 0
          : text - 1.5 * links;
    }
    // Paragraphs of pages that call them otherwise: text that stands in a block by itself.
    if (!element.nameIs("span") && isInnermost(element)) {
      int text = element.text().length();
      return text < LEAST || element.closest(LINK) != null
          ? 0
          : text - 1.5 * element.select("a").text().length();
    }
    if (element.nameIs("span") ? isInParagraph(element) : element.ownText().length() < LEAST) {
      return 0;
    }
    int own = 0;
    for (TextNode text : element.textNodes()) {
      own += text.text().strip().length();
    }
    return own < LEAST || element.closest(LINK) != null ? 0 : own;
  }

  /// Whether the block holds no other.
  private static boolean isInnermost(Element block) {
    for (Element child : block.children()) {
      if (child.isBlock() || child.nameIs("td") || child.nameIs("tr") || !isInnermost(child)) {
        return false;
      }
    }
    return true;
  }

  /// Whether what the span holds is counted with a paragraph around it.
  private static boolean isInParagraph(Element span) {
    Element around = span.parent();
    while (around != null && around.nameIs("span")) {
      around = around.parent();
    }
    return around == null
        || !around.is(FRAME)
        || !around.ownText().isBlank()
        || isInnermost(around);
  }
}
