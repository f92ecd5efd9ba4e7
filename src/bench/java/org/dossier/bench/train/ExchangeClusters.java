package org.dossier.bench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.learned.Sight;
import org.dossier.annotate.learned.WordClusters;

/// Clusters words by the words that stand beside them: the exchange algorithm on a bigram model of
/// classes (Martin, Liermann and Ney 1998). Words are moved, one at a time, to the class that
/// makes the text likeliest. Deterministic.
final class ExchangeClusters {
  private static final int EDGE = 0;
  private static final int RARE = 1;
  private static final double[] X_LOG_X = new double[1 << 21];

  static {
    for (int i = 1; i < X_LOG_X.length; i++) {
      X_LOG_X[i] = i * Math.log(i);
    }
  }

  private final int classes;
  private final long[] keys;
  private final int[] frequency;
  private final int[][] next;
  private final int[][] nextCount;
  private final int[][] previous;
  private final int[][] previousCount;
  private final int[] classOf;
  private final long[][] pairs;
  private final long[] size;

  /// Words that stand fewer than `least` times are left out.
  ExchangeClusters(List<Sight> texts, int classes, int least) {
    this.classes = classes;
    Map<Long, int[]> counts = new HashMap<>();
    for (Sight text : texts) {
      for (int i = 0; i < text.size(); i++) {
        counts.computeIfAbsent(WordClusters.key(text, i), k -> new int[1])[0]++;
      }
    }
    List<Map.Entry<Long, int[]>> words = new ArrayList<>(counts.entrySet());
    words.removeIf(w -> w.getValue()[0] < least);
    words.sort(
        Comparator.comparingInt((Map.Entry<Long, int[]> w) -> -w.getValue()[0])
            .thenComparing(Map.Entry::getKey));
    int vocabulary = words.size() + 2;
    keys = new long[vocabulary];
    Map<Long, Integer> ids = new HashMap<>();
    for (int i = 2; i < vocabulary; i++) {
      keys[i] = words.get(i - 2).getKey();
      ids.put(keys[i], i);
    }
    frequency = new int[vocabulary];
    List<Map<Integer, int[]>> bigrams = new ArrayList<>();
    for (int i = 0; i < vocabulary; i++) {
      bigrams.add(new HashMap<>());
    }
    for (Sight text : texts) {
      count(text, ids, bigrams);
    }
    next = new int[vocabulary][];
    nextCount = new int[vocabulary][];
    previous = new int[vocabulary][0];
    previousCount = new int[vocabulary][0];
    neighbours(bigrams);
    classOf = new int[vocabulary];
    classOf[RARE] = RARE;
    for (int i = 2; i < vocabulary; i++) {
      classOf[i] = 2 + (i - 2) % (classes - 2);
    }
    pairs = new long[classes][classes];
    size = new long[classes];
    for (int word = 0; word < vocabulary; word++) {
      size[classOf[word]] += frequency[word];
      for (int q = 0; q < next[word].length; q++) {
        pairs[classOf[word]][classOf[next[word][q]]] += nextCount[word][q];
      }
    }
  }

  private void count(Sight text, Map<Long, Integer> ids, List<Map<Integer, int[]>> bigrams) {
    int before = EDGE;
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, Sight.SENTENCE_START) && before != EDGE) {
        bigrams.get(before).computeIfAbsent(EDGE, k -> new int[1])[0]++;
        frequency[EDGE]++;
        before = EDGE;
      }
      if (!text.is(i, Sight.SHOUTED)) {
        int word = ids.getOrDefault(WordClusters.key(text, i), RARE);
        frequency[word]++;
        bigrams.get(before).computeIfAbsent(word, k -> new int[1])[0]++;
        before = word;
      }
    }
  }

  private void neighbours(List<Map<Integer, int[]>> bigrams) {
    int[] fill = new int[keys.length];
    for (Map<Integer, int[]> row : bigrams) {
      row.keySet().forEach(w -> fill[w]++);
    }
    for (int i = 0; i < keys.length; i++) {
      previous[i] = new int[fill[i]];
      previousCount[i] = new int[fill[i]];
    }
    Arrays.fill(fill, 0);
    for (int i = 0; i < keys.length; i++) {
      Map<Integer, int[]> row = bigrams.get(i);
      next[i] = row.keySet().stream().mapToInt(w -> w).sorted().toArray();
      nextCount[i] = Arrays.stream(next[i]).map(w -> row.get(w)[0]).toArray();
      for (int q = 0; q < next[i].length; q++) {
        int word = next[i][q];
        previous[word][fill[word]] = i;
        previousCount[word][fill[word]++] = nextCount[i][q];
      }
    }
  }

  /// Moves words for that many rounds; returns their clusters, counted from 2.
  WordClusters cluster(int rounds) {
    for (int round = 0; round < rounds; round++) {
      int moved = 0;
      for (int word = 2; word < keys.length; word++) {
        moved += exchange(word) ? 1 : 0;
      }
      if (moved < keys.length / 200) {
        break;
      }
    }
    Map<Long, Integer> byWord = new HashMap<>();
    for (int word = 2; word < keys.length; word++) {
      byWord.put(keys[word], classOf[word]);
    }
    return WordClusters.of(byWord);
  }

  private boolean exchange(int word) {
    int from = classOf[word];
    int[] right = new int[classes];
    int[] left = new int[classes];
    int self = 0;
    for (int q = 0; q < next[word].length; q++) {
      if (next[word][q] == word) {
        self = nextCount[word][q];
      } else {
        right[classOf[next[word][q]]] += nextCount[word][q];
      }
    }
    for (int q = 0; q < previous[word].length; q++) {
      if (previous[word][q] != word) {
        left[classOf[previous[word][q]]] += previousCount[word][q];
      }
    }
    int[] rights = used(right);
    int[] lefts = used(left);
    move(word, from, -1, right, rights, left, lefts, self);
    int best = from;
    double most = Double.NEGATIVE_INFINITY;
    for (int to = 2; to < classes; to++) {
      double gain = gain(word, to, right, rights, left, lefts, self);
      if (gain > most) {
        most = gain;
        best = to;
      }
    }
    move(word, best, 1, right, rights, left, lefts, self);
    classOf[word] = best;
    return best != from;
  }

  private static int[] used(int[] counts) {
    int[] some = new int[counts.length];
    int n = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        some[n++] = i;
      }
    }
    return Arrays.copyOf(some, n);
  }

  private void move(
      int word, int to, int sign, int[] right, int[] rights, int[] left, int[] lefts, int self) {
    for (int c : rights) {
      pairs[to][c] += sign * right[c];
    }
    for (int c : lefts) {
      pairs[c][to] += sign * left[c];
    }
    pairs[to][to] += sign * self;
    size[to] += sign * frequency[word];
  }

  private double gain(
      int word, int to, int[] right, int[] rights, int[] left, int[] lefts, int self) {
    double gain = 0;
    long[] row = pairs[to];
    for (int c : rights) {
      if (c != to) {
        gain += xLogX(row[c] + right[c]) - xLogX(row[c]);
      }
    }
    for (int c : lefts) {
      if (c != to) {
        gain += xLogX(pairs[c][to] + left[c]) - xLogX(pairs[c][to]);
      }
    }
    gain += xLogX(row[to] + right[to] + left[to] + self) - xLogX(row[to]);
    return gain - 2 * (xLogX(size[to] + frequency[word]) - xLogX(size[to]));
  }

  private static double xLogX(long x) {
    return x <= 0 ? 0 : x < X_LOG_X.length ? X_LOG_X[(int) x] : x * Math.log(x);
  }
}
