package org.dossier.annotate.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words around a number of four digits that tell whether and how it is a year.
final class YearContext {
  private static final Map<String, Set<String>> WORDS = load();

  /// Which way the sentence around a year looks.
  enum Mood {
    PAST,
    AHEAD,
    MIXED,
    NONE
  }

  private YearContext() {}

  static boolean isNoYearAfter(String word) {
    return holds("not-after", word);
  }

  static boolean isNoYearBefore(String word) {
    return holds("not-before", word);
  }

  static boolean isElection(String word) {
    return holds("election", word);
  }

  /// The mood of the words from ten before to six after, in the same sentence.
  static Mood mood(TextWords words, int at) {
    boolean past = false;
    boolean ahead = false;
    for (int i = at - 10; i <= at + 6; i++) {
      if (words.sameSentence(i, at)) {
        String word = words.word(i);
        ahead |= holds("ahead", word);
        past |= holds("past", word) || (word.length() > 4 && word.endsWith("ed"));
      }
    }
    return past ? ahead ? Mood.MIXED : Mood.PAST : ahead ? Mood.AHEAD : Mood.NONE;
  }

  private static boolean holds(String where, String word) {
    return WORDS.getOrDefault(where, Set.of()).contains(word);
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> words = new HashMap<>();
    for (List<String> row : FactLines.rows("year-context.tsv", 2)) {
      words.put(row.get(0), Set.of(row.get(1).split(" ")));
    }
    return Map.copyOf(words);
  }
}
