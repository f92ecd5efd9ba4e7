package org.dossier.ingest;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.source.CollectionLayout;
import org.jspecify.annotations.Nullable;

/// Tells furniture from text by what repeats at the edges of a collection's articles.
///
/// The lines are a function of the articles as they were read ([RepeatedLines]), each layout one of
/// its article and the lines: whatever the order of threads and runs, the same collection has the
/// same furniture. When other lines repeat than at the last commit, the articles that have one of
/// them are laid out and annotated anew; else those that are new.
final class FurnitureLearning {
  /// The articles that are counted: all, or those whose hashes come first.
  static final int MOST = 200_000;

  private final AnnotationPipeline pipeline;
  private final WorkerPool pool;
  private final Progress progress;
  private final CollectionLayout layout = new CollectionLayout();

  FurnitureLearning(AnnotationPipeline pipeline, WorkerPool pool, Progress progress) {
    this.pipeline = pipeline;
    this.pool = pool;
    this.progress = progress;
  }

  /// Lays out what is to be laid out of a collection that is as it will be committed, apart from
  /// that. Articles that are `fresh` were put since the last commit. Gives the fingerprint of the
  /// lines that repeat now.
  String run(
      Holdings holdings,
      NameLearning.Former former,
      MadeBy before,
      Predicate<String> fresh,
      NameLearning.Outcome outcome)
      throws IOException, InterruptedException {
    RepeatedLines now = learn(holdings);
    boolean same = now.fingerprint().equals(before.furniture());
    Set<Long> differing = same ? Set.of() : differing(former, before, now);
    holdings.forEach(held -> {
      Set<Long> telling = fresh.test(held.id()) ? now.lines() : differing;
      if (telling == null || (!telling.isEmpty() && has(held, telling))) {
        pool.submit(() -> layOut(held, now, outcome));
      }
    });
    pool.await();
    return now.fingerprint();
  }

  /// The lines that repeat now and did not at the last commit, or the other way round; null where
  /// that can't be told any more.
  private @Nullable Set<Long> differing(
      NameLearning.Former former, MadeBy before, RepeatedLines now)
      throws IOException, InterruptedException {
    Set<Long> lines = new HashSet<>(now.lines());
    if (!before.furniture().isEmpty()) {
      try (Holdings committed = former.open()) {
        RepeatedLines then = learn(committed);
        if (!then.fingerprint().equals(before.furniture())) {
          return null;
        }
        lines.removeAll(then.lines());
        then.lines().stream().filter(line -> !now.lines().contains(line)).forEach(lines::add);
      }
    }
    return lines;
  }

  private static RepeatedLines learn(Holdings holdings) throws IOException, InterruptedException {
    ArticleSample sample = new ArticleSample(MOST);
    holdings.forEach(held -> sample.offer(held.provenance().articleHash()));
    RepeatedLines.Builder lines = new RepeatedLines.Builder(sample.size());
    if (lines.mayRepeat()) {
      holdings.forEach(held -> {
        if (sample.holds(held.provenance().articleHash())) {
          lines.estimate(held.edges());
        }
      });
      holdings.forEach(held -> {
        if (sample.holds(held.provenance().articleHash())) {
          lines.count(held.edges());
        }
      });
    }
    return lines.build();
  }

  private static boolean has(HeldArticle held, Set<Long> lines) throws IOException {
    for (long line : held.edges().lines()) {
      if (lines.contains(line)) {
        return true;
      }
    }
    return false;
  }

  private void layOut(HeldArticle held, RepeatedLines lines, NameLearning.Outcome outcome)
      throws IOException {
    AnnotatedArticle before = held.read();
    String hash = held.provenance().articleHash();
    for (Article read : layout.read(before.article())) {
      if (ContentHash.of(read).equals(hash)) {
        Article after = layout.of(read, lines.lines());
        if (!after.equals(before.article())) {
          outcome.changed(pipeline.undated(after).article(), held);
        }
        progress.annotatedAnew();
        return;
      }
    }
  }
}
