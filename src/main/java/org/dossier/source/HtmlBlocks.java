package org.dossier.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Of the blocks that stand around an article and in it, those that are its text.
///
/// The text begins with the first and ends with the last block that reads as sentences; the
/// headline before it stays. Between them go blocks that are mostly links, labels that stand by
/// themselves, and headings over nothing but links.
final class HtmlBlocks {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LABELLED = Set.of("div", "section", "header", "article", "main");
  private static final int LONG = 80;
  private static final int LEAST_WORDS = 6;
  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[.!?…。！？؟۔।:;][\"'”’»«)\\]]*", Pattern.DOTALL);

  /// A piece of text, what element it is, and how many of its characters are links.
  record Block(String text, String element, int links) {
    boolean isHeading() {
      return HEADINGS.contains(element);
    }

    boolean isLinks() {
      return links * 10 > text.length() * 7;
    }

    boolean isProse() {
      return !isHeading()
          && links * 2 <= text.length()
          && (text.length() >= LONG || (isSentence() && words() >= LEAST_WORDS));
    }

    private boolean isSentence() {
      return SENTENCE_END.matcher(text).matches();
    }

    /// Words, and where they are not written apart, half the characters.
    private int words() {
      int words = text.split("\\s+").length;
      return text.chars().anyMatch(Character::isIdeographic) ? text.length() / 2 : words;
    }

    /// Whether it names or labels something beside the text: "Advertisement".
    boolean isLabel() {
      return LABELLED.contains(element) && text.length() < LONG && !isSentence();
    }
  }

  private HtmlBlocks() {}

  /// The text, its blocks apart by blank lines. `dated`: whether what stands before the text, but
  /// for the headline, is of no use. Where nothing reads as sentences, all is text.
  static String text(List<Block> blocks, boolean dated) {
    int first = 0;
    while (first < blocks.size() && !blocks.get(first).isProse()) {
      first++;
    }
    if (first == blocks.size()) {
      return joined(blocks, new boolean[blocks.size()]);
    }
    int last = blocks.size() - 1;
    while (!blocks.get(last).isProse()) {
      last--;
    }
    boolean[] left = new boolean[blocks.size()];
    boolean linksFollow = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (i < first) {
        left[i] = dated && !block.element().equals("h1");
      } else if (i > last) {
        left[i] = true;
      } else {
        left[i] = block.isLinks() || block.isLabel() || (block.isHeading() && linksFollow);
        linksFollow = block.isLinks() || (linksFollow && left[i]);
      }
    }
    return joined(blocks, left);
  }

  private static String joined(List<Block> blocks, boolean[] left) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      if (!left[i]) {
        text.append(text.isEmpty() ? "" : "\n\n").append(blocks.get(i).text());
      }
    }
    return text.toString();
  }
}
