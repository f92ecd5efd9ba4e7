package org.dossier.bench;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Puts articles into an order for a question.
interface Ranking {
  /// Ids of articles, the best first.
  List<String> of(String question) throws IOException;

  /// How good an order is, each figure in [0,1].
  record Quality(double ndcg, double map, double recall) {
    private static final int GAINED = 10;
    private static final int RECALLED = 100;

    /// @param judged the grades of articles; above 0 is relevant
    static Quality of(List<String> found, Map<String, Integer> judged) {
      double gain = 0;
      double precisions = 0;
      double recalled = 0;
      int right = 0;
      for (int i = 0; i < found.size(); i++) {
        int grade = judged.getOrDefault(found.get(i), 0);
        if (grade > 0) {
          right++;
          precisions += (double) right / (i + 1);
          gain += i < GAINED ? discounted(grade, i) : 0;
          recalled += i < RECALLED ? 1 : 0;
        }
      }
      List<Integer> best =
          judged.values().stream().filter(g -> g > 0).sorted(Comparator.reverseOrder()).toList();
      double most = 0;
      for (int i = 0; i < Math.min(GAINED, best.size()); i++) {
        most += discounted(best.get(i), i);
      }
      return new Quality(gain / most, precisions / best.size(), recalled / best.size());
    }

    private static double discounted(int grade, int rank) {
      return grade * Math.log(2) / Math.log(rank + 2);
    }

    static Quality mean(List<Quality> each) {
      return new Quality(
          each.stream().mapToDouble(Quality::ndcg).average().orElse(0),
          each.stream().mapToDouble(Quality::map).average().orElse(0),
          each.stream().mapToDouble(Quality::recall).average().orElse(0));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "nDCG@10 %.4f  MAP %.4f  recall@100 %.4f", ndcg, map, recall);
    }
  }
}
