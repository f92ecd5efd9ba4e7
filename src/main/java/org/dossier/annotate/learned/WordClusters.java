package org.dossier.annotate.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/// Words that stand in like surroundings have the same cluster. A word with a capital is another
/// word than the one without. Immutable.
public final class WordClusters {
  static final int NUMBER = 0;
  static final int UNKNOWN = 1;

  private static final short NONE = 0;

  // A hash table by the last bits of the keys, at least half empty; an empty slot has no cluster.
  private final long[] keys;
  private final short[] clusters;
  private final int size;

  private WordClusters(int size) {
    int slots = Integer.highestOneBit(Math.max(8, size)) * 4;
    keys = new long[slots];
    clusters = new short[slots];
    this.size = size;
  }

  /// Clusters, counted from 2, by the keys of words.
  public static WordClusters of(Map<Long, Integer> byWord) {
    WordClusters clusters = new WordClusters(byWord.size());
    byWord.forEach((key, cluster) -> clusters.put(key, cluster.shortValue()));
    return clusters;
  }

  private int slot(long key) {
    int slot = (int) key & (keys.length - 1);
    while (clusters[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void put(long key, short cluster) {
    int slot = slot(key);
    keys[slot] = key;
    clusters[slot] = cluster;
  }

  /// What a token counts as: its hash, bent for capitals.
  public static long key(Sight sight, int i) {
    return sight.capital(i) ? ~sight.hash[i] : sight.hash[i];
  }

  int of(Sight sight, int i) {
    if (sight.is(i, Sight.NUMBER)) {
      return NUMBER;
    }
    int cluster = clusters[slot(key(sight, i))];
    return cluster == NONE ? UNKNOWN : cluster;
  }

  /// Writes the words in the order of their keys.
  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    long[] sorted = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (clusters[slot] != NONE) {
        sorted[count++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    for (long key : sorted) {
      out.writeLong(key);
      out.writeShort(clusters[slot(key)]);
    }
  }

  static WordClusters read(DataInput in) throws IOException {
    WordClusters clusters = new WordClusters(in.readInt());
    for (int i = 0; i < clusters.size; i++) {
      clusters.put(in.readLong(), in.readShort());
    }
    return clusters;
  }
}
