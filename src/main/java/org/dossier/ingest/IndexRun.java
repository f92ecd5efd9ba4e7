package org.dossier.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.Claims.Claim;
import org.dossier.ingest.Claims.State;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.jspecify.annotations.Nullable;

/// One run of a [CollectionIndexer], in eight steps: look which files changed, read those, annotate
/// the other articles anew if the rules are new, settle what is to be removed and noted, lay out
/// what repeats at the edges of articles, name what other articles tell the names of, date what has
/// no stated date by what the rest tells, commit.
final class IndexRun {
  private final Source source;
  private final ArticleIndexer indexer;
  private final AnnotationPipeline pipeline;
  private final IndexOptions options;
  private final Progress progress;
  private final WorkerPool pool;
  private final FailureMemory memory;
  private final KnownHashes hashes;
  private final GapReport gaps;

  private final Source.Listing listing;
  private final ListedFiles files;
  private final IndexedState held;
  private final Set<String> kept;
  private final Claims claims = new Claims();
  private final ProblemLog log;
  private final MadeBy madeBefore;

  /// Articles that were annotated anew from what the index holds, and are others now.
  private final Set<String> reannotated = ConcurrentHashMap.newKeySet();

  /// `committed`: what the indexer has committed, to be closed when no thread of the pool works any
  /// more.
  IndexRun(
      Source source,
      ArticleIndexer indexer,
      Holdings committed,
      AnnotationPipeline pipeline,
      IndexOptions options,
      Progress progress,
      WorkerPool pool,
      FailureMemory memory,
      KnownHashes hashes,
      GapReport gaps)
      throws IOException, InterruptedException {
    this.source = source;
    this.indexer = indexer;
    this.pipeline = pipeline;
    this.options = options;
    this.progress = progress;
    this.pool = pool;
    this.memory = memory;
    this.hashes = hashes;
    this.gaps = gaps;
    this.log = new ProblemLog(gaps, progress);
    this.listing = source.list();
    this.files = new ListedFiles(listing.files(), hashes);
    this.held = new IndexedState(committed, files);
    this.kept = indexer.kept();
    this.madeBefore = MadeBy.of(indexer.note());
  }

