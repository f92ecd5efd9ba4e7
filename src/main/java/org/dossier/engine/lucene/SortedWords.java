package org.dossier.engine.lucene;

import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.Counter;

/// Different words, numbered in the order of their UTF-8, so that those with one beginning are a
/// range of numbers. Immutable.
final class SortedWords {
  /// No word has this byte: it comes after all that a word goes on with.
  private static final byte AFTER = (byte) 0xff;

  /// Numbers of words from `from`, included, to `to`, not included.
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  private final Counter bytes = Counter.newCounter();
  private final BytesRefArray words = new BytesRefArray(bytes);

  private SortedWords() {}

  /// @param words which are put in order where they lie: they can't be found any more
  /// @param numbers filled with the new number of each by its old one
  static SortedWords of(BytesRefHash words, int[] numbers) {
    SortedWords sorted = new SortedWords();
    int[] order = words.sort();
    BytesRef word = new BytesRef();
    for (int w = 0; w < numbers.length; w++) {
      numbers[order[w]] = w;
      sorted.words.append(words.get(order[w], word));
    }
    return sorted;
  }

  int size() {
    return words.size();
  }

  /// The word of that number, in UTF-8.
  ///
  /// @param into holds it until it is used again
  BytesRef get(int number, BytesRefBuilder into) {
    return words.get(into, number);
  }

  /// The words that begin so.
  Range beginning(String prefix) {
    BytesRefBuilder after = new BytesRefBuilder();
    after.copyChars(prefix);
    int from = ceiling(after.get());
    after.append(AFTER);
    return new Range(from, ceiling(after.get()));
  }

  /// The word itself, if it is one.
  Range exactly(String word) {
    BytesRef wanted = new BytesRef(word);
    int at = ceiling(wanted);
    boolean found = at < size() && get(at, new BytesRefBuilder()).equals(wanted);
    return found ? new Range(at, at + 1) : new Range(0, 0);
  }

  private int ceiling(BytesRef wanted) {
    BytesRefBuilder word = new BytesRefBuilder();
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle, word).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Bytes of memory.
  long bytes() {
    return bytes.get();
  }
}
