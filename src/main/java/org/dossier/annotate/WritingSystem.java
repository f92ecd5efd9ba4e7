package org.dossier.annotate;

import java.lang.Character.UnicodeScript;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a language sets the words of a text apart, as far as finding names in it depends on that.
enum WritingSystem {
  /// Words between blanks and marks; a name has a capital where the script has any.
  WORDS,
  /// The same, where "and", "in" or "to" are letters at the start of the word: Arabic, Hebrew.
  PREFIXES,
  /// The same, where what follows a name is written onto it: Korean.
  SUFFIXES,
  /// Nothing stands between words.
  UNSPACED;

  private static final String ARABIC_PREFIXES = "\u0648\u0628\u0644\u0641\u0643\u06a9";
  private static final String HEBREW_PREFIXES = "\u05d1\u05dc\u05d5\u05de\u05e9\u05d4\u05db";
  private static final int MOST_PREFIXES = 2;
  private static final int SAMPLE = 600;

  static WritingSystem of(String language) {
    return switch (language) {
      case "ar", "he" -> PREFIXES;
      case "ko" -> SUFFIXES;
      case "zh", "yue", "ja", "th", "lo", "km", "my" -> UNSPACED;
      default -> WORDS;
    };
  }

  /// Whether a name can start or end between the two characters of that text.
  boolean isBoundary(CharSequence text, int at, boolean start) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return switch (this) {
      case WORDS -> !isWord(before) || !isWord(after);
      case SUFFIXES -> !start || !isWord(before);
      case PREFIXES -> !isWord(before) || !isWord(after) || (start && isPrefixed(text, at));
      case UNSPACED -> !isOneWord(before, after);
    };
  }

  private static boolean isPrefixed(CharSequence text, int at) {
    for (int i = at - 1; i >= at - MOST_PREFIXES && i >= 0; i--) {
      char c = text.charAt(i);
      if (ARABIC_PREFIXES.indexOf(c) < 0 && HEBREW_PREFIXES.indexOf(c) < 0) {
        return false;
      }
      if (i == 0 || !isWord(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  // Katakana writes foreign words, and Latin letters stand alone: a part of one is no name.
  private static boolean isOneWord(char a, char b) {
    return (isKatakana(a) && isKatakana(b)) || (a < 0x250 && b < 0x250 && isWord(a) && isWord(b));
  }

  private static boolean isKatakana(char c) {
    return c >= 0x30A1 && c <= 0x30FE && c != 0x30FB;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /// The language that the script of most of a text's first letters gives away; null when the
  /// script serves too many languages, as the Latin one does.
  static @Nullable String languageOf(CharSequence text) {
    int letters = 0;
    int foreign = 0;
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int persian = 0;
    int ukrainian = 0;
    for (int i = 0; i < text.length() && letters < SAMPLE; i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? (c | 0x20) < 'a' || (c | 0x20) > 'z' : !Character.isLetter(c)) {
        continue;
      }
      letters++;
      if (c >= 0x370) {
        foreign++;
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
        persian += "\u067e\u0686\u0698\u06af\u06a9\u06cc".indexOf(c) >= 0 ? 1 : 0;
        ukrainian += "\u0456\u0457\u0454\u0491".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (foreign * 2 <= letters) {
      return null;
    }
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana * 10 > foreign) {
      return "ja";
    }
    UnicodeScript most = Collections.max(scripts.entrySet(), Map.Entry.comparingByValue()).getKey();
    return switch (most) {
      case ARABIC -> persian * 200 > foreign ? "fa" : "ar";
      case CYRILLIC -> ukrainian * 50 > foreign ? "uk" : "ru";
      case HAN -> "zh";
      case HANGUL -> "ko";
      case HEBREW -> "he";
      case DEVANAGARI -> "hi";
      case THAI -> "th";
      case GREEK -> "el";
      default -> null;
    };
  }
}
