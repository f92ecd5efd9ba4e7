package org.dossier.annotate;

import java.text.Normalizer;

/// Makes ids of labels: `islamic-revolutionary-guard-corps`.
public final class Slug {
  private Slug() {}

  /// The label decomposed (NFKD), without accents, in lower case, each run of anything but letters
  /// and digits made one `-`. Letters of every script are kept. A label without any letter or digit
  /// gives `x` and its characters' numbers, so that no slug is empty.
  public static String of(String label) {
    String decomposed = Normalizer.normalize(label, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (isKept(c)) {
        if (gap && !out.isEmpty()) {
          out.append('-');
        }
        gap = false;
        out.appendCodePoint(Character.toLowerCase(c));
      } else if (!isSilent(c)) {
        gap = true;
      }
    }
    if (out.isEmpty()) {
      label.codePoints().forEach(c -> out.append('x').append(Integer.toHexString(c)));
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  // Vowel signs of Indian and other scripts are marks, but letters to their readers.
  private static boolean isKept(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.COMBINING_SPACING_MARK
        || (type == Character.NON_SPACING_MARK && !isSilent(c));
  }

  // Accents and apostrophes vanish; everything else separates.
  private static boolean isSilent(int c) {
    return (c >= 0x300 && c <= 0x36f) || c == '\'' || c == '\u2019';
  }
}
