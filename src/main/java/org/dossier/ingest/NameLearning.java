package org.dossier.ingest;

import java.io.IOException;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;

/// Names the organizations of a collection's articles by what its other articles teach.
///
/// What is taught is a function of the articles, whatever they were taught before; each article's
/// names are one of the article and of what is taught: whatever the order of threads and runs, the
/// same collection has the same names. When other things are taught than at the last commit, or the
/// rules are others, every article that they may concern is annotated anew; else those that are
/// new.
final class NameLearning {
  /// The articles that teach: all, or those whose hashes come first.
  static final int MOST = 200_000;

  private final AnnotationPipeline pipeline;
  private final WorkerPool pool;
  private final Progress progress;

  /// Is told which articles have other names now. Called by many threads.
  interface Outcome {
    void changed(AnnotatedArticle article, HeldArticle held) throws IOException;
  }

  NameLearning(AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// Names what is to be named of a collection that is as it will be committed, apart from that.
  /// `before` is what made the annotations of the last commit; articles that are `fresh` were
  /// annotated since, without the collection. Gives the fingerprint of what is taught now.
  String run(Holdings holdings, MadeBy before, Predicate<String> fresh, Outcome outcome)
      throws IOException, InterruptedException {
    CollectionNames taught = learn(holdings);
    String now = taught.fingerprint();
    boolean anew = !now.equals(before.names()) || !pipeline.fingerprint().equals(before.rules());
    if (anew || !taught.isEmpty()) {
      holdings.forEach(held -> {
        if (anew || fresh.test(held.id())) {
          pool.submit(() -> name(held, taught, outcome));
        }
      });
      pool.await();
    }
    return now;
  }

  private CollectionNames learn(Holdings holdings) throws IOException, InterruptedException {
    ArticleSample sample = new ArticleSample(MOST);
    holdings.forEach(held -> sample.offer(held.provenance().articleHash()));
    CollectionNames.Builder names = pipeline.collectionNames();
    holdings.forEach(held -> {
      if (sample.holds(held.provenance().articleHash())) {
        names.add(held.lesson());
      }
    });
    return names.build();
  }

  private void name(HeldArticle held, CollectionNames taught, Outcome outcome) throws IOException {
    AnnotatedArticle before = held.read();
    if (!taught.concern(before)) {
      return;
    }
    AnnotatedArticle after = pipeline.named(before, taught);
    if (!after.equals(before)) {
      outcome.changed(after, held);
    }
    progress.annotatedAnew();
  }
}
