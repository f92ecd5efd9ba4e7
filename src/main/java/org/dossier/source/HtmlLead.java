package org.dossier.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The sentence or two between the headline and the text of an article, which pages often keep
/// apart from the text: known by what the page's metadata says the article is about.
final class HtmlLead {
  /// As many letters of a beginning are no chance.
  private static final int TELLING = 30;

  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private HtmlLead() {}

  /// The text with its lead before it, if the page shows one that is not in the text.
  static String before(String text, Element body, @Nullable String summary) {
    if (summary == null || letters(summary).length() < TELLING) {
      return text;
    }
    String start = letters(summary).substring(0, TELLING);
    if (letters(text).contains(start)) {
      return text;
    }
    int longest = 2 * summary.length() + TELLING;
    for (Element element : body.select("p, h2, h3, h4, div, span, strong")) {
      if (element.text().length() <= longest && letters(element.text()).startsWith(start)) {
        return block(element, longest).text() + "\n\n" + text;
      }
    }
    return text;
  }

  /// The block that the element stands in, unless it holds more than that.
  private static Element block(Element element, int longest) {
    Element block = element;
    Element parent = element.parent();
    while (!block.isBlock() && parent != null && parent.text().length() <= longest) {
      block = parent;
      parent = block.parent();
    }
    return block;
  }

  private static String letters(String text) {
    return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
