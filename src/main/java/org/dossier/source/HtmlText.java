package org.dossier.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The text of the article in an HTML page.
///
/// What is never text of an article is dropped (scripts, navigation, forms, blocks whose class says
/// "share" or "cookie"). Of the rest, the element is chosen whose paragraphs hold the most text:
/// each paragraph counts for its parent, and half for its grandparent, less what of it are links.
/// What surrounds the text in there is left out block by block, see [HtmlBlocks].
final class HtmlText {
  private static final String NEVER =
      "script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio,"
          + " button, input, select, textarea, nav, aside, footer, dialog, figure, figcaption,"
          + " [role=navigation], [role=complementary], [role=banner],"
          + " [role=contentinfo], [role=dialog], [role=search]";
  private static final String UNSEEN = "[style*=display:none], [style*=display: none]";
  private static final Evaluator IS_UNSEEN = Selector.evaluatorOf(UNSEEN);
  private static final Evaluator LINK = Selector.evaluatorOf("a[href], form");
  private static final Evaluator ARTICLE = Selector.evaluatorOf("article, main, h1, p");
  private static final Evaluator PARAGRAPH = Selector.evaluatorOf("p");
  private static final String INVISIBLE =
      "script, style, noscript, template, title, iframe, object, button, select, textarea, svg, math";
  private static final String SELDOM =
      "form, [hidden], [aria-hidden=true], [class], [id], " + UNSEEN;

  /// Names of what is something else than the article; nearly never its frame.
  private static final Pattern NEVER_NAMED =
      named(
          "share|sharing|social|cookie|consent|newsletters?|related|recommend\\w*|recirc\\w*"
              + "|breadcrumbs?|comments?|disqus|advert\\w*|most-?(?:read|popular)|trending|taglist"
              + "|outbrain|taboola|footer|nav|byline|author-?(?:info|box|bio)|read-?more|more-?on"
              + "|skip-?links?|up-?next|captions?|caption-?text|(?:photo|image|img|media)-?(?:credits?|desc\\w*|copyright)");

  /// Names that the frame of an article may have, too.
  private static final Pattern SELDOM_NAMED =
      named(
          "subscri\\w*|promo\\w*|sidebar|banner|paywall|teasers?|popup|modal|tags?|menu|toolbar"
              + "|widget|log-?in|regist\\w*|sign-?(?:in|up)");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final double MOST = 0.5;
  private static final double FEW = 0.15;

  private HtmlText() {}

  /// The paragraphs of the article, apart by blank lines; empty where there are none. The page is
  /// changed. `dated`: whether its metadata states the day, so that the lines before the text are
  /// of no use.
  static String of(Document page, boolean dated, @Nullable String summary) {
    Element body = page.body();
    body.select(NEVER).remove();
    removeNamed(body);
    HtmlProse all = HtmlProse.of(body);
    HtmlTeasers.of(body, all, MOST).forEach(Element::remove);
    HtmlProse prose = HtmlProse.of(body);
    Element article = widened(densest(body, prose), body, prose);
    HtmlParagraphs paragraphs = new HtmlParagraphs();
    article.filter(paragraphs);
    String text = HtmlBlocks.text(paragraphs.blocks(), dated);
    return HtmlLead.before(text, body, summary);
  }

  /// All text of a piece of HTML that is an article and nothing else, as feeds and e-mails hold it.
  static String ofFragment(String html) {
    Document page = Parser.htmlParser().setMaxDepth(HtmlFormat.MAX_DEPTH).parseInput(html, "");
    page.select(INVISIBLE).remove();
    HtmlParagraphs paragraphs = new HtmlParagraphs();
    page.body().filter(paragraphs);
    return paragraphs.text();
  }

  /// Removes what is hidden, a form or named for something else, unless it holds much of the text:
  /// an outermost frame may be a form or carry such a name, too.
  private static void removeNamed(Element body) {
    HtmlProse prose = HtmlProse.of(body);
    for (Element element : body.select(SELDOM)) {
      boolean isText = element.is(ARTICLE) || element.closest(PARAGRAPH) != null;
      if (!element.equals(body) && !isText) {
        double most = most(element);
        if (most > 0 && prose.share(element) < most) {
          element.remove();
        }
      }
    }
  }

  /// Up to which part of the page's text the element is to go; 0 for none.
  private static double most(Element element) {
    String names = CAMEL.matcher(element.className() + " " + element.id()).replaceAll("-");
    if (element.nameIs("form")
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.is(IS_UNSEEN)
        || NEVER_NAMED.matcher(names).find()) {
      return MOST;
    }
    // What leads elsewhere has links; the beginning of an article before a paywall has none.
    return SELDOM_NAMED.matcher(names).find() && element.selectFirst(LINK) != null ? FEW : 0;
  }

  private static Element densest(Element body, HtmlProse prose) {
    Map<Element, Double> scores = new LinkedHashMap<>();
    prose
        .paragraphs()
        .forEach((paragraph, length) -> {
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
  /// Beyond what the page itself calls its article there must be far more.
  private static Element widened(Element densest, Element body, HtmlProse prose) {
    Element widest = densest;
    double factor = 1.2;
    for (Element e = densest; e != null && !e.equals(body.parent()); e = e.parent()) {
      double text = prose.held(e);
      boolean more = text > prose.held(widest) * factor;
      if (more && text > e.text().length() * 0.6) {
        widest = e;
      }
      if (e.is("article, main, [itemprop=articleBody]")) {
        factor = 2.5;
      }
    }
    return widest;
  }

  private static void credit(Map<Element, Double> scores, @Nullable Element element, double by) {
    if (element != null) {
      scores.merge(element, by, Double::sum);
    }
  }

  private static Pattern named(String names) {
    return Pattern.compile("(?i)(?:^|[\\s_-])(?:" + names + ")(?:$|[\\s_-])");
  }
}
