package org.dossier.engine.lucene;

import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/// Short texts as rows of numbers, one for each different word in the order in which they came:
/// four bytes for a word of a text. For one thread.
final class NumberedTexts {
  private final BytesRefHash words = new BytesRefHash();
  private final BytesRefBuilder scratch = new BytesRefBuilder();
  private int[] starts = new int[1024];
  private int[] rows = new int[4096];
  private int size;

  /// Makes room for so many texts more with so many words in all.
  void expect(int texts, long ofWords) {
    starts = ArrayUtil.growExact(starts, Math.max(starts.length, size + texts + 1));
    long wanted = Math.min(starts[size] + ofWords, ArrayUtil.MAX_ARRAY_LENGTH);
    rows = ArrayUtil.growExact(rows, Math.max(rows.length, (int) wanted));
  }

  /// Adds a text by its words.
  void add(List<String> text) {
    int end = starts[size];
    for (String word : text) {
      scratch.copyChars(word);
      end = put(scratch.get(), end);
    }
    close(end);
  }

  /// Adds a text by the words that it has as written.
  ///
  /// @return whether it has any; one that has none is not added
  boolean add(String text) {
    int[] end = {starts[size]};
    WordAnalysis.eachExactWord(text, word -> end[0] = put(word, end[0]));
    if (end[0] == starts[size]) {
      return false;
    }
    close(end[0]);
    return true;
  }

  private int put(BytesRef word, int at) {
    int number = words.add(word);
    rows = ArrayUtil.grow(rows, at + 1);
    rows[at] = number < 0 ? -number - 1 : number;
    return at + 1;
  }

  private void close(int end) {
    starts = ArrayUtil.grow(starts, size + 2);
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
    return words.get(number, new BytesRef()).utf8ToString();
  }

  /// The number of a word, -1 if no text has it.
  int number(String word) {
    return words.find(new BytesRef(word));
  }

  /// How many different words there are.
  int words() {
    return words.size();
  }

  /// Numbers the words in their order from now on, and gives them. Nothing is added or looked up by
  /// its letters after that.
  SortedWords sort() {
    rows = ArrayUtil.copyOfSubArray(rows, 0, starts[size]);
    starts = ArrayUtil.copyOfSubArray(starts, 0, size + 1);
    int[] numbers = new int[words.size()];
    SortedWords sorted = SortedWords.of(words, numbers);
    words.close();
    for (int at = 0; at < rows.length; at++) {
      rows[at] = numbers[rows[at]];
    }
    return sorted;
  }

  /// Bytes of memory, without the letters of the words.
  long bytes() {
    return (long) Integer.BYTES * (starts.length + rows.length);
  }
}
