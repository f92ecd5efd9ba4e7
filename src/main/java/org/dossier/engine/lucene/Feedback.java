package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Layout;
import org.dossier.search.FunctionWords;
import org.jspecify.annotations.Nullable;

/// Ranks the articles of a long question also by the words that the best of them have in common:
/// relevance feedback without a reader (after Lavrenko and Croft, Relevance-Based Language Models,
/// 2001).
///
/// It changes the order only, never what is found or counted. The best are those of the whole
/// collection, so that a filter does not change the order of two articles.
public final class Feedback {
  /// A shorter question is too vague to be guessed at.
  private static final int LEAST_WORDS = 4;

  private static final int BEST = 8;
  private static final int READ = 4000;
  private static final int WORDS = 20;
  private static final float WEIGHT = 0.6f;

  private Feedback() {}

  /// One of the best articles; `furniture` of it is not read.
  public record Best(
      double score, String title, @Nullable String language, CharSequence body, Layout furniture) {}

  /// What is asked of a state of the collection.
  public interface Articles {
    /// The best that a query finds in all of the collection, at most so many.
    List<Best> best(Query query, int most) throws IOException;

    /// How many articles have each of the words, without inflection, in the body or in the title,
    /// where more have it.
    Map<String, Integer> having(Set<String> words) throws IOException;

    /// How many articles there are.
    long all();
  }

  /// @param ranked what finds and ranks the articles so far
  /// @param asked how many words the question has of which an article needs only some
  public static Query of(Articles articles, Query ranked, int asked) throws IOException {
    if (asked < LEAST_WORDS) {
      return ranked;
    }
    List<Best> best = articles.best(ranked, BEST);
    double scores = best.stream().mapToDouble(Best::score).sum();
    // Some are found for what they have not: they tell nothing of what was asked.
    if (scores == 0) {
      return ranked;
    }
    BooleanQuery.Builder better = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    for (Map.Entry<String, Double> word : common(articles, best, scores)) {
      Query also = RankingLeaves.anywhere(word.getKey());
      float weight = WEIGHT * asked * word.getValue().floatValue();
      better.add(new BoostQuery(also, weight), Occur.SHOULD);
    }
    return better.build();
  }

  // The words by how much of the articles they are, each article weighing by its score.
  private static List<Map.Entry<String, Double>> common(
      Articles articles, List<Best> best, double scores) throws IOException {
    Map<String, Double> share = new HashMap<>();
    for (Best doc : best) {
      Map<String, Integer> counts = counts(doc);
      int length = counts.values().stream().mapToInt(Integer::intValue).sum();
      for (Map.Entry<String, Integer> word : counts.entrySet()) {
        double often = word.getValue() / (word.getValue() + 0.5 + 0.015 * length);
        share.merge(word.getKey(), doc.score() / scores * often, Double::sum);
      }
    }
    long all = articles.all();
    Map<String, Integer> having = articles.having(share.keySet());
    Map<String, Double> telling = new HashMap<>();
    for (Map.Entry<String, Double> word : share.entrySet()) {
      int has = having.getOrDefault(word.getKey(), 0);
      if (has > 1) {
        double rare = Math.log(1 + (all - has + 0.5) / (has + 0.5));
        telling.put(word.getKey(), word.getValue() * rare);
      }
    }
    return telling.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(WORDS)
        .map(word -> Map.entry(word.getKey(), share.getOrDefault(word.getKey(), 0.0)))
        .toList();
  }

  private static Map<String, Integer> counts(Best article) {
    CharSequence body = article.body();
    String start = body.subSequence(0, Math.min(READ, body.length())).toString();
    String text = MaskedText.of(start, ArticleDocument.masked(article.furniture()));
    String read = article.title() + "\n" + text;
    String language = article.language() == null ? "en" : article.language();
    Map<String, Integer> counts = new HashMap<>();
    for (String word : WordAnalysis.inflectedWords(language, read)) {
      if (word.length() > 2 && !FunctionWords.contains(word)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }
}
