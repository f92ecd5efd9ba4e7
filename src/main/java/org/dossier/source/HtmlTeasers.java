package org.dossier.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// Finds the boxes on a page that each speak of another article: a linked title, mostly a picture
/// and a sentence, several of one kind.
final class HtmlTeasers {
  private static final int LONGEST = 500;
  private static final int SEVERAL = 3;
  private static final int LEAST_WORDS = 4;

  /// Of a title in a script without spaces.
  private static final int LEAST_SIGNS = 10;

  private static final Evaluator BOX = Selector.evaluatorOf("div, li, article, section, a");
  private static final Evaluator HEADLINE = Selector.evaluatorOf("h1");

  private HtmlTeasers() {}

  /// The boxes, without those that would take much of the page's text with them.
  static List<Element> of(Element body, HtmlProse prose, double most) {
    Map<String, Set<Element>> kinds = new LinkedHashMap<>();
    for (Element title : body.select("h2, h3, h4, h5, h6, a[href]")) {
      if (isLinkedTitle(title)) {
        Element box = box(title, prose);
        if (box != null) {
          kinds
              .computeIfAbsent(box.normalName() + "." + box.className(), k -> new LinkedHashSet<>())
              .add(box);
        }
      }
    }
    List<Element> teasers = new ArrayList<>();
    for (Set<Element> kind : kinds.values()) {
      double share = kind.stream().mapToDouble(prose::share).sum();
      if (kind.size() >= SEVERAL && share < most) {
        teasers.addAll(kind);
      }
    }
    return teasers;
  }

  /// A heading that is a link as a whole, or a link that stands in its block alone.
  private static boolean isLinkedTitle(Element title) {
    String text = title.text();
    boolean spaceless = text.length() >= LEAST_SIGNS && Character.isIdeographic(text.charAt(0));
    if (!spaceless && text.split(" ", LEAST_WORDS + 1).length < LEAST_WORDS) {
      return false;
    }
    if (!title.nameIs("a")) {
      return title.select("a").text().length() >= text.length() * 0.9 || title.closest("a") != null;
    }
    Element parent = title.parent();
    return parent != null
        && !parent.nameIs("p")
        && !parent.nameIs("li")
        && parent.ownText().isBlank()
        && parent.select("p").isEmpty();
  }

  /// The narrowest box around the title that holds running text, too; null where it is no teaser.
  private static @Nullable Element box(Element title, HtmlProse prose) {
    int longest = LONGEST + title.text().length();
    for (Element e = title; e != null && e.text().length() <= longest; e = e.parent()) {
      if (e.is(BOX) && prose.held(e) > 0) {
        return e.selectFirst(HEADLINE) == null ? e : null;
      }
    }
    return null;
  }
}
