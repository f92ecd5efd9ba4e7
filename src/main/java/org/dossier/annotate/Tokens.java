package org.dossier.annotate;

import java.util.Arrays;
import org.dossier.annotate.learned.Sight;

/// The words and marks of a text in order: where each stands, how it is written, and its hash.
///
/// Parallel arrays, because all that follows reads them in tight loops; the arrays may be longer
/// than `size`. Offsets are UTF-16 code units. A possessive `'s` is not part of its word but noted
/// as a flag. Written by [Tokenizer] only.
final class Tokens {
  static final int CAPITAL = Sight.CAPITAL;
  static final int ALL_CAPS = Sight.ALL_CAPS;
  static final int DIGIT = Sight.DIGIT;
  static final int NUMBER = Sight.NUMBER;
  static final int MARK = Sight.MARK;
  static final int POSSESSIVE = Sight.POSSESSIVE;
  static final int HYPHEN = Sight.HYPHEN;
  static final int PERIODS = Sight.PERIODS;
  static final int SENTENCE_START = Sight.SENTENCE_START;
  static final int INITIAL = Sight.INITIAL;
  static final int ABBREVIATION = Sight.ABBREVIATION;
  static final int SPACE_BEFORE = Sight.SPACE_BEFORE;
  static final int SHOUTED = Sight.SHOUTED;
  static final int INNER_CAPITAL = Sight.INNER_CAPITAL;

  final String text;
  int size;
  int[] start;
  int[] end;
  int[] flags;
  int[] sentence;
  long[] hash;

  Tokens(String text) {
    this.text = text;
    int capacity = Math.max(16, text.length() / 4);
    start = new int[capacity];
    end = new int[capacity];
    flags = new int[capacity];
    sentence = new int[capacity];
    hash = new long[capacity];
  }

  void grow() {
    int capacity = start.length * 2;
    start = Arrays.copyOf(start, capacity);
    end = Arrays.copyOf(end, capacity);
    flags = Arrays.copyOf(flags, capacity);
    sentence = Arrays.copyOf(sentence, capacity);
    hash = Arrays.copyOf(hash, capacity);
  }

  boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /// Whether the token begins with a capital, or is a capital letter alone.
  boolean capital(int i) {
    return (flags[i] & CAPITAL) != 0;
  }

  /// Whether `i` exists and stands in the same sentence as `of`.
  boolean together(int of, int i) {
    return i >= 0 && i < size && sentence[i] == sentence[of];
  }

  /// Whether `i` is in range, in the sentence of `of`, and begins with a capital.
  boolean isCapital(int of, int i) {
    return together(of, i) && capital(i);
  }

  /// Whether `i` is in range, in the sentence of `of`, and that word.
  boolean isWord(int of, int i, long word) {
    return together(of, i) && hash[i] == word;
  }

  /// The character that the token starts with.
  char first(int i) {
    return text.charAt(start[i]);
  }

  int length(int i) {
    return end[i] - start[i];
  }

  String word(int i) {
    return text.substring(start[i], end[i]);
  }

  /// The text from token `from` up to, not including, token `to`.
  String words(int from, int to) {
    return text.substring(start[from], end[to - 1]);
  }

  /// Like [#words], lower case without accents.
  String folded(int from, int to) {
    return Fold.fold(text.substring(start[from], end[to - 1]));
  }
}
