package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/// Short texts as rows of numbers, one for each different word in the order in which they came:
/// four bytes for a word of a text. For one thread.
final class NumberedTexts {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private int[] starts = new int[1024];
  private int[] rows = new int[4096];
  private int size;

  /// Adds a text by its words.
  void add(List<String> text) {
    int end = starts[size];
    starts = ArrayUtil.grow(starts, size + 2);
    rows = ArrayUtil.grow(rows, end + text.size());
    for (String word : text) {
      Integer known = numbers.get(word);
      if (known == null) {
        known = words.size();
        numbers.put(word, known);
        words.add(word);
      }
      rows[end++] = known;
    }
    starts[++size] = end;
  }

  /// How many texts there are.
  int size() {
    return size;
  }

  /// Where in [#wordAt] a text begins; it ends where the next begins.
  int start(int text) {
    return starts[text];
  }

  /// The number of the word at that place of all texts.
  int wordAt(int place) {
    return rows[place];
  }

  String word(int number) {
    return words.get(number);
  }

  /// The number of a word, -1 if no text has it.
  int number(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /// All different words, by their numbers.
  List<String> words() {
    return words;
  }
}
