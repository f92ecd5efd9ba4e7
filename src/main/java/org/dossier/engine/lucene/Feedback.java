package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.dossier.search.ArticleSummary;
import org.dossier.search.FunctionWords;

/// Ranks the articles of a long question also by the words that the best of them have in common:
/// relevance feedback without a reader (after Lavrenko and Croft, Relevance-Based Language Models,
/// 2001).
///
/// It changes the order only, never what is found or counted. The best are those of the whole
/// collection, so that a filter does not change the order of two articles.
final class Feedback {
  /// A shorter question is too vague to be guessed at.
  private static final int LEAST_WORDS = 4;

  private static final int BEST = 8;
  private static final int READ = 4000;
  private static final int WORDS = 20;
  private static final float WEIGHT = 0.6f;

  private Feedback() {}

  /// @param ranked what finds and ranks the articles so far
  /// @param asked how many words the question has of which an article needs only some
  static Query of(Snapshot snapshot, Query ranked, int asked) throws IOException {
    if (asked < LEAST_WORDS) {
      return ranked;
    }
    ScoreDoc[] best = snapshot.searcher().search(ranked, BEST).scoreDocs;
    BooleanQuery.Builder better = new BooleanQuery.Builder().add(ranked, Occur.MUST);
    for (Map.Entry<String, Double> word : common(snapshot, best)) {
      Query also = RankingLeaves.anywhere(word.getKey());
      float weight = WEIGHT * asked * word.getValue().floatValue();
      better.add(new BoostQuery(also, weight), Occur.SHOULD);
    }
    return better.build();
  }

  // The words by how much of the articles they are, each article weighing by its score.
  private static List<Map.Entry<String, Double>> common(Snapshot snapshot, ScoreDoc[] best)
      throws IOException {
    double scores = 0;
    for (ScoreDoc doc : best) {
      scores += doc.score;
    }
    Map<String, Double> share = new HashMap<>();
    for (ScoreDoc doc : best) {
      Map<String, Integer> counts = counts(snapshot, doc.doc);
      int length = counts.values().stream().mapToInt(Integer::intValue).sum();
      for (Map.Entry<String, Integer> word : counts.entrySet()) {
        double often = word.getValue() / (word.getValue() + 0.5 + 0.015 * length);
        share.merge(word.getKey(), doc.score / scores * often, Double::sum);
      }
    }
    int all = snapshot.reader().numDocs();
    Map<String, Double> telling = new HashMap<>();
    for (Map.Entry<String, Double> word : share.entrySet()) {
      int has =
          Math.max(
              snapshot.reader().docFreq(new Term(Fields.BODY, word.getKey())),
              snapshot.reader().docFreq(new Term(Fields.TITLE, word.getKey())));
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

  private static Map<String, Integer> counts(Snapshot snapshot, int doc) throws IOException {
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
    StoredHead head = StoredArticles.head(segment, doc - segment.docBase);
    ArticleSummary summary = head.summary();
    CharSequence body = StoredArticles.text(segment, doc - segment.docBase, head);
    String start = body.subSequence(0, Math.min(READ, body.length())).toString();
    String text = MaskedText.of(start, ArticleDocument.masked(head.layout()));
    String read = summary.title() + "\n" + text;
    String language = summary.language() == null ? "en" : summary.language();
    Map<String, Integer> counts = new HashMap<>();
    for (String word : WordAnalysis.inflectedWords(language, read)) {
      if (word.length() > 2 && !FunctionWords.contains(word)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }
}
