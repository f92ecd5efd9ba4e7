package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Which articles of a state of the collection are near-copies of each other, and so one story.
///
/// Articles whose signatures agree in all bytes of one of 24 bands are compared by their stored
/// texts; pairs that resemble each other by 0.8 are missed in about one of 300,000 cases. A story
/// is all that hangs together through such pairs, in whatever order they were found.
final class Copies {
  private static final int BAND = 4;

  /// Of two near-copies, at least so many bytes agree: 77 are to be expected.
  private static final int LEAST_ALIKE = 56;

  private static final int NONE = -1;

  private final FixedBitSet copied;
  private final int[] parents;

  private Copies(int docs) {
    this.copied = new FixedBitSet(Math.max(1, docs));
    this.parents = new int[docs];
    Arrays.fill(parents, NONE);
  }

  static Copies of(Snapshot snapshot) throws IOException {
    int docs = snapshot.reader().maxDoc();
    Copies copies = new Copies(docs);
    byte[] signatures = new byte[Math.multiplyExact(docs, Signature.HASHES)];
    int[] firsts = copies.readAndJoinEqual(snapshot, signatures);
    copies.joinAlike(snapshot, signatures, firsts);
    for (int doc = 0; doc < docs; doc++) {
      int story = copies.parents[doc] == NONE ? doc : copies.story(doc);
      if (story != doc) {
        copies.copied.set(doc);
        copies.copied.set(story);
      }
    }
    return copies;
  }

  /// The articles that have a near-copy.
  FixedBitSet copied() {
    return copied;
  }

  /// The story of an article: the same number for all articles of one story.
  int story(int doc) {
    int root = doc;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  /// Reads the signatures, and joins articles of the same words. Gives the first of each.
  private int[] readAndJoinEqual(Snapshot snapshot, byte[] signatures) throws IOException {
    Map<Long, Integer> byDigest = new HashMap<>();
    int[] firsts = new int[parents.length];
    int n = 0;
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.SIGNATURE);
      for (int doc = values.nextDoc();
          doc != BinaryDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          int global = leaf.docBase + doc;
          BytesRef bytes = values.binaryValue();
          parents[global] = global;
          int at = global * Signature.HASHES;
          System.arraycopy(bytes.bytes, bytes.offset, signatures, at, Signature.HASHES);
          Integer first = byDigest.putIfAbsent(digest(bytes), global);
          if (first == null) {
            firsts[n++] = global;
          } else {
            join(first, global);
          }
        }
      }
    }
    return Arrays.copyOf(firsts, n);
  }

  private static long digest(BytesRef bytes) {
    long digest = 0;
    for (int i = Signature.HASHES; i < Signature.LENGTH; i++) {
      digest = (digest << 8) | (bytes.bytes[bytes.offset + i] & 0xff);
    }
    return digest;
  }

  private void joinAlike(Snapshot snapshot, byte[] signatures, int[] firsts) throws IOException {
    Set<Long> different = new HashSet<>();
    long[] keyed = new long[firsts.length];
    for (int band = 0; band < Signature.HASHES; band += BAND) {
      for (int i = 0; i < firsts.length; i++) {
        int at = firsts[i] * Signature.HASHES + band;
        long key = 0;
        for (int b = 0; b < BAND; b++) {
          key = (key << 8) | (signatures[at + b] & 0xff);
        }
        keyed[i] = (key << 32) | firsts[i];
      }
      Arrays.sort(keyed);
      for (int start = 0, end; start < keyed.length; start = end) {
        end = start + 1;
        while (end < keyed.length && keyed[end] >>> 32 == keyed[start] >>> 32) {
          end++;
        }
        joinAlike(snapshot, signatures, Arrays.copyOfRange(keyed, start, end), different);
      }
    }
  }

  private void joinAlike(Snapshot snapshot, byte[] signatures, long[] bucket, Set<Long> different)
      throws IOException {
    for (int i = 0; i < bucket.length; i++) {
      int one = (int) bucket[i];
      Shingles shingles = null;
      for (int j = i + 1; j < bucket.length; j++) {
        int other = (int) bucket[j];
        long pair = ((long) one << 32) | other;
        if (story(one) != story(other)
            && isAlike(signatures, one, other)
            && !different.contains(pair)) {
          shingles = shingles == null ? Text.of(snapshot, one).shingles() : shingles;
          if (Text.of(snapshot, other).resembles(shingles)) {
            join(one, other);
          } else {
            different.add(pair);
          }
        }
      }
    }
  }

  private static boolean isAlike(byte[] signatures, int one, int other) {
    int alike = 0;
    for (int i = 0; i < Signature.HASHES; i++) {
      alike +=
          signatures[one * Signature.HASHES + i] == signatures[other * Signature.HASHES + i]
              ? 1
              : 0;
    }
    return alike >= LEAST_ALIKE;
  }

  /// The first article of a story stands for it.
  private void join(int one, int other) {
    int a = story(one);
    int b = story(other);
    parents[Math.max(a, b)] = Math.min(a, b);
    parents[one] = Math.min(a, b);
    parents[other] = Math.min(a, b);
  }

  /// What of a stored article is compared.
  private record Text(StoredHead head, String body) {
    static Text of(Snapshot snapshot, int doc) throws IOException {
      LeafReaderContext segment =
          snapshot.reader().leaves().get(ReaderUtil.subIndex(doc, snapshot.reader().leaves()));
      return new Text(
          StoredArticles.head(segment, doc - segment.docBase),
          StoredArticles.body(segment, doc - segment.docBase));
    }

    Shingles shingles() throws IOException {
      return Shingles.of(head.summary().title(), body, ArticleDocument.masked(head.layout()));
    }

    boolean resembles(Shingles shingles) throws IOException {
      return shingles.resemble(head.summary().title(), body, ArticleDocument.masked(head.layout()));
    }
  }
}
