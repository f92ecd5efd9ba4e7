package org.dossier.source;

import java.util.regex.Pattern;

/// Text as the rest of the program may rely on it: lines end with `\n`, no control characters but
/// `\n` and tab, no half of a surrogate pair. All else is left as it stands.
final class CleanText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2028\\u2029\\uFEFF]+");

  private CleanText() {}

  static String of(String text) {
    int i = 0;
    while (i < text.length() && isClean(text, i)) {
      i++;
    }
    return i == text.length() ? text : rest(text, i);
  }

  /// The text in one line, without space at its ends.
  static String line(String text) {
    return SPACES.matcher(of(text)).replaceAll(" ").strip();
  }

  private static String rest(String text, int from) {
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isClean(text, i)) {
        out.append(c);
      } else if (c == '\r') {
        if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
          out.append('\n');
        }
      } else {
        out.append(c < ' ' ? ' ' : '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean isClean(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    if (!Character.isSurrogate(c)) {
      return true;
    }
    return Character.isHighSurrogate(c)
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
