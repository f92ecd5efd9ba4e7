package org.dossier.annotate;

/// Straightens the blanks of words that stand in a text: a run of spaces, tabs and line breaks is
/// one space.
final class Blanks {
  private Blanks() {}

  static String straight(String words) {
    int at = firstCrooked(words);
    if (at == words.length()) {
      return words;
    }
    StringBuilder out = new StringBuilder(words.length()).append(words, 0, at);
    while (at < words.length()) {
      char c = words.charAt(at++);
      if (!isBlank(c)) {
        out.append(c);
        continue;
      }
      out.append(' ');
      while (at < words.length() && isBlank(words.charAt(at))) {
        at++;
      }
    }
    return out.toString();
  }

  // The first blank that is not a single space; the length where all are.
  private static int firstCrooked(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isBlank(c) && (c != ' ' || (i + 1 < words.length() && isBlank(words.charAt(i + 1))))) {
        return i;
      }
    }
    return words.length();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
