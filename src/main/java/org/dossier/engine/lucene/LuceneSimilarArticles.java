package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.Weight;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.TellingTerms.Clue;
import org.dossier.query.Order;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Hit;
import org.dossier.search.SimilarArticles;

/// Finds similar articles in a Lucene index: a search for what tells the article from others. How
/// similar one is, is its score as a part of the score that the article itself has.
///
/// Which of the best are near-copies is told by their texts.
public final class LuceneSimilarArticles implements SimilarArticles {
  /// How many of the best may be copies before similar articles are missed.
  public static final int COPIES = 100;

  /// A near-copy has almost all words and values; what has a smaller part is not compared.
  public static final double LEAST_OF_COPY = 0.3;

  private static final int MAX_SHARED = 5;

  private final LuceneCollection collection;

  LuceneSimilarArticles(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public boolean holds(String id) {
    return collection.with(snapshot -> StoredArticles.find(snapshot, id) >= 0);
  }

  @Override
  public Optional<Similar> similarTo(String id, int size) {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be in 0.." + MAX_SIZE + " (got: " + size + ")");
    }
    return collection.with(snapshot -> {
      int doc = StoredArticles.find(snapshot, id);
      return doc < 0 ? Optional.empty() : Optional.of(similar(snapshot, doc, id, size));
    });
  }

  /// What a clue adds to the score of an article.
  public record Part(String label, boolean isValue, double weight) {}

  private static Similar similar(Snapshot snapshot, int doc, String id, int size)
      throws IOException {
    LeafReaderContext segment = segment(snapshot, doc);
    AnnotatedArticle annotated = StoredArticles.article(segment, doc - segment.docBase);
    List<Clue> clues = TellingTerms.of(snapshot, new BestArticles(snapshot), annotated);
    if (clues.stream().noneMatch(Clue::isShared)) {
      return new Similar(List.of(), List.of());
    }
    List<Weight> weights = weights(snapshot, clues);
    double whole = parts(snapshot, clues, weights, doc).stream().mapToDouble(Part::weight).sum();
    Shingles shingles = Shingles.of(annotated.article());
    List<Neighbour> hits = new ArrayList<>();
    List<ArticleSummary> copies = new ArrayList<>();
    for (ScoreDoc found : best(snapshot, clues, id, size + COPIES)) {
      double score = Math.min(1, (Float) ((FieldDoc) found).fields[0] / whole);
      if (hits.size() >= size && score < LEAST_OF_COPY) {
        break;
      }
      LeafReaderContext in = segment(snapshot, found.doc);
      int local = found.doc - in.docBase;
      StoredHead head = StoredArticles.head(in, local);
      if (score >= LEAST_OF_COPY && isCopy(shingles, in, local, head)) {
        copies.add(head.summary());
      } else if (hits.size() < size) {
        List<Part> parts = parts(snapshot, clues, weights, found.doc);
        hits.add(
            new Neighbour(new Hit(head.summary(), score, List.of(), List.of()), shared(parts)));
      }
    }
    return new Similar(hits, copies);
  }

  private static boolean isCopy(
      Shingles shingles, LeafReaderContext segment, int doc, StoredHead head) throws IOException {
    return shingles.resemble(
        head.summary().title(),
        StoredArticles.body(segment, doc),
        ArticleDocument.masked(head.layout()));
  }

  private static ScoreDoc[] best(Snapshot snapshot, List<Clue> clues, String id, int count)
      throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    clues.forEach(clue -> any.add(clue.query(), Occur.SHOULD));
    any.add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT);
    return snapshot
        .searcher()
        .search(
            any.build(),
            new TopFieldCollectorManager(HitCursor.sort(Order.RELEVANCE), count, null, count))
        .scoreDocs;
  }

  private static List<Weight> weights(Snapshot snapshot, List<Clue> clues) throws IOException {
    List<Weight> weights = new ArrayList<>();
    for (Clue clue : clues) {
      weights.add(
          snapshot
              .searcher()
              .createWeight(snapshot.searcher().rewrite(clue.query()), ScoreMode.COMPLETE, 1));
    }
    return weights;
  }

  /// What each of the clues that an article has adds to its score.
  private static List<Part> parts(
      Snapshot snapshot, List<Clue> clues, List<Weight> weights, int doc) throws IOException {
    LeafReaderContext segment = segment(snapshot, doc);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < clues.size(); i++) {
      Scorer scorer = weights.get(i).scorer(segment);
      int local = doc - segment.docBase;
      if (scorer != null && scorer.iterator().advance(local) == local) {
        parts.add(new Part(clues.get(i).label(), clues.get(i).isValue(), scorer.score()));
      }
    }
    return parts;
  }

  /// The labels of the heaviest; a word of a value's label says nothing beside it.
  public static List<String> shared(List<Part> parts) {
    List<String> labels =
        parts.stream()
            .filter(Part::isValue)
            .map(part -> part.label().toLowerCase(Locale.ROOT))
            .toList();
    return parts.stream()
        .filter(part -> part.isValue() || !isOneOf(labels, part.label()))
        .sorted(Comparator.comparingDouble(Part::weight).reversed().thenComparing(Part::label))
        .map(Part::label)
        .distinct()
        .limit(MAX_SHARED)
        .toList();
  }

  private static boolean isOneOf(List<String> labels, String word) {
    String low = word.toLowerCase(Locale.ROOT);
    return labels.stream().anyMatch(label -> label.contains(low));
  }

  private static LeafReaderContext segment(Snapshot snapshot, int doc) {
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    return segments.get(ReaderUtil.subIndex(doc, segments));
  }
}
