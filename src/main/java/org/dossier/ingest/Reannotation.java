package org.dossier.ingest;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Publication;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;

/// Annotates what an index holds by rules that are not those of its last commit. No source is read:
/// the index holds the articles themselves. Only those whose annotations are others now are put.
///
/// A year that is not stated is not compared: [YearLearning] comes after, and tells it by what it
/// has learned from all articles.
final class Reannotation {
  private final AnnotationPipeline pipeline;
  private final WorkerPool pool;
  private final Progress progress;

  /// Is told what came of it. Called by many threads.
  interface Outcome {
    void changed(AnnotatedArticle article, HeldArticle held) throws IOException;

    void failed(String id, Throwable why) throws IOException;
  }

  Reannotation(AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// Annotates the articles of the wanted ids.
  void run(Holdings holdings, Predicate<String> wanted, Outcome outcome)
      throws IOException, InterruptedException {
    holdings.forEach(held -> {
      if (wanted.test(held.id())) {
        pool.submit(() -> annotate(held, outcome));
      }
    });
    pool.await();
  }

  private void annotate(HeldArticle held, Outcome outcome) throws IOException {
    AnnotatedArticle before = held.read();
    AnnotatedArticle after;
    try {
      after = pipeline.undated(before.article()).article();
    } catch (RuntimeException | StackOverflowError e) {
      outcome.failed(held.id(), e);
      return;
    }
    if (!isSame(before, after)) {
      outcome.changed(after, held);
    }
    progress.annotatedAnew();
  }

  private static boolean isSame(AnnotatedArticle before, AnnotatedArticle after) {
    if (isStated(before) || isStated(after)) {
      return before.equals(after);
    }
    return undated(before).equals(undated(after));
  }

  private static boolean isStated(AnnotatedArticle article) {
    Publication published = article.published();
    return published != null && published.basis() == Publication.Basis.STATED;
  }

  private static Map<Facet, List<Annotation>> undated(AnnotatedArticle article) {
    Map<Facet, List<Annotation>> annotations = new EnumMap<>(Facet.class);
    annotations.putAll(article.annotations());
    annotations.remove(Facet.YEAR);
    return annotations;
  }
}
