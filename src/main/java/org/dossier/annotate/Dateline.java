package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

/// Finds the dateline, "TEHRAN, Jan 8 (Reuters) -": the place from which an article reports.
final class Dateline {
  private static final int LONGEST = 10;
  private static final int SENTENCES = 4;
  private static final long AGENCY_AP = Fold.hash("ap");
  private static final long AGENCY_AFP = Fold.hash("afp");
  private static final long AGENCY_REUTERS = Fold.hash("reuters");
  private static final long AGENCY_XINHUA = Fold.hash("xinhua");

  private Dateline() {}

  /// The end of the dateline in tokens; 0 when there is none. Its start is of no interest: before
  /// it stands at most the headline.
  static int end(Reading reading) {
    Tokens tokens = reading.tokens;
    for (int from = 0; from < tokens.size && tokens.sentence[from] < SENTENCES; ) {
      int end = endFrom(reading, from);
      if (end > 0) {
        return end;
      }
      int sentence = tokens.sentence[from];
      while (from < tokens.size && tokens.sentence[from] == sentence) {
        from++;
      }
    }
    return 0;
  }

  static int start(Reading reading, int end) {
    int from = end;
    while (from > 0 && reading.tokens.sentence[from - 1] == reading.tokens.sentence[end - 1]) {
      from--;
    }
    return from;
  }

  private static int endFrom(Reading reading, int from) {
    Tokens tokens = reading.tokens;
    int i = from;
    boolean named = false;
    while (i - from < LONGEST && tokens.together(from, i) && continues(reading, from, i, named)) {
      named |= tokens.capital(i);
      i++;
    }
    if (!named || !tokens.together(from, i)) {
      return 0;
    }
    char c = tokens.first(i);
    boolean dash = c == '-' || c == '\u2014' || c == '\u2013';
    boolean spaced = tokens.is(i, Tokens.SPACE_BEFORE);
    boolean agency = c == '(' && isAgency(tokens, i + 1);
    boolean place = reading.has(from, bits(CITY, COUNTRY, STATE)) || reading.matchLength(from) > 1;
    boolean plain = !tokens.is(from, Tokens.SHOUTED);
    return agency || (dash && spaced && plain && (place || tokens.is(from, Tokens.ALL_CAPS)))
        ? i
        : 0;
  }

  private static boolean continues(Reading reading, int from, int i, boolean named) {
    Tokens tokens = reading.tokens;
    if (tokens.capital(i)) {
      return tokens.is(i, Tokens.ALL_CAPS)
          || !named
          || tokens.hash[i - 1] == Words.COMMA
          || reading.has(i, bits(MONTH, CITY, COUNTRY, STATE));
    }
    return i > from
        && (tokens.hash[i] == Words.COMMA
            || tokens.is(i, Tokens.NUMBER)
            || tokens.hash[i] == Words.SLASH);
  }

  private static boolean isAgency(Tokens tokens, int i) {
    if (i >= tokens.size) {
      return false;
    }
    long word = tokens.hash[i];
    return word == AGENCY_AP
        || word == AGENCY_AFP
        || word == AGENCY_REUTERS
        || word == AGENCY_XINHUA
        || (i + 1 < tokens.size
            && tokens.hash[i + 1] == Words.CLOSE
            && tokens.is(i, Tokens.ALL_CAPS));
  }
}
