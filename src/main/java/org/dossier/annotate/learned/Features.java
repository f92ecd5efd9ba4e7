package org.dossier.annotate.learned;

/// The features of the tokens of one text, each as the number of a row of weights: a hash, so that
/// no table of features is kept. Not for use by more than one thread.
///
/// The fixed features of a token depend on the text alone and are made once; the moving ones on the
/// labels before it and on what a first reading found.
public final class Features {
  /// The most features that a token has.
  public static final int MOST = 256;

  private static final int CLASSES = 28;
  private static final int LONGEST_RUN = 6;
  private static final long EDGE = 3;

  private final Sight sight;
  private final WordUse words;
  private final int mask;
  private final long[] shape;
  private final int[] cluster;
  private final int[] coarse;
  private final byte[] dictionary;
  private int[] rows = new int[MOST];
  private int count;

  /// `bits`: there are 2 to the power of `bits` rows.
  public Features(Sight sight, WordUse words, WordClusters fine, WordClusters rough, int bits) {
    this.sight = sight;
    this.words = words;
    this.mask = (1 << bits) - 1;
    this.shape = new long[sight.size];
    this.cluster = new int[sight.size];
    this.coarse = new int[sight.size];
    this.dictionary = sight.dictionary;
    for (int i = 0; i < sight.size; i++) {
      shape[i] = WordShape.of(sight, i);
      cluster[i] = fine.of(sight, i);
      coarse[i] = rough.of(sight, i);
    }
  }

  /// Whether the token can be part of a name and so needs a label.
  public boolean isScored(int i) {
    if (sight.is(i, Sight.CAPITAL | Sight.INNER_CAPITAL)) {
      return true;
    }
    boolean before = capital(i, i - 1);
    boolean after = capital(i, i + 1);
    if (sight.is(i, Sight.MARK)) {
      return before && after && "&/-'.".indexOf(sight.first(i)) >= 0;
    }
    boolean joins = sight.has(i, Sight.CONNECTOR);
    if (before || after) {
      return joins || sight.is(i, Sight.DIGIT);
    }
    return joins
        && ((capital(i, i - 2) && sight.has(i - 1, Sight.CONNECTOR))
            || (capital(i, i - 1) && capital(i, i + 2) && sight.has(i + 1, Sight.CONNECTOR)));
  }

  private boolean capital(int of, int i) {
    return sight.together(of, i) && sight.is(i, Sight.CAPITAL | Sight.INNER_CAPITAL);
  }

  private void add(int kind, long value) {
    long h = (kind * 0x9E3779B97F4A7C15L) ^ value;
    h ^= h >>> 29;
    h *= 0xbf58476d1ce4e5b9L;
    h ^= h >>> 32;
    rows[count++] = (int) h & mask;
  }

  private static long pair(long a, long b) {
    long h = a * 0x9E3779B97F4A7C15L + b;
    h ^= h >>> 31;
    return h * 0xbf58476d1ce4e5b9L;
  }

  private long word(int of, int i) {
    return sight.together(of, i) ? sight.hash[i] : EDGE + Integer.signum(i - of);
  }

  private int classes(int of, int i) {
    return sight.together(of, i) ? sight.classes[i] : 0;
  }

  private int cluster(int of, int i) {
    return sight.together(of, i) ? cluster[i] : -1;
  }

  private int coarse(int of, int i) {
    return sight.together(of, i) ? coarse[i] : -1;
  }

  private long shape(int of, int i) {
    return sight.together(of, i) ? shape[i] : EDGE;
  }

  private int dictionary(int of, int i) {
    return sight.together(of, i) ? dictionary[i] : 0;
  }

  /// Writes the token's fixed features; returns how many there are.
  public int fixed(int i, int[] into) {
    rows = into;
    count = 0;
    words(i);
    affixes(i);
    run(i);
    clusters(i);
    lexicon(i);
    return count;
  }

  private void words(int i) {
    int shouted = sight.is(i, Sight.SHOUTED) ? 1 : 0;
    long w = sight.hash[i];
    long before = word(i, i - 1);
    long after = word(i, i + 1);
    add(0, shouted);
    add(1, w * 2 + shouted);
    add(2, before);
    add(3, after);
    add(4, word(i, i - 2));
    add(5, word(i, i + 2));
    add(6, pair(before, w));
    add(7, pair(w, after));
    add(8, pair(word(i, i - 2), before));
    add(9, pair(after, word(i, i + 2)));
    long s = shape[i];
    add(10, s * 4 + shouted * 2L + (sight.is(i, Sight.SENTENCE_START) ? 1 : 0));
    add(11, shape(i, i - 1));
    add(12, shape(i, i + 1));
    add(13, pair(pair(shape(i, i - 1), s), shape(i, i + 1)));
    add(
        14,
        sight.flags[i]
            & (Sight.POSSESSIVE
                | Sight.ABBREVIATION
                | Sight.INITIAL
                | Sight.PERIODS
                | Sight.HYPHEN
                | Sight.ALL_CAPS));
    if (sight.together(i, i - 1)) {
      add(15, sight.flags[i - 1] & (Sight.POSSESSIVE | Sight.ABBREVIATION | Sight.INITIAL));
    }
    add(16, (words.isInLowerCase(i) ? 1 : 0) + 2 * shouted);
  }

