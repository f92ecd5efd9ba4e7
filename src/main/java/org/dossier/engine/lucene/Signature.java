package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Span;

/// A short sketch of the shingles of an article: for each of some hash functions the smallest hash
/// of all shingles (Broder 1997), and of that one byte (b-bit minwise hashing, Li and König 2010),
/// then a digest of the whole set. Two sketches agree in about as many bytes as their articles
/// resemble each other.
final class Signature {
  /// The bytes of a sketch without the digest.
  static final int HASHES = 96;

  static final int LENGTH = HASHES + Long.BYTES;
  private static final long[] SEEDS = new long[HASHES];

  static {
    for (int i = 0; i < HASHES; i++) {
      SEEDS[i] = Shingles.mix(0x9e3779b97f4a7c15L * (i + 1));
    }
  }

  private Signature() {}

  /// The sketch of a text; empty if it has no words.
  static BytesRef of(String title, String body, List<Span> masked) throws IOException {
    Shingles shingles = Shingles.of(title, body, masked);
    if (shingles.size() == 0) {
      return new BytesRef();
    }
    long[] least = new long[HASHES];
    Arrays.fill(least, Long.MAX_VALUE);
    long digest = shingles.size();
    for (int s = 0; s < shingles.size(); s++) {
      long shingle = shingles.get(s);
      digest = Shingles.mix(digest * 31 + shingle);
      for (int i = 0; i < HASHES; i++) {
        least[i] = Math.min(least[i], Shingles.mix(shingle ^ SEEDS[i]));
      }
    }
    byte[] bytes = new byte[LENGTH];
    for (int i = 0; i < HASHES; i++) {
      bytes[i] = (byte) least[i];
    }
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[HASHES + i] = (byte) (digest >>> (8 * i));
    }
    return new BytesRef(bytes);
  }
}
