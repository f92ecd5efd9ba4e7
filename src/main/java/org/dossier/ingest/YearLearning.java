package org.dossier.ingest;

import java.io.IOException;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.publication.YearModel;
import org.dossier.annotate.publication.YearWords;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;

/// Dates the articles of a collection whose dates are not stated, by the words of those whose dates
/// are.
///
/// The model is a function of the articles with stated dates ([ArticleSample]), each inferred date
/// one of its article and the model: whatever the order of threads and runs, the same collection
/// has the same dates. When the sample is another than in the last commit, all articles without a
/// stated date are dated anew; else those that are new.
final class YearLearning {
  /// The most articles that teach.
  static final int MOST = 20_000;

  private final AnnotationPipeline pipeline;
  private final WorkerPool pool;
  private final Progress progress;

  /// Is told which articles have another date now. Called by many threads.
  interface Outcome {
    void changed(AnnotatedArticle article, HeldArticle held) throws IOException;
  }

  YearLearning(AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// Dates what is to be dated of a collection that is as it will be committed, apart from that.
  /// `before` is what made the annotations of the last commit; articles that are `fresh` were put
  /// since. Gives the fingerprint of what the years were learned of now.
  String run(Holdings holdings, MadeBy before, Predicate<String> fresh, Outcome outcome)
      throws IOException, InterruptedException {
    ArticleSample sample = new ArticleSample(MOST);
    int[] undated = new int[2];
    holdings.forEach(held -> {
      if (held.hasStatedDate()) {
        sample.offer(held.provenance().articleHash());
      } else {
        undated[0]++;
        undated[1] += fresh.test(held.id()) ? 1 : 0;
      }
    });
    String now = sample.size() < YearWords.LEAST_ARTICLES ? "" : sample.fingerprint();
    boolean anew = !now.equals(before.years()) || !pipeline.fingerprint().equals(before.rules());
    if (undated[anew ? 0 : 1] > 0) {
      YearModel model = learn(holdings, sample);
      holdings.forEach(held -> {
        if ((anew || fresh.test(held.id())) && !held.hasStatedDate()) {
          pool.submit(() -> date(held, model, outcome));
        }
      });
      pool.await();
    }
    return now;
  }

  private YearModel learn(Holdings holdings, ArticleSample sample)
      throws IOException, InterruptedException {
    if (sample.size() < YearWords.LEAST_ARTICLES) {
      return YearModel.NONE;
    }
    YearWords.Builder words = pipeline.yearWords();
    holdings.forEach(held -> {
      if (held.hasStatedDate() && sample.holds(held.provenance().articleHash())) {
        pool.submit(() -> words.add(held.read()));
      }
    });
    pool.await();
    return words.build();
  }

  private void date(HeldArticle held, YearModel model, Outcome outcome) throws IOException {
    AnnotatedArticle before = held.read();
    AnnotatedArticle after = pipeline.dated(before, model);
    if (!after.equals(before)) {
      outcome.changed(after, held);
    }
    progress.annotatedAnew();
  }
}
