package org.dossier.annotate;

/// Tells reports on sports, where a city's name is its club.
final class Sports {
  private static final int READ = 500;

  private Sports() {}

  /// Whether at least one in sixteen of the first words are words of sports, of two kinds or more.
  static boolean isReport(Reading reading) {
    Tokens tokens = reading.tokens;
    int found = 0;
    int words = 0;
    long kind = 0;
    boolean more = false;
    for (int i = 0; i < tokens.size && i < READ; i++) {
      if (tokens.is(i, Tokens.MARK | Tokens.NUMBER)) {
        continue;
      }
      boolean shouted = tokens.is(i, Tokens.SHOUTED);
      words += !tokens.capital(i) || shouted ? 1 : 0;
      if (reading.has(i, WordClass.SPORT)) {
        found += shouted && tokens.sentence[i] == 0 ? 3 : 1;
        more |= kind != 0 && kind != tokens.hash[i];
        kind = tokens.hash[i];
      }
    }
    return found >= 3 && more && found * 16 >= words;
  }
}
