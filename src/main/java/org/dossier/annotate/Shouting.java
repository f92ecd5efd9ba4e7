package org.dossier.annotate;

/// Finds what is written in capitals throughout: there a capital says nothing about a word.
final class Shouting {
  private Shouting() {}

  /// Flags the tokens of all sentences whose words are nearly all in capitals.
  static void flag(Tokens tokens) {
    for (int from = 0; from < tokens.size; ) {
      int to = from;
      int caps = 0;
      int others = 0;
      for (; to < tokens.size && tokens.sentence[to] == tokens.sentence[from]; to++) {
        if (tokens.is(to, Tokens.MARK | Tokens.NUMBER)) {
          continue;
        }
        if (tokens.is(to, Tokens.ALL_CAPS) || (tokens.capital(to) && tokens.length(to) == 1)) {
          caps++;
        } else {
          others++;
        }
      }
      if (caps >= 3 && others * 4 <= caps) {
        for (int i = from; i < to; i++) {
          tokens.flags[i] |= Tokens.SHOUTED;
        }
      }
      from = to;
    }
  }

  /// Whether the line before the one that holds `offset` is in capitals.
  static boolean isLineBefore(String text, int offset) {
    int end = text.lastIndexOf('\n', offset - 1);
    int upper = 0;
    int lower = 0;
    for (int i = end - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (Character.isUpperCase(text.charAt(i))) {
        upper++;
      } else if (Character.isLowerCase(text.charAt(i))) {
        lower++;
      }
    }
    return upper > 3 && lower * 6 < upper;
  }
}
