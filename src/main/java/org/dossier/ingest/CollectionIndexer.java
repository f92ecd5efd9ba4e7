package org.dossier.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Source;

/// Brings an index up to date with a collection.
///
/// After a run the index holds exactly the articles of the source: what is new or changed was read,
/// annotated and put, what vanished was removed, what did not change was left alone. A file whose
/// bytes are as they were is not read again; when the rules or tables of annotation are new, its
/// articles are annotated anew from what the index holds of them, and count as changed if that
/// makes them others. Dates that are not stated are inferred with the help of those that are. Of a
/// file or a record that cannot be read, what the index held of it stays, and it is tried again in
/// the next run, but for what its reader did not survive ([FailureMemory]). Of two articles with
/// one id the one in the earlier file counts.
///
/// Everything becomes visible in one commit at the end. A run that fails or is interrupted commits
/// nothing.
public final class CollectionIndexer {
  private final AnnotationPipeline pipeline;
  private final int threads;
  private final FailureMemory memory;
  private final KnownHashes hashes;
  private final GapLog gaps;

  /// `threads`: how many threads read and annotate, at least 1.
  public CollectionIndexer(AnnotationPipeline pipeline, int threads) {
    this(pipeline, threads, FailureMemory.NONE, KnownHashes.NONE, GapLog.NONE);
  }

  /// `memory`: which files are not to be tried again; what this run comes upon is added to it.
  /// `hashes`: what files are as they were, as far as their looks tell; a full run does not ask.
  /// `gaps`: where to keep what is not in the index.
  public CollectionIndexer(
      AnnotationPipeline pipeline,
      int threads,
      FailureMemory memory,
      KnownHashes hashes,
      GapLog gaps) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1 (got: " + threads + ")");
    }
    this.pipeline = pipeline;
    this.threads = threads;
    this.memory = memory;
    this.hashes = hashes;
    this.gaps = gaps;
  }

  /// Indexes the files and folders of these paths.
  ///
  /// @throws org.dossier.source.SourceException when a path does not exist
  /// @throws IOException when the index cannot be written
  /// @throws InterruptedException when the calling thread was interrupted
  public IndexReport run(
      List<Path> paths, ArticleIndexer indexer, IndexOptions options, Progress progress)
      throws IOException, InterruptedException {
    return run(CollectionFiles.of(paths), indexer, options, progress);
  }

  /// Indexes what a source holds.
  public IndexReport run(
      Source source, ArticleIndexer indexer, IndexOptions options, Progress progress)
      throws IOException, InterruptedException {
    ArticleIndexer writer =
        options.dryRun() || options.part() != null ? indexer : indexer.deferring();
    GapLog log = options.dryRun() ? GapLog.NONE : gaps;
    try (ArticleIndexer.Holdings committed = indexer.committed();
        WorkerPool pool = new WorkerPool(threads, "index")) {
      GapReport report = new GapReport(log);
      KnownHashes known = options.full() ? hashes.anew() : hashes;
      return new IndexRun(
              source, writer, committed, pipeline, options, progress, pool, memory, known, report)
          .run();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      log.drop();
    }
  }
}
