package org.dossier.annotate.learned;

/// Numbers the different words of a text, so that what is known of each can be kept in arrays.
public final class WordUse {
  private final Sight sight;
  private final int[] id;
  private final int distinct;
  private final boolean[] inLowerCase;

  public WordUse(Sight sight) {
    this.sight = sight;
    this.id = new int[sight.size];
    int slots = Integer.highestOneBit(Math.max(8, sight.size)) * 4;
    long[] keys = new long[slots];
    int[] ids = new int[slots];
    boolean[] lower = new boolean[sight.size + 1];
    int count = 0;
    for (int i = 0; i < sight.size; i++) {
      long key = sight.hash[i];
      int slot = (int) key & (slots - 1);
      while (keys[slot] != 0 && keys[slot] != key) {
        slot = (slot + 1) & (slots - 1);
      }
      if (keys[slot] == 0) {
        keys[slot] = key;
        ids[slot] = count++;
      }
      id[i] = ids[slot];
      lower[id[i]] |= !sight.is(i, Sight.CAPITAL | Sight.INNER_CAPITAL | Sight.MARK);
    }
    this.distinct = count;
    this.inLowerCase = lower;
  }

  Sight sight() {
    return sight;
  }

  /// Remembers by its word's number what type the token's label is of.
  public void note(int i, int label, byte[] seen) {
    seen[id[i]] = (byte) Labels.type(label);
  }

  /// The number of the token's word.
  int id(int i) {
    return id[i];
  }

  int distinct() {
    return distinct;
  }

  /// Whether the text also has the token's word without a capital.
  boolean isInLowerCase(int i) {
    return inLowerCase[id[i]];
  }
}
