package org.dossier.engine.lucene;

import java.util.List;
import org.dossier.article.Span;

/// A text made ready for the tokenizer, as long as it was, so that offsets hold.
///
/// Masked spans become spaces. So do zero-width non-joiners, which part the words of Persian, and a
/// full stop between a small and a capital letter (`regime.In`): scraped text often lacks the space
/// between two sentences.
final class MaskedText {
  private MaskedText() {}

  static String of(String text, List<Span> masked) {
    char[] chars = null;
    for (Span span : masked) {
      chars = chars == null ? text.toCharArray() : chars;
      for (int i = span.start(); i < Math.min(span.end(), chars.length); i++) {
        chars[i] = ' ';
      }
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200c' || (c == '.' && isLostSpace(text, i))) {
        chars = chars == null ? text.toCharArray() : chars;
        chars[i] = ' ';
      }
    }
    return chars == null ? text : new String(chars);
  }

  private static boolean isLostSpace(String text, int stop) {
    return stop > 0
        && stop + 1 < text.length()
        && Character.isLowerCase(text.charAt(stop - 1))
        && Character.isUpperCase(text.charAt(stop + 1));
  }
}
