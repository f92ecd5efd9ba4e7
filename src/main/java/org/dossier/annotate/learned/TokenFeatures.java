package org.dossier.annotate.learned;

import java.util.Arrays;

/// The fixed features of all tokens of a text that need a label, made once for all readings.
public final class TokenFeatures {
  private final Features features;
  private final int[] from;
  private int[] rows;

  /// Makes them. `bits` as in [Features].
  public TokenFeatures(
      Sight sight, WordUse words, WordClusters fine, WordClusters rough, int bits) {
    features = new Features(sight, words, fine, rough, bits);
    from = new int[sight.size + 1];
    rows = new int[Math.max(1, sight.size / 2) * 80];
    int[] some = new int[Features.MOST];
    int at = 0;
    for (int i = 0; i < sight.size; i++) {
      from[i] = at;
      // A token that is not scored may still stand inside an open name, and then is.
      if (features.isScored(i)) {
        int count = features.fixed(i, some);
        if (at + count > rows.length) {
          rows = Arrays.copyOf(rows, Math.max(rows.length * 2, at + count));
        }
        System.arraycopy(some, 0, rows, at, count);
        at += count;
      }
    }
    from[sight.size] = at;
  }

  /// Whether the token can be part of a name.
  public boolean isScored(int i) {
    return from[i + 1] > from[i];
  }

  /// All features of the token after these labels; returns how many.
  public int of(
      int i, int last, int beforeLast, byte[] seen, DocumentEvidence evidence, int[] into) {
    int count = from[i + 1] - from[i];
    System.arraycopy(rows, from[i], into, 0, count);
    return features.moving(i, last, beforeLast, seen, evidence, into, count);
  }
}
