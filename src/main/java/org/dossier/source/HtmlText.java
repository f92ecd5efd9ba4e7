package org.dossier.source;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The text of the article in an HTML page.
///
/// What is never text of an article is dropped (scripts, navigation, forms, blocks whose class says
/// "share" or "cookie"). Of the rest, the element is chosen whose paragraphs hold the most text:
/// each paragraph counts for its parent, and half for its grandparent, less what of it are links.
final class HtmlText {
  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio,"
          + " form, button, input, select, textarea, nav, aside, footer, dialog, figure, figcaption,"
          + " [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner],"
          + " [role=contentinfo], [role=dialog], [role=search]";
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
    Element article = densest(body);
    HtmlParagraphs paragraphs = new HtmlParagraphs();
    article.filter(paragraphs);
    return paragraphs.text();
  }

  private static void removeNamed(Element body) {
    int whole = body.text().length();
    for (Element element : body.select("[class], [id]")) {
      if (element == body || element.is("article, main, html, body")) {
        continue;
      }
      boolean named =
          NEVER_NAMED.matcher(element.className()).find()
              || NEVER_NAMED.matcher(element.id()).find();
      // A page's outermost frame may carry such a name, too; the article is not thrown away with
      // it.
      if (named && element.text().length() * 2 < whole) {
        element.remove();
      }
    }
  }

  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p, blockquote, pre")) {
      double length = paragraph.text().length() - 1.5 * paragraph.select("a").text().length();
      if (length > 0) {
        credit(scores, paragraph.parent(), length);
        Element parent = paragraph.parent();
        credit(scores, parent == null ? null : parent.parent(), length / 2);
      }
    }
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

  private static void credit(Map<Element, Double> scores, @Nullable Element element, double by) {
    if (element != null) {
      scores.merge(element, by, Double::sum);
    }
  }
}
