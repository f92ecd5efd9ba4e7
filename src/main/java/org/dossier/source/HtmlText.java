package org.dossier.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The text of the article in an HTML page.
///
/// What is never text of an article is dropped (scripts, navigation, forms, blocks whose class says
/// "share" or "cookie"). Of the rest, the element is chosen whose paragraphs hold the most text:
/// each paragraph counts for its parent, and half for its grandparent, less what of it are links.
final class HtmlText {
  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio,"
          + " button, input, select, textarea, nav, aside, footer, dialog, figure, figcaption,"
          + " [role=navigation], [role=complementary], [role=banner],"
          + " [role=contentinfo], [role=dialog], [role=search]";
  private static final String INVISIBLE =
      "script, style, noscript, template, title, iframe, object, button, select, textarea, svg, math";
  private static final String SELDOM = "form, [hidden], [aria-hidden=true], [class], [id]";
  private static final Pattern NEVER_NAMED =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:share|sharing|social|cookie|consent|newsletter|subscri\\w*|promo\\w*|"
              + "related|recommend\\w*|breadcrumbs?|comments?|sidebar|advert\\w*|banner|paywall|"
              + "most-?read|teasers?|popup|modal|tags?|taglist|outbrain|taboola|footer|nav|menu|"
              + "toolbar|byline|author-?(?:info|box|bio)|read-?more|more-?on|widget)(?:$|[\\s_-])");

  private HtmlText() {}

  /// The paragraphs of the article, apart by blank lines; empty where there are none. The page is
  /// changed.
  static String of(Document page) {
    Element body = page.body();
    body.select(NEVER).remove();
    removeNamed(body);
    Map<Element, Double> lengths = lengths(body);
    Element article = widened(densest(body, lengths), body, lengths);
    HtmlParagraphs paragraphs = new HtmlParagraphs();
    article.filter(paragraphs);
    return paragraphs.text();
  }

  /// All text of a piece of HTML that is an article and nothing else, as feeds and e-mails hold it.
  static String ofFragment(String html) {
    Document page = Parser.htmlParser().setMaxDepth(HtmlFormat.MAX_DEPTH).parseInput(html, "");
    page.select(INVISIBLE).remove();
    HtmlParagraphs paragraphs = new HtmlParagraphs();
    page.body().filter(paragraphs);
    return paragraphs.text();
  }

  /// Removes what is hidden, a form or named for something else, unless it is most of the page: an
  /// outermost frame may be a form or carry such a name, too.
  private static void removeNamed(Element body) {
    int whole = body.text().length();
    for (Element element : body.select(SELDOM)) {
      if (!element.equals(body) && isNamed(element) && element.text().length() * 2 < whole) {
        element.remove();
      }
    }
  }

  private static boolean isNamed(Element element) {
    if (element.is("article, main, h1, p")) {
      return false;
    }
    return element.nameIs("form")
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || NEVER_NAMED.matcher(element.className()).find()
        || NEVER_NAMED.matcher(element.id()).find();
  }

  private static Element densest(Element body, Map<Element, Double> lengths) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    lengths.forEach((paragraph, length) -> {
      Element parent = paragraph.parent();
      credit(scores, parent, length);
      credit(scores, parent == null ? null : parent.parent(), length / 2);
    });
    List<Element> stated =
        body.select("[itemprop=articleBody], article, main, [role=main], [role=article]");
    for (Element element : stated) {
      scores.computeIfPresent(element, (e, score) -> score * 1.3);
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
        .map(Map.Entry::getKey)
        .orElseGet(() -> stated.isEmpty() ? body : stated.get(0));
  }

  /// The widest element around it that holds clearly more paragraphs and is still mostly made of
  /// them: where each paragraph or section stands in a frame of its own, the densest is only one.
  private static Element widened(Element densest, Element body, Map<Element, Double> lengths) {
    Map<Element, Double> held = new HashMap<>();
    lengths.forEach((paragraph, length) -> {
      for (Element e = paragraph; e != null; e = e.parent()) {
        credit(held, e, length);
      }
    });
    Element widest = densest;
    for (Element e = densest.parent(); e != null && !e.equals(body.parent()); e = e.parent()) {
      double text = held.getOrDefault(e, 0.0);
      boolean more = text > held.getOrDefault(widest, 0.0) * 1.2;
      if (more && text > e.text().length() * 0.6) {
        widest = e;
      }
    }
    return widest;
  }

  /// How much text each paragraph holds, less what of it are links.
  private static Map<Element, Double> lengths(Element body) {
    Map<Element, Double> lengths = new LinkedHashMap<>();
    for (Element paragraph : body.select("p, blockquote, pre")) {
      double length = paragraph.text().length() - 1.5 * paragraph.select("a").text().length();
      if (length > 0 && (paragraph.nameIs("p") || paragraph.selectFirst("p") == null)) {
        lengths.put(paragraph, length);
      }
    }
    return lengths;
  }

  private static void credit(Map<Element, Double> scores, @Nullable Element element, double by) {
    if (element != null) {
      scores.merge(element, by, Double::sum);
    }
  }
}
