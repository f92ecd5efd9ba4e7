package org.dossier.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes running text of printed pages: lines become paragraphs again, words that were parted at
/// the end of a line are whole, and what stands at the same edge of most pages is left out.
final class PrintedPages {
  /// On fewer pages, a line that comes again may be text.
  private static final int LEAST_PAGES = 3;

  private static final Pattern PARTED = Pattern.compile("(?<=\\p{Ll})-\\n(?=\\p{Ll})");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private PrintedPages() {}

  /// `pages`: of each page its lines, with an empty line between paragraphs.
  static String text(List<String> pages) {
    List<List<String>> lines = new ArrayList<>();
    for (String page : pages) {
      lines.add(new ArrayList<>(page.strip().lines().map(String::strip).toList()));
    }
    // An edge may hold two lines: a name and a number.
    for (int time = 0; time < 2; time++) {
      removeRepeated(lines, true);
      removeRepeated(lines, false);
    }
    StringBuilder all = new StringBuilder();
    for (List<String> page : lines) {
      all.append(String.join("\n", page).strip()).append("\n\n");
    }
    StringBuilder text = new StringBuilder();
    for (String paragraph : all.toString().split("\n\n+")) {
      String whole = PARTED.matcher(paragraph.strip()).replaceAll("").replace('\n', ' ');
      if (!whole.isEmpty()) {
        text.append(text.isEmpty() ? "" : goesOn(text, whole) ? " " : "\n\n").append(whole);
      }
    }
    return text.toString();
  }

  /// Whether a paragraph goes on from the one before: over a page's end, or where lines stand far
  /// apart.
  private static boolean goesOn(StringBuilder before, String paragraph) {
    int first = paragraph.codePointAt(0);
    int last = before.charAt(before.length() - 1);
    return Character.isLowerCase(first) && (Character.isLetter(last) || last == ',');
  }

  private static void removeRepeated(List<List<String>> pages, boolean top) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      counts.merge(edge(page, top), 1, Integer::sum);
    }
    for (List<String> page : pages) {
      int count = counts.getOrDefault(edge(page, top), 0);
      if (!page.isEmpty() && count >= LEAST_PAGES && count * 2 > pages.size()) {
        page.remove(top ? 0 : page.size() - 1);
        while (!page.isEmpty() && page.get(top ? 0 : page.size() - 1).isEmpty()) {
          page.remove(top ? 0 : page.size() - 1);
        }
      }
    }
  }

  /// The line at the edge, numbers made alike.
  private static String edge(List<String> page, boolean top) {
    return page.isEmpty()
        ? ""
        : NUMBER.matcher(page.get(top ? 0 : page.size() - 1)).replaceAll("0");
  }
}
