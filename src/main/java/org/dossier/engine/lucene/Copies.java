package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.article.Article;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Which articles of a state of the collection are near-copies of each other, and so one story.
///
/// Articles whose signatures agree in all bytes of one of 24 bands are compared by their stored
/// texts; pairs that resemble each other by 0.8 are missed in about one of 300,000 cases. A story
/// is all that hangs together through such pairs, in whatever order they were found.
public final class Copies {
  /// The articles of one state, by numbers.
  public interface Articles {
    /// All numbers are below this one.
    int most() throws IOException;

    /// Hands on the signature of each article that has one.
    void signatures(SignatureTaker taker) throws IOException;

    /// Hands on the texts of some articles, in the order of the numbers given.
    void texts(int[] numbers, TextTaker taker) throws IOException;
  }

  /// Takes an article with what [Signature] says of it.
  public interface SignatureTaker {
    void take(int number, BytesRef signature) throws IOException;
  }

  /// Takes an article with its text.
  public interface TextTaker {
    void take(int number, Text text) throws IOException;
  }

  /// What of an article is compared; `masked` is no text.
  public record Text(String title, String body, List<Span> masked) {
    public static Text of(Article article) {
      return new Text(article.title(), article.body(), ArticleDocument.masked(article.layout()));
    }
  }

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

  public static Copies of(Articles articles) throws IOException {
    int most = articles.most();
    Copies copies = new Copies(most);
    byte[] signatures = new byte[Math.multiplyExact(most, Signature.HASHES)];
    int[] firsts = copies.readAndJoinEqual(articles, signatures);
    copies.joinAlike(articles, signatures, firsts);
    for (int number = 0; number < most; number++) {
      int story = copies.parents[number] == NONE ? number : copies.story(number);
      if (story != number) {
        copies.copied.set(number);
        copies.copied.set(story);
      }
    }
    return copies;
  }

  /// The articles that have a near-copy.
  public FixedBitSet copied() {
    return copied;
  }

  /// The story of an article: the same number for all articles of one story.
  int story(int number) {
    int root = number;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  /// Reads the signatures, and joins articles of the same words. Gives the first of each.
  private int[] readAndJoinEqual(Articles articles, byte[] signatures) throws IOException {
    Map<Long, Integer> byDigest = new HashMap<>();
    FixedBitSet firsts = new FixedBitSet(Math.max(1, parents.length));
    articles.signatures((number, bytes) -> {
      parents[number] = number;
      System.arraycopy(
          bytes.bytes, bytes.offset, signatures, number * Signature.HASHES, Signature.HASHES);
      Integer first = byDigest.putIfAbsent(digest(bytes), number);
      if (first == null) {
        firsts.set(number);
      } else {
        join(first, number);
      }
    });
    return IntStream.range(0, parents.length).filter(firsts::get).toArray();
  }

  private static long digest(BytesRef bytes) {
    long digest = 0;
    for (int i = Signature.HASHES; i < Signature.LENGTH; i++) {
      digest = (digest << 8) | (bytes.bytes[bytes.offset + i] & 0xff);
    }
    return digest;
  }

  private void joinAlike(Articles articles, byte[] signatures, int[] firsts) throws IOException {
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
        joinAlike(articles, signatures, Arrays.copyOfRange(keyed, start, end), different);
      }
    }
  }

  private void joinAlike(Articles articles, byte[] signatures, long[] bucket, Set<Long> different)
      throws IOException {
    for (int i = 0; i < bucket.length; i++) {
      int one = (int) bucket[i];
      int[] others =
          Arrays.stream(bucket, i + 1, bucket.length)
              .mapToInt(other -> (int) other)
              .filter(other -> story(one) != story(other))
              .filter(other -> isAlike(signatures, one, other))
              .filter(other -> !different.contains(pair(one, other)))
              .toArray();
      if (others.length > 0) {
        int[] all = IntStream.concat(IntStream.of(one), Arrays.stream(others)).toArray();
        articles.texts(all, new Comparison(one, different));
      }
    }
  }

  private static long pair(int one, int other) {
    return ((long) one << 32) | other;
  }

  /// Joins one article with those that resemble it, of which the texts follow its own.
  private final class Comparison implements TextTaker {
    private final int one;
    private final Set<Long> different;
    private @Nullable Shingles shingles;

    Comparison(int one, Set<Long> different) {
      this.one = one;
      this.different = different;
    }

    @Override
    public void take(int number, Text text) throws IOException {
      Shingles its = shingles;
      if (its == null) {
        shingles = Shingles.of(text.title(), text.body(), text.masked());
      } else if (story(one) != story(number)) {
        if (its.resemble(text.title(), text.body(), text.masked())) {
          join(one, number);
        } else {
          different.add(pair(one, number));
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
}
