package org.dossier.annotate;

/// A map from hashes (never 0) to numbers; a missing key has the number 0. Filled once, then read
/// by many threads.
final class HashIndex {
  private long[] keys;
  private int[] values;
  private int size;

  HashIndex(int expected) {
    int slots = Integer.highestOneBit(Math.max(16, expected) * 2) * 2;
    keys = new long[slots];
    values = new int[slots];
  }

  int get(long key) {
    int slot = slot(key);
    return keys[slot] == key ? values[slot] : 0;
  }

  void put(long key, int value) {
    if (size * 2 > keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    values[slot] = value;
  }

  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (keys[slot] != key && keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
