package org.dossier.annotate;

/// Reads one word: its end, its hash, and how it is written.
final class WordScan {
  private final String text;
  private final int from;
  private int at;
  private int upper;
  private int lower;
  private int digits;
  private boolean periods;
  private boolean hyphen;
  private boolean innerCapital;
  private long hash = Fold.hashStart();

  WordScan(String text, int from) {
    this.text = text;
    this.from = from;
    this.at = from;
  }

  /// Writes the word as token `k` and returns its flags.
  int into(Tokens tokens, int k) {
    while (at < text.length() && take(text.charAt(at))) {
      at++;
    }
    tokens.start[k] = from;
    tokens.end[k] = at;
    tokens.hash[k] = Fold.mix(hash);
    boolean capital = upper > 0 && Character.isUpperCase(text.charAt(from));
    return flag(capital, Tokens.CAPITAL)
        | flag(innerCapital || (upper > 0 && !capital), Tokens.INNER_CAPITAL)
        | flag(upper >= 2 && lower == 0, Tokens.ALL_CAPS)
        | flag(digits > 0, Tokens.DIGIT)
        | flag(digits > 0 && upper + lower == 0, Tokens.NUMBER)
        | flag(hyphen, Tokens.HYPHEN)
        | flag(periods, Tokens.PERIODS);
  }

  private static int flag(boolean holds, int flag) {
    return holds ? flag : 0;
  }

  private boolean take(char c) {
    if (c >= 'a' && c <= 'z') {
      lower++;
    } else if (c >= 'A' && c <= 'Z') {
      upper(at > from && lower > 0);
    } else if (c >= '0' && c <= '9') {
      digits++;
    } else if (Fold.isWord(c)) {
      if (Character.isUpperCase(c)) {
        upper(at > from && lower > 0);
      } else {
        lower++;
      }
    } else if (!joins(c)) {
      return false;
    }
    hash = Fold.hashNext(hash, c);
    return true;
  }

  private void upper(boolean inner) {
    upper++;
    innerCapital |= inner;
  }

  // A mark inside a word belongs to it only between the right characters.
  private boolean joins(char c) {
    boolean before = at > from;
    boolean wordAfter = at + 1 < text.length() && Fold.isWord(text.charAt(at + 1));
    if (Fold.isApostrophe(c)) {
      return before && wordAfter && !isPossessive();
    }
    if (Fold.isHyphen(c)) {
      hyphen |= before && wordAfter;
      return before && wordAfter;
    }
    return switch (c) {
      case '.' -> before && joinsPeriod(wordAfter);
      case ',', '/' -> before && wordAfter && isDigit(at - 1) && isDigit(at + 1);
      case '&' ->
          before
              && wordAfter
              && at - from <= 2
              && Character.isUpperCase(text.charAt(at - 1))
              && Character.isUpperCase(text.charAt(at + 1));
      default -> false;
    };
  }

  private boolean joinsPeriod(boolean wordAfter) {
    char previous = text.charAt(at - 1);
    if (wordAfter && isDigit(at - 1) && isDigit(at + 1)) {
      return true;
    }
    boolean single = at - from == 1 || !Fold.isWord(text.charAt(at - 2));
    if (wordAfter && single && Character.isLetter(previous)) {
      periods = true;
      return true;
    }
    // The last period of "U.S." belongs to it.
    return periods && single && Character.isLetter(previous);
  }

  private boolean isPossessive() {
    char next = text.charAt(at + 1);
    return (next == 's' || next == 'S')
        && (at + 2 >= text.length() || !Fold.isWord(text.charAt(at + 2)));
  }

  private boolean isDigit(int i) {
    return text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }
}
