package org.dossier.ingest;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.ingest.ArticleIndexer.Holdings;

/// What the articles of a collection tell of each other, in the order in which it builds on itself:
/// which lines are furniture, what names mean, when undated articles were written.
final class CollectionLearning {
  private final ArticleIndexer indexer;
  private final AnnotationPipeline pipeline;
  private final WorkerPool pool;
  private final Progress progress;

  CollectionLearning(
      ArticleIndexer indexer, AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.indexer = indexer;
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// To be called when the index holds just the articles that are to be committed. `before` is what
  /// made the annotations of the last commit; articles that are `put` were since, those that are
  /// `fresh` were annotated since, without the collection. Gives what made them now.
  MadeBy run(
      MadeBy before, Predicate<String> put, Predicate<String> fresh, NameLearning.Outcome outcome)
      throws IOException, InterruptedException {
    String furniture;
    Set<String> laidOut = ConcurrentHashMap.newKeySet();
    try (Holdings holdings = indexer.holdings()) {
      furniture =
          new FurnitureLearning(pipeline, pool, progress)
              .run(
                  holdings,
                  indexer::committed,
                  before,
                  put,
                  (article, was) -> {
                    laidOut.add(was.id());
                    outcome.changed(article, was);
                  });
    }
    String names;
    try (Holdings holdings = indexer.holdings()) {
      names =
          new NameLearning(pipeline, pool, progress)
              .run(holdings, indexer::committed, before, fresh, outcome);
    }
    try (Holdings holdings = indexer.holdings()) {
      Predicate<String> undated = id -> put.test(id) || laidOut.contains(id);
      String years =
          new YearLearning(pipeline, pool, progress)
              .run(holdings, before, undated, outcome::changed);
      return new MadeBy(pipeline.fingerprint(), names, years, furniture);
    }
  }
}
