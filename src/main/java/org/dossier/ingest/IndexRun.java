package org.dossier.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.IndexedFile;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.Claims.Claim;
import org.dossier.ingest.Claims.State;
import org.dossier.source.Reading;
import org.dossier.source.Source;

/// One run of a [CollectionIndexer], in four steps: look which files changed, read those, settle
/// what is to be removed and noted, commit.
final class IndexRun {
  private final Source source;
  private final ArticleIndexer indexer;
  private final AnnotationPipeline pipeline;
  private final IndexOptions options;
  private final Progress progress;
  private final WorkerPool pool;

  private final ContentHash hashes;
  private final Source.Listing listing;
  private final List<FileState> files;
  private final IndexedState held;
  private final Claims claims = new Claims();
  private final ProblemLog log = new ProblemLog();

  IndexRun(
      Source source,
      ArticleIndexer indexer,
      AnnotationPipeline pipeline,
      IndexOptions options,
      Progress progress,
      WorkerPool pool)
      throws IOException {
    this.source = source;
    this.indexer = indexer;
    this.pipeline = pipeline;
    this.options = options;
    this.progress = progress;
    this.pool = pool;
    this.hashes = new ContentHash(pipeline.fingerprint());
    this.listing = source.list();
    this.files =
        IntStream.range(0, listing.files().size())
            .mapToObj(i -> new FileState(i, listing.files().get(i)))
            .toList();
    this.held = new IndexedState(indexer.files());
  }

  IndexReport run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    progress.planned(files.size(), listing.bytes());
    for (Reading reading : listing.passed()) {
      switch (reading) {
        case Reading.Found found -> throw new IllegalStateException("read before its time");
        case Reading.Failed failed -> failed(-1, failed);
        case Reading.Skipped skipped -> log.skipped(-1, skipped);
      }
    }
    if (!options.full()) {
      findUnchanged();
    }
    for (FileState file : files) {
      if (!file.isUnchanged()) {
        pool.submit(() -> read(file));
      }
    }
    pool.await();
    Settlement settlement = new Settlement(files, listing.passed(), held, claims);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!options.dryRun()) {
      settlement.writeTo(indexer);
    }
    Settlement.Counts counts = settlement.counts();
    return new IndexReport(
        counts.added(),
        counts.changed(),
        counts.unchanged(),
        counts.removed(),
        listing.bytes(),
        Duration.ofNanos(System.nanoTime() - start),
        log.problems());
  }

  /// Files first that are as they were: which articles they hold is known without reading them.
  private void findUnchanged() throws IOException, InterruptedException {
    for (FileState file : files) {
      IndexedFile before = held.file(file.name());
      if (before != null) {
        pool.submit(() -> file.compare(before, hashes));
      }
    }
    pool.await();
    for (FileState file : files) {
      IndexedFile before = held.file(file.name());
      if (before != null && file.isUnchanged()) {
        before
            .articles()
            .forEach((id, hash) -> {
              enter(id, new Claim(file.position, 0, file.name(), hash, State.SAME));
              progress.articleDone();
            });
        progress.fileDone(file.file.size());
      }
    }
  }

  private void read(FileState file) {
    try {
      file.hash(hashes);
    } catch (IOException e) {
      // Reading it comes upon the same, and says it.
      file.markIncomplete();
    }
    source.read(file.file, new RecordReader(file)::take);
    progress.fileDone(file.file.size());
  }

  /// Takes the outcomes of one file in their order.
  private final class RecordReader {
    private final FileState file;
    private int count;

    RecordReader(FileState file) {
      this.file = file;
    }

    void take(Reading reading) {
      if (pool.isStopped()) {
        throw new CancellationException("the run was stopped");
      }
      switch (reading) {
        case Reading.Found found -> found(found);
        case Reading.Failed failed -> {
          if (failed.scope() == Reading.Scope.FILE) {
            file.markBroken();
          } else {
            file.markFailed(failed.id());
          }
          failed(file.position, failed);
        }
        case Reading.Skipped skipped -> log.skipped(file.position, skipped);
      }
    }

    private void found(Reading.Found found) {
      found.notices().forEach(n -> log.notice(file.position, found.place() + ": " + n));
      String id = found.article().id();
      String hash = hashes.of(found.article());
      State state = held.holds(id, hash) && !options.full() ? State.SAME : State.WAITING;
      Claim claim = new Claim(file.position, count++, found.place(), hash, state);
      if (!enter(id, claim)) {
        return;
      }
      if (!options.dryRun() && claims.isWaiting(id, claim)) {
        pool.fork(() -> write(found, claim));
      } else {
        progress.articleDone();
      }
    }
  }

  /// Whether the claim holds for now. The one that loses is a failure of its file.
  private boolean enter(String id, Claim claim) {
    Claim lost = claims.enter(id, claim);
    Claim holder = claims.holder(id);
    if (lost != null && holder != null) {
      files.get(lost.file).markIncomplete();
      String reason = "id `" + id + "` is already used by " + holder.place;
      failed(lost.file, new Reading.Failed(lost.place, reason, Reading.Scope.RECORD, id));
    }
    return lost == null || !lost.equals(claim);
  }

  private void write(Reading.Found found, Claim claim) throws IOException {
    String id = found.article().id();
    FileState file = files.get(claim.file);
    AnnotatedArticle article;
    try {
      article = pipeline.annotate(found.article());
    } catch (RuntimeException | StackOverflowError e) {
      claims.giveUp(id, claim);
      file.markFailed(id);
      String reason = "cannot be annotated (" + e.getClass().getSimpleName() + ")";
      failed(claim.file, new Reading.Failed(claim.place, reason, Reading.Scope.RECORD, id));
      return;
    }
    Provenance provenance = new Provenance(file.name(), file.noted(), claim.hash);
    claims.write(id, claim, () -> indexer.put(article, provenance));
    progress.articleDone();
  }

  private void failed(int file, Reading.Failed failed) {
    log.failed(file, failed);
    progress.failed(failed);
  }
}
