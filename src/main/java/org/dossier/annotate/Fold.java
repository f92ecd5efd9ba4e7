package org.dossier.annotate;

import java.text.Normalizer;

/// Folds characters and words so that case, accents, curly quotes and periods make no difference.
final class Fold {
  private static final int TABLE = 0x2000;
  private static final char[] FOLDED = new char[TABLE];
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  static {
    for (int c = 0; c < TABLE; c++) {
      FOLDED[c] = foldSlowly((char) c);
    }
  }

  private Fold() {}

  private static char foldSlowly(char c) {
    char low = Character.toLowerCase(c);
    if (low < 0x80) {
      return low;
    }
    char base = Normalizer.normalize(String.valueOf(low), Normalizer.Form.NFD).charAt(0);
    if (base < 0x80) {
      return base;
    }
    return switch (low) {
      case 'ø' -> 'o';
      case 'ł' -> 'l';
      case 'đ' -> 'd';
      case 'ı' -> 'i';
      case 'ß' -> 's';
      case 'æ' -> 'a';
      case 'œ' -> 'o';
      default -> low;
    };
  }

  /// Lower case without accents; curly quotes become straight, hyphens one kind.
  static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    return isApostrophe(c) ? '\'' : isHyphen(c) ? '-' : Character.toLowerCase(c);
  }

  static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      out.append(fold(text.charAt(i)));
    }
    return out.toString();
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /// Whether the character can be part of a word.
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c >= 0xC0 && Character.isLetterOrDigit(c));
  }

  static long hashStart() {
    return OFFSET_BASIS;
  }

  /// Takes one more character into a hash; periods do not count, so that "U.S." is "US".
  static long hashNext(long hash, char c) {
    return c == '.' ? hash : (hash ^ fold(c)) * PRIME;
  }

  /// Spreads the bits of a hash; never 0, which stands for "no key".
  static long mix(long hash) {
    long h = hash;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    h *= 0xd6e8feb86659fd93L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }

  static long hash(CharSequence text, int from, int to) {
    long hash = hashStart();
    for (int i = from; i < to; i++) {
      hash =
          to - from == 1 ? (hash ^ fold(text.charAt(i))) * PRIME : hashNext(hash, text.charAt(i));
    }
    return mix(hash);
  }

  /// The hash of a word as [Tokens] has it.
  static long hash(CharSequence word) {
    return hash(word, 0, word.length());
  }
}
