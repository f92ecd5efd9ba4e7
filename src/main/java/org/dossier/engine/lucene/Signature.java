package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;

/// A short sketch of the shingles of an article: for each of some hash functions the smallest hash
/// of all shingles (Broder 1997), and of that one byte (b-bit minwise hashing, Li and König 2010),
/// then a digest of the whole set. Two sketches agree in about as many bytes as their articles
/// resemble each other.
final class Signature {
  /// The bytes of a sketch without the digest.
  static final int HASHES = 96;

  static final int LENGTH = HASHES + Long.BYTES;
  private static final long SECOND = 0x9e3779b97f4a7c15L;

  private Signature() {}

  /// The sketch of a text, of the words of its body; empty if it has none.
  static BytesRef of(String title, TokenStream body) throws IOException {
    Shingles shingles = Shingles.of(title, body);
    if (shingles.size() == 0) {
      return new BytesRef();
    }
    // The hash functions are sums of one hash and multiples of a second.
    long[] hashes = new long[shingles.size()];
    long[] steps = new long[shingles.size()];
    long digest = shingles.size();
    for (int s = 0; s < hashes.length; s++) {
      long shingle = shingles.get(s);
      digest = Shingles.mix(digest * 31 + shingle);
      hashes[s] = shingle;
      steps[s] = Shingles.mix(shingle ^ SECOND);
    }
    byte[] bytes = new byte[LENGTH];
    for (int i = 0; i < HASHES; i++) {
      bytes[i] = (byte) (least(hashes, steps) >>> Integer.SIZE);
    }
    for (int i = 0; i < Long.BYTES; i++) {
      bytes[HASHES + i] = (byte) (digest >>> (8 * i));
    }
    return new BytesRef(bytes);
  }

  /// The smallest of the next hashes, in loops that a compiler makes of few instructions.
  private static long least(long[] hashes, long[] steps) {
    for (int s = 0; s < hashes.length; s++) {
      hashes[s] += steps[s];
    }
    long least = Long.MAX_VALUE;
    for (long hash : hashes) {
      least = Math.min(least, hash);
    }
    return least;
  }
}
