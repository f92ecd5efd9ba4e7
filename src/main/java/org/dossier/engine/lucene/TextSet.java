package org.dossier.engine.lucene;

import org.apache.lucene.util.BitUtil;

/// The different ones among [NumberedTexts]: one text of those that have the same words. Four to
/// eight bytes for each text that it has room for. For one thread.
final class TextSet {
  private static final int NONE = -1;

  private final NumberedTexts texts;
  private final int[] table;

  /// @param most how many texts are put into it at most
  TextSet(NumberedTexts texts, int most) {
    this.texts = texts;
    this.table = new int[Math.max(4, BitUtil.nextHighestPowerOfTwo(most + most / 2))];
  }

  /// Puts a text into the place of the one that has the same words.
  ///
  /// @return the number of that one, -1 if there was none
  int put(int text) {
    int slot = hash(text) & (table.length - 1);
    while (table[slot] != 0 && !isSame(table[slot] - 1, text)) {
      slot = (slot + 1) & (table.length - 1);
    }
    int before = table[slot] - 1;
    table[slot] = text + 1;
    return before < 0 ? NONE : before;
  }

  private int hash(int text) {
    long hash = 0;
    for (int at = texts.start(text); at < texts.start(text + 1); at++) {
      hash = (hash ^ (texts.wordAt(at) + 1)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 32);
  }

  private boolean isSame(int one, int other) {
    int length = texts.start(one + 1) - texts.start(one);
    if (length != texts.start(other + 1) - texts.start(other)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (texts.wordAt(texts.start(one) + i) != texts.wordAt(texts.start(other) + i)) {
        return false;
      }
    }
    return true;
  }
}
