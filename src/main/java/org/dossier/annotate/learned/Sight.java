package org.dossier.annotate.learned;

/// A text as a proposer sees it: its tokens, and what lexicon and gazetteer know of them.
///
/// Parallel arrays, owned by whoever made the sight and not to be written to while it is read; they
/// may be longer than `size`. Offsets are UTF-16 code units. `dictionary` has, for each token of a
/// name of the gazetteer, what the name may stand for.
public final class Sight {
  /// Flags of a token: how it is written.
  public static final int CAPITAL = 1;

  public static final int ALL_CAPS = 1 << 1;
  public static final int DIGIT = 1 << 2;
  public static final int NUMBER = 1 << 3;
  public static final int MARK = 1 << 4;
  public static final int POSSESSIVE = 1 << 5;
  public static final int HYPHEN = 1 << 6;
  public static final int PERIODS = 1 << 7;
  public static final int SENTENCE_START = 1 << 8;
  public static final int INITIAL = 1 << 9;
  public static final int ABBREVIATION = 1 << 10;
  public static final int SPACE_BEFORE = 1 << 11;
  public static final int SHOUTED = 1 << 12;
  public static final int INNER_CAPITAL = 1 << 13;

  /// Classes of words that the features need by name.
  public static final int GIVEN = 1;

  public static final int FAMILY = 1 << 1;
  public static final int TITLE = 1 << 5;
  public static final int CONNECTOR = 1 << 11;

  /// What a name of the gazetteer may stand for.
  public static final int SURE_ORGANIZATION = 1;

  public static final int UNSURE_ORGANIZATION = 1 << 1;
  public static final int PLACE = 1 << 2;
  public static final int DEMONYM = 1 << 3;
  public static final int BLOCKED = 1 << 4;
  public static final int NAME_STARTS = 1 << 5;
  public static final int LONGER_NAME = 1 << 6;

  final String text;
  final int size;
  final int[] start;
  final int[] end;
  final int[] flags;
  final int[] sentence;
  final long[] hash;
  final int[] classes;
  final byte[] dictionary;

  /// `hash` is of the folded word, `classes` the lexicon's bits.
  public Sight(
      String text,
      int size,
      int[] start,
      int[] end,
      int[] flags,
      int[] sentence,
      long[] hash,
      int[] classes,
      byte[] dictionary) {
    this.text = text;
    this.size = size;
    this.start = start;
    this.end = end;
    this.flags = flags;
    this.sentence = sentence;
    this.hash = hash;
    this.classes = classes;
    this.dictionary = dictionary;
  }

  /// How many tokens there are.
  public int size() {
    return size;
  }

  /// The offset where a token starts.
  public int start(int i) {
    return start[i];
  }

  /// The offset behind a token, without a possessive.
  public int end(int i) {
    return end[i];
  }

  /// The hash of the folded word.
  public long hash(int i) {
    return hash[i];
  }

  /// Whether the token is written in any of these ways.
  public boolean is(int i, int flag) {
    return (flags[i] & flag) != 0;
  }

  /// Whether the token's word is of any of these classes.
  public boolean has(int i, int bits) {
    return (classes[i] & bits) != 0;
  }

  /// Whether `i` exists and stands in the sentence of `of`.
  public boolean together(int of, int i) {
    return i >= 0 && i < size && sentence[i] == sentence[of];
  }

  boolean capital(int i) {
    return (flags[i] & CAPITAL) != 0;
  }

  char first(int i) {
    return text.charAt(start[i]);
  }
}
