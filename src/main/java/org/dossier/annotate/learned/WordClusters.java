package org.dossier.annotate.learned;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Words that stand in like surroundings have the same cluster. A word with a capital is another
/// word than the one without. Immutable.
public final class WordClusters {
  static final int NUMBER = 0;
  static final int UNKNOWN = 1;

  private final long[] words;
  private final short[] clusters;

  private WordClusters(long[] words, short[] clusters) {
    this.words = words;
    this.clusters = clusters;
  }

  /// Clusters, counted from 2, by the keys of words.
  public static WordClusters of(Map<Long, Integer> byWord) {
    long[] words = new long[byWord.size()];
    short[] clusters = new short[byWord.size()];
    int i = 0;
    for (Map.Entry<Long, Integer> word : new TreeMap<>(byWord).entrySet()) {
      words[i] = word.getKey();
      clusters[i++] = word.getValue().shortValue();
    }
    return new WordClusters(words, clusters);
  }

  /// What a token counts as: its hash, bent for capitals.
  public static long key(Sight sight, int i) {
    return sight.capital(i) ? ~sight.hash[i] : sight.hash[i];
  }

  int of(Sight sight, int i) {
    if (sight.is(i, Sight.NUMBER)) {
      return NUMBER;
    }
    int at = Arrays.binarySearch(words, key(sight, i));
    return at < 0 ? UNKNOWN : clusters[at];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(words.length);
    for (int i = 0; i < words.length; i++) {
      out.writeLong(words[i]);
      out.writeShort(clusters[i]);
    }
  }

  static WordClusters read(DataInput in) throws IOException {
    int size = in.readInt();
    long[] words = new long[size];
    short[] clusters = new short[size];
    for (int i = 0; i < size; i++) {
      words[i] = in.readLong();
      clusters[i] = in.readShort();
    }
    return new WordClusters(words, clusters);
  }
}
