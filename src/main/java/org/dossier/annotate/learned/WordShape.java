package org.dossier.annotate.learned;

/// How a word is written: capitals, small letters and digits, runs of more than two cut to two.
final class WordShape {
  private WordShape() {}

  static long of(Sight sight, int i) {
    long hash = 17;
    char last = 0;
    int run = 0;
    for (int at = sight.start[i]; at < sight.end[i]; at++) {
      char kind = kind(sight.text.charAt(at));
      run = kind == last ? run + 1 : 0;
      last = kind;
      if (run <= 1) {
        hash = hash * 31 + kind;
      }
    }
    return hash;
  }

  private static char kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return 'x';
    }
    if (c >= 'A' && c <= 'Z') {
      return 'X';
    }
    if (c >= '0' && c <= '9') {
      return 'd';
    }
    return Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c;
  }
}
