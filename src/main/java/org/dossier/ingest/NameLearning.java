package org.dossier.ingest;

import java.io.IOException;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.collection.CollectionNames;
import org.dossier.annotate.collection.Concern;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;

/// Names the organizations of a collection's articles by what its other articles teach.
///
/// What is taught is a function of the articles, whatever they were taught before; each article's
/// names are one of the article and of what is taught: whatever the order of threads and runs, the
/// same collection has the same names. When other things are taught than at the last commit, the
/// articles that the difference may concern are annotated anew; when the rules are others, all that
/// what is taught may concern; else those that are new.
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

  /// Opens what was committed last.
  interface Former {
    Holdings open() throws IOException;
  }

  NameLearning(AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// Names what is to be named of a collection that is as it will be committed, apart from that.
  /// `before` is what made the annotations of the last commit; articles that are `fresh` were
  /// annotated since, without the collection. Gives the fingerprint of what is taught now.
  String run(
      Holdings holdings, Former former, MadeBy before, Predicate<String> fresh, Outcome outcome)
      throws IOException, InterruptedException {
    CollectionNames taught = learn(holdings);
    String now = taught.fingerprint();
    boolean sameRules = pipeline.fingerprint().equals(before.rules());
    boolean anew = !now.equals(before.names()) || !sameRules;
    if (anew || !taught.isEmpty()) {
      Concern ofFresh = Concern.of(CollectionNames.NONE, taught);
      Concern ofOthers =
          anew && sameRules ? Concern.of(taughtBefore(former, before), taught) : ofFresh;
      holdings.forEach(held -> {
        boolean isFresh = fresh.test(held.id());
        if (anew || isFresh) {
          pool.submit(() -> name(held, isFresh ? ofFresh : ofOthers, taught, outcome));
        }
      });
      pool.await();
    }
    return now;
  }

  /// What the collection taught at the last commit; nothing where that can't be told any more.
  private CollectionNames taughtBefore(Former former, MadeBy before)
      throws IOException, InterruptedException {
    if (before.names().isEmpty()) {
      return CollectionNames.NONE;
    }
    try (Holdings committed = former.open()) {
      CollectionNames taught = learn(committed);
      return taught.fingerprint().equals(before.names()) ? taught : CollectionNames.NONE;
    }
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

  private void name(HeldArticle held, Concern concern, CollectionNames taught, Outcome outcome)
      throws IOException {
    AnnotatedArticle before = held.read();
    if (!concern.with(before)) {
      return;
    }
    AnnotatedArticle after = pipeline.named(before, taught, held.proposals());
    if (!after.equals(before)) {
      outcome.changed(after, held);
    }
    progress.annotatedAnew();
  }
}