  IndexReport run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    progress.planned(files.all().size(), listing.bytes());
    gaps.begin(files);
    log.passed(listing.passed());
    // Without a report of what is unread, only reading tells.
    if (!options.full() && gaps.isKnown()) {
      findUnchanged();
      gaps.takeOverCuts();
    }
    for (FileState file : files.all()) {
      if (!file.isUnchanged()) {
        pool.submit(() -> read(file));
      }
    }
    pool.await();
    boolean newRules =
        held.size() > kept.size() && !madeBefore.rules().equals(pipeline.fingerprint());
    if (options.part() != null) {
      indexer.keep();
      return Settlement.ofPart(claims, held).report(start, listing.bytes(), log.problems());
    }
    if (newRules) {
      reannotate();
    }
    Settlement settlement = new Settlement(files, listing.passed(), held, claims);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (!options.dryRun()) {
      commit(settlement, newRules);
    }
    return settlement.counts(reannotated).report(start, listing.bytes(), log.problems());
  }

  private void commit(Settlement settlement, boolean newRules)
      throws IOException, InterruptedException {
    boolean changes = settlement.writeTo(indexer) || newRules || !kept.isEmpty();
    if (changes) {
      Predicate<String> fresh = id -> isPut(id) || reannotated.contains(id);
      indexer.note(
          new CollectionLearning(indexer, pipeline, pool, progress)
              .run(madeBefore, this::isPut, fresh, this::putAgain)
              .note());
    }
    gaps.prepare(indexer, changes);
    for (ArticleIndexer.Writing writing : indexer.writings()) {
      pool.submit(() -> progress.written(writing.run()));
    }
    pool.await();
    if (changes) {
      indexer.commit();
    }
    gaps.publish();
    memory.save();
    hashes.save(files.all());
  }

  /// Files first that are as they were: which articles they hold is known without reading them.
  private void findUnchanged() throws IOException, InterruptedException {
    for (FileState file : files.all()) {
      if (file.isHeld()) {
        pool.submit(() -> {
          file.compare();
          if (file.isUnchanged()) {
            progress.bytesDone(file.file.size());
          }
        });
      }
    }
    pool.await();
  }

  private void read(FileState file) {
    try {
      file.hash();
    } catch (IOException e) {
      // Reading it comes upon the same, and says it.
      file.markIncomplete();
    }
    RecordReader records = new RecordReader(file);
    Reading known = options.full() ? null : file.failureIn(memory);
    if (known == null) {
      source.read(file.file, records::take, records::passed);
    } else {
      records.take(known);
    }
    progress.bytesDone(file.file.size() - records.bytes);
  }

  /// Takes the outcomes of one file in their order.
  private final class RecordReader {
    private final FileState file;
    private int count;
    private long bytes;

    RecordReader(FileState file) {
      this.file = file;
    }

    void take(Reading reading) {
      if (pool.isStopped()) {
        throw new CancellationException("the run was stopped");
      }
      switch (reading) {
        case Reading.Found found -> {
          try {
            found(found);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        case Reading.Failed failed -> {
          file.markFailed(failed, memory);
          log.failed(file.position, failed);
        }
        case Reading.Skipped skipped -> log.skipped(file.position, skipped);
      }
    }

    /// So many bytes more were read, of a file that may have grown since.
    void passed(long more) {
      long known = Math.min(more, file.file.size() - bytes);
      bytes += known;
      progress.bytesDone(known);
    }

    private void found(Reading.Found found) throws IOException {
      if (options.part() != null && !options.part().has(found.article().id())) {
        return;
      }
      log.notices(file.position, found);
      String id = found.article().id();
      String hash = ContentHash.of(found.article());
      HeldArticle before = held.find(id);
      held.claim(before, claims);
      boolean isSame = before != null && before.provenance().articleHash().equals(hash);
      State state = isSame && !options.full() ? State.SAME : State.WAITING;
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
      log.failed(lost.file, new Reading.Failed(lost.place, reason, Reading.Scope.RECORD, id));
    }
    return lost == null || !lost.equals(claim);
  }

  private void write(Reading.Found found, Claim claim) throws IOException {
    String id = found.article().id();
    FileState file = files.get(claim.file);
    AnnotationPipeline.Undated read;
    try {
      read = pipeline.undated(found.article());
    } catch (RuntimeException | StackOverflowError e) {
      cannotAnnotate(id, claim, e);
      return;
    }
    Provenance provenance = new Provenance(file.name(), file.noted(), claim.hash);
    claims.write(id, claim, () -> indexer.put(read.article(), provenance, read.proposals()));
    progress.articleDone();
  }

  private void reannotate() throws IOException, InterruptedException {
    try (Holdings holdings = indexer.holdings()) {
      new Reannotation(pipeline, pool, progress)
          .run(
              holdings,
              id -> {
                Claim claim = claims.holder(id);
                return !kept.contains(id) && (claim == null || claim.state() == State.SAME);
              },
              new Reannotation.Outcome() {
                @Override
                public void changed(AnnotatedArticle article, HeldArticle was) throws IOException {
                  putAgain(article, was);
                }

                @Override
                public void failed(String id, Throwable why) throws IOException {
                  held.claim(held.find(id), claims);
                  cannotAnnotate(id, claims.holder(id), why);
                }
              });
    }
  }

  private boolean isPut(String id) {
    Claim claim = claims.holder(id);
    return kept.contains(id) || (claim != null && claim.state() == State.PUT);
  }

  private void putAgain(AnnotatedArticle article, HeldArticle was) throws IOException {
    if (!options.dryRun()) {
      indexer.put(article, was.provenance());
    }
    reannotated.add(was.id());
  }

  private void cannotAnnotate(String id, @Nullable Claim claim, Throwable why) {
    String reason = "cannot be annotated (" + why.getClass().getSimpleName() + ")";
    int file = claim == null ? -1 : claim.file;
    String place = claim == null ? id : claim.place;
    if (claim != null) {
      claims.giveUp(id, claim);
      files.get(file).markFailed(id);
    }
    log.failed(file, new Reading.Failed(place, reason, Reading.Scope.RECORD, id));
  }
}
