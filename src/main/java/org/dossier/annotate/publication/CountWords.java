package org.dossier.annotate.publication;

import java.util.Map;
import java.util.Set;

/// Reads small numbers in words or digits: `ten`, `10`, `10th`, `tenth`, `a`.
final class CountWords {
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("first", 1),
          Map.entry("two", 2),
          Map.entry("second", 2),
          Map.entry("three", 3),
          Map.entry("third", 3),
          Map.entry("four", 4),
          Map.entry("fourth", 4),
          Map.entry("five", 5),
          Map.entry("fifth", 5),
          Map.entry("six", 6),
          Map.entry("sixth", 6),
          Map.entry("seven", 7),
          Map.entry("seventh", 7),
          Map.entry("eight", 8),
          Map.entry("eighth", 8),
          Map.entry("nine", 9),
          Map.entry("ninth", 9),
          Map.entry("ten", 10),
          Map.entry("tenth", 10),
          Map.entry("eleven", 11),
          Map.entry("eleventh", 11),
          Map.entry("twelve", 12),
          Map.entry("twelfth", 12),
          Map.entry("fifteen", 15),
          Map.entry("fifteenth", 15),
          Map.entry("twenty", 20),
          Map.entry("twentieth", 20),
          Map.entry("thirty", 30),
          Map.entry("thirtieth", 30),
          Map.entry("forty", 40),
          Map.entry("fortieth", 40),
          Map.entry("fifty", 50),
          Map.entry("fiftieth", 50));

  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

  private CountWords() {}

  /// The number that a word stands for; 0 where it stands for none below 1000.
  static int number(TextWords words, int at) {
    String word = words.word(at);
    Integer known = NUMBERS.get(word);
    if (known != null) {
      return known;
    }
    int value = 0;
    int i = 0;
    while (i < word.length() && i < 4 && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      value = value * 10 + word.charAt(i++) - '0';
    }
    boolean whole = i == word.length() || ORDINAL_ENDS.contains(word.substring(i));
    return i > 0 && whole && value < 1000 ? value : 0;
  }
}
