package org.dossier.annotate.publication;

import java.util.HashSet;
import java.util.Set;

/// Words that a rule asks for at every word of a text. Nearly all words of a text are none of them:
/// a bit for each hash tells so before any word is made a string. Not to be added to once it is
/// read by several threads.
final class WordSet {
  private static final int BITS = 1 << 14;

  private final Set<String> words = new HashSet<>();
  private final long[] byHash = new long[BITS / Long.SIZE];

  /// A set of these words, in lower case.
  static WordSet of(String... words) {
    WordSet set = new WordSet();
    for (String word : words) {
      set.add(word);
    }
    return set;
  }

  void add(String word) {
    words.add(word);
    int bit = bit(word.hashCode());
    byHash[bit / Long.SIZE] |= 1L << bit;
  }

  /// Whether the word of the text is one of these.
  boolean has(TextWords text, int word) {
    int bit = bit(text.hash(word));
    return (byHash[bit / Long.SIZE] >>> bit & 1) != 0 && words.contains(text.word(word));
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 14) & (BITS - 1);
  }
}