  private void affixes(int i) {
    int from = sight.start[i];
    int length = sight.end[i] - from;
    long start = 7;
    long end = 9;
    for (int q = 0; q < 4 && q < length; q++) {
      start = start * 131 + Character.toLowerCase(sight.text.charAt(from + q));
      end = end * 131 + Character.toLowerCase(sight.text.charAt(from + length - 1 - q));
      if (q >= 1) {
        add(20 + q, start);
        add(25 + q, end);
      }
    }
  }

  /// The run of capitals that the token is in: its head, its length, what stands around it.
  private void run(int i) {
    if (sight.is(i, Sight.SHOUTED)) {
      return;
    }
    int last = i;
    while (last - i < LONGEST_RUN && sight.together(i, last + 1)) {
      boolean joined =
          sight.has(last + 1, Sight.CONNECTOR)
              && sight.together(i, last + 2)
              && sight.capital(last + 2);
      if (!sight.capital(last + 1) && !joined) {
        break;
      }
      last++;
    }
    int first = i;
    while (i - first < LONGEST_RUN && sight.together(i, first - 1) && sight.capital(first - 1)) {
      first--;
    }
    if (last > i) {
      add(30, sight.hash[last]);
      add(31, sight.classes[last]);
      add(32, cluster[last]);
    }
    if (first < i) {
      add(33, sight.hash[first]);
      add(34, sight.classes[first]);
    }
    int place = Math.min(5, i - first) * 8 + Math.min(5, last - i);
    add(35, word(i, last + 1));
    add(36, word(i, first - 1));
    add(37, place);
    add(38, pair(classes(i, first - 1), place));
    add(39, pair(classes(i, last + 1), place));
    add(40, coarse(i, last + 1));
    add(41, coarse(i, first - 1));
    add(42, (sight.classes[i] & (Sight.GIVEN | Sight.FAMILY)) * 64L + place);
  }

  private void clusters(int i) {
    int c = cluster[i];
    int before = cluster(i, i - 1);
    int after = cluster(i, i + 1);
    add(50, c);
    add(51, before);
    add(52, after);
    add(53, cluster(i, i - 2));
    add(54, cluster(i, i + 2));
    add(55, before * 5000L + c);
    add(56, c * 5000L + after);
    int r = coarse[i];
    add(57, r);
    add(58, coarse(i, i - 1) * 500L + coarse(i, i + 1));
    add(59, (coarse(i, i - 2) * 500L + coarse(i, i - 1)) * 500L + r);
    add(60, (r * 500L + coarse(i, i + 1)) * 500L + coarse(i, i + 2));
  }

  private void lexicon(int i) {
    int here = sight.classes[i];
    int before = classes(i, i - 1);
    int after = classes(i, i + 1);
    add(70, here * 2L + (sight.is(i, Sight.SHOUTED) ? 1 : 0));
    for (int bit = 0; bit < CLASSES; bit++) {
      if ((here >> bit & 1) != 0) {
        add(71, bit);
      }
      if ((before >> bit & 1) != 0) {
        add(72, bit);
      }
      if ((after >> bit & 1) != 0) {
        add(73, bit);
      }
    }
    add(74, pair(here, after));
    add(75, pair(before, here));
    if (dictionary[i] != 0) {
      add(76, dictionary[i]);
    }
    if (dictionary(i, i + 1) != 0) {
      add(77, dictionary(i, i + 1));
    }
    if (dictionary(i, i - 1) != 0) {
      add(78, dictionary(i, i - 1));
    }
    add(79, dictionary[i] * 1000L + dictionary(i, i + 1));
  }

  /// Writes, from `from` on, what depends on the last two labels, on the types that words got
  /// before in this reading (`seen`, by the word's number), and on an earlier reading. Returns how
  /// many features there are then.
  public int moving(
      int i,
      int last,
      int beforeLast,
      byte[] seen,
      DocumentEvidence evidence,
      int[] into,
      int from) {
    rows = into;
    count = from;
    add(100, last);
    add(101, last * 32L + beforeLast);
    add(102, pair(sight.hash[i], last));
    add(103, pair(shape[i], last));
    add(104, pair(word(i, i - 1), last));
    add(105, pair(sight.classes[i], last));
    add(106, cluster[i] * 32L + last);
    add(107, dictionary[i] * 32L + last);
    int before = seen[words.id(i)];
    add(108, before * 32L + last);
    if (!evidence.isNone()) {
      int word = words.id(i);
      int majority = evidence.majority(word);
      add(110, majority);
      add(111, majority * 32L + last);
      if (sight.together(i, i + 1)) {
        add(112, evidence.majority(words.id(i + 1)) * 16L + majority);
      }
      if (sight.together(i, i - 1)) {
        add(113, evidence.majority(words.id(i - 1)) * 16L + majority);
      }
      add(114, evidence.use(word));
      add(115, evidence.use(word) * 16L + majority);
      add(116, pair(shape[i], majority));
    }
    return count;
  }
}
