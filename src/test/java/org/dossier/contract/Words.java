package org.dossier.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits a text into words by the rules of Unicode (UAX #29), and folds case and accents away.
final class Words {
  /// A word of a text: where it stands, and what it is without case and accents.
  record Word(int start, int end, String form) {}

  private enum Kind {
    LETTER,
    DIGIT,
    JOINER,
    /// What stands for a word alone: an ideograph, a kana, a picture.
    ALONE,
    KATAKANA,
    EXTENDS,
    OTHER
  }

  private static final String BETWEEN_BOTH = ".'\u2018\u2019\u2024\uFE52\uFF07\uFF0E";
  private static final String BETWEEN_LETTERS = ":\u00B7\u0387\u055F\u05F4\u2027\uFE13\uFE55\uFF1A";
  private static final String BETWEEN_DIGITS =
      ",;\u037E\u0589\u060C\u060D\u066C\u07F8\u2044\uFE10\uFE14\uFE50\uFE54\uFF0C\uFF1B";

  private final String text;
  private final int[] points;
  private final int[] at;

  private Words(String text) {
    this.text = text;
    points = text.codePoints().toArray();
    at = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      at[i + 1] = at[i] + Character.charCount(points[i]);
    }
  }

  static List<Word> of(String text) {
    return new Words(sentencesParted(text)).words();
  }

  static List<String> forms(String text) {
    return of(text).stream().map(Word::form).toList();
  }

  // In scraped text, sentences often follow each other without a space: `regime.In`.
  private static String sentencesParted(String text) {
    StringBuilder parted = new StringBuilder(text);
    for (int i = 1; i + 1 < text.length(); i++) {
      if (text.charAt(i) == '.'
          && Character.isLowerCase(text.charAt(i - 1))
          && Character.isUpperCase(text.charAt(i + 1))) {
        parted.setCharAt(i, ' ');
      }
    }
    return parted.toString().replace('\u200c', ' ');
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < points.length; ) {
      int end = end(i);
      if (end > i && hasContent(i, end)) {
        Word word = word(i, end);
        if (!word.form().isEmpty()) {
          words.add(word);
        }
      }
      i = Math.max(end, i + 1);
    }
    return words;
  }

  private boolean hasContent(int from, int end) {
    for (int i = from; i < end; i++) {
      if (kind(points[i]) != Kind.JOINER && kind(points[i]) != Kind.EXTENDS) {
        return true;
      }
    }
    return false;
  }

  // The end of the word that begins here; the beginning itself where none does.
  private int end(int from) {
    Kind before = kind(points[from]);
    if (before == Kind.OTHER || before == Kind.EXTENDS) {
      return from;
    }
    int i = extended(from + 1);
    if (before == Kind.ALONE) {
      return i;
    }
    while (i < points.length) {
      Kind kind = kind(points[i]);
      boolean joins =
          switch (kind) {
            case LETTER, DIGIT -> before != Kind.KATAKANA;
            case KATAKANA -> before == Kind.KATAKANA || before == Kind.JOINER;
            case JOINER -> true;
            case ALONE, EXTENDS, OTHER -> false;
          };
      if (joins) {
        before = kind;
        i = extended(i + 1);
        continue;
      }
      int after = extended(i + 1);
      if (after < points.length && kind(points[after]) == before && isBetween(before, points[i])) {
        i = extended(after + 1);
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isBetween(Kind kind, int point) {
    return switch (kind) {
      case LETTER -> BETWEEN_BOTH.indexOf(point) >= 0 || BETWEEN_LETTERS.indexOf(point) >= 0;
      case DIGIT -> BETWEEN_BOTH.indexOf(point) >= 0 || BETWEEN_DIGITS.indexOf(point) >= 0;
      case JOINER, ALONE, KATAKANA, EXTENDS, OTHER -> false;
    };
  }

  private int extended(int from) {
    int i = from;
    while (i < points.length && kind(points[i]) == Kind.EXTENDS) {
      i++;
    }
    return i;
  }

  private static Kind kind(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && c != 0x200B)) {
      return Kind.EXTENDS;
    } else if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return Kind.DIGIT;
    } else if (type == Character.CONNECTOR_PUNCTUATION) {
      return Kind.JOINER;
    } else if (Character.isLetter(c) || type == Character.LETTER_NUMBER) {
      return switch (Character.UnicodeScript.of(c)) {
        case HAN, HIRAGANA, THAI, LAO, KHMER, MYANMAR -> Kind.ALONE;
        case KATAKANA -> Kind.KATAKANA;
        default -> Kind.LETTER;
      };
    }
    return Character.isEmojiPresentation(c) ? Kind.ALONE : Kind.OTHER;
  }

  // An English possessive and a French article are no part of the word.
  private Word word(int from, int end) {
    int start = at[from];
    int stop = at[end];
    String form = fold(text.substring(start, stop)).replace('\u2019', '\'').replace('\uFF07', '\'');
    if (form.matches("(l|m|t|qu|n|s|j|d|c|jusqu|lorsqu|puisqu|dell|nell|all|sull|dall)'.+")) {
      form = form.substring(form.indexOf('\'') + 1);
    }
    if (form.length() > 2 && form.endsWith("'s")) {
      form = form.substring(0, form.length() - 2);
      stop -= 2;
    }
    return new Word(start, stop, form);
  }

  /// Without case and accents: `Élysée` is `elysee`. Letters of other alphabets stay apart.
  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      boolean letterOfItsOwn = c == '\u0306' && i > 0 && "иу".indexOf(apart.charAt(i - 1)) >= 0;
      if (c >= '\u0300' && c <= '\u036f' && !letterOfItsOwn || c == '\u00ad') {
        continue;
      }
      if (Character.isDigit(c)) {
        folded.append(Character.getNumericValue(c));
        continue;
      }
      switch (c) {
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ', 'ð' -> folded.append('d');
        case 'þ' -> folded.append("th");
        case 'ı' -> folded.append('i');
        case 'ς' -> folded.append('σ');
        default -> folded.append(c);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }
}
