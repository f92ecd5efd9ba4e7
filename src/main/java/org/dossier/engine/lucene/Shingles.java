package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.dossier.article.Article;
import org.dossier.article.Span;

/// The set of an article's shingles: five words of its body that follow each other, folded, without
/// furniture. Two articles are near-copies if their sets resemble each other: what they have in
/// common is at least 0.8 of what either has (Broder, On the resemblance and containment of
/// documents, 1997).
///
/// A body of few words says little by itself: it is one shingle, of all the words of title and
/// body. A shingle is known by 64 bits of hash.
public final class Shingles {
  static final double RESEMBLANCE = 0.8;

  private static final int WORDS = 5;

  /// With fewer words than these the title has to be the same, too.
  private static final int FEW = 14;

  private static final long SHORT = 0x5851f42d4c957f2dL;
  private static final long PRIME = 0x100000001b3L;

  /// Takes one shingle after the other; false when it has enough.
  private interface Taker {
    boolean take(long shingle);
  }

  private final long[] sorted;

  private Shingles(long[] sorted) {
    this.sorted = sorted;
  }

  /// Those of an article.
  public static Shingles of(Article article) throws IOException {
    return of(article.title(), article.body(), ArticleDocument.masked(article.layout()));
  }

  /// Whether an article is a near-copy of the one that these are of.
  public boolean resemble(Article other) throws IOException {
    return resemble(other.title(), other.body(), ArticleDocument.masked(other.layout()));
  }

  static Shingles of(String title, String body, List<Span> masked) throws IOException {
    return of(title, words(body, masked));
  }

  /// The same of the words of the body, as written; they are read to their end.
  static Shingles of(String title, TokenStream body) throws IOException {
    long[][] found = {new long[256]};
    int[] n = {0};
    each(
        title,
        body,
        shingle -> {
          if (n[0] == found[0].length) {
            found[0] = Arrays.copyOf(found[0], 2 * n[0]);
          }
          found[0][n[0]++] = shingle;
          return true;
        });
    long[] sorted = Arrays.copyOf(found[0], n[0]);
    Arrays.sort(sorted);
    return new Shingles(Arrays.copyOf(sorted, once(sorted)));
  }

  /// Moves the different numbers to the front; gives how many there are.
  private static int once(long[] sorted) {
    int size = 0;
    for (long shingle : sorted) {
      if (size == 0 || sorted[size - 1] != shingle) {
        sorted[size++] = shingle;
      }
    }
    return size;
  }

  int size() {
    return sorted.length;
  }

  /// The shingle of that number; they are in ascending order.
  long get(int i) {
    return sorted[i];
  }

  /// Whether the two are near-copies. An article without words has none.
  boolean resemble(Shingles other) {
    int common = 0;
    for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return resemble(common, sorted.length + other.sorted.length - common);
  }

  /// Whether an article of that text is a near-copy. Reads no more of it than it takes to tell: an
  /// article on something else is left after a quarter of the length of this one.
  boolean resemble(String title, String body, List<Span> masked) throws IOException {
    BitSet common = new BitSet(sorted.length);
    Set<Long> others = new HashSet<>();
    each(
        title,
        words(body, masked),
        shingle -> {
          int at = Arrays.binarySearch(sorted, shingle);
          if (at >= 0) {
            common.set(at);
            return true;
          }
          return !others.add(shingle) || resemble(sorted.length, sorted.length + others.size());
        });
    return resemble(common.cardinality(), sorted.length + others.size());
  }

  private static TokenStream words(String body, List<Span> masked) {
    return WordAnalysis.exact(MaskedText.of(body, masked));
  }

  private static boolean resemble(int common, int all) {
    return common > 0 && common >= RESEMBLANCE * all;
  }

  /// Hands on one shingle after the other until the taker has enough.
  private static void each(String title, TokenStream body, Taker taker) throws IOException {
    long[] window = new long[WORDS];
    int words = 0;
    long[] first = new long[FEW];
    boolean wanted = true;
    try (body) {
      CharTermAttribute word = body.addAttribute(CharTermAttribute.class);
      body.reset();
      while (wanted && body.incrementToken()) {
        window[words++ % WORDS] = hash(word);
        if (words < FEW) {
          first[words - 1] = window[(words - 1) % WORDS];
        } else if (words == FEW) {
          first[FEW - 1] = window[(words - 1) % WORDS];
          for (int end = WORDS; wanted && end <= FEW; end++) {
            wanted = taker.take(shingle(first, end));
          }
        } else {
          wanted = taker.take(shingle(window, words));
        }
      }
      body.end();
    }
    if (words < FEW) {
      shortText(title, first, words, taker);
    }
  }

  private static void shortText(String title, long[] body, int words, Taker taker) {
    List<String> titleWords = WordAnalysis.exactWords(title);
    if (titleWords.isEmpty() && words == 0) {
      return;
    }
    long all = SHORT;
    for (String word : titleWords) {
      all = mix(all * PRIME + hash(word));
    }
    all = mix(all + SHORT);
    for (int i = 0; i < words; i++) {
      all = mix(all * PRIME + body[i]);
    }
    taker.take(all);
  }

  /// The words that end before the one of that number, counted on from the start of the text.
  private static long shingle(long[] ring, int end) {
    long hash = 0;
    for (int i = end - WORDS; i < end; i++) {
      hash = hash * PRIME + ring[i % ring.length];
    }
    return mix(hash);
  }

  private static long hash(CharSequence word) {
    long hash = word.length();
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /// Spreads the bits (the finalizer of MurmurHash3).
  static long mix(long hash) {
    long h = hash;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
