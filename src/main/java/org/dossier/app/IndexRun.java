package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.IndexReport;

/// Brings an index up to date with paths and tells how it went.
final class IndexRun {
  /// How many failures are named unless `-v` asks for all.
  private static final int SHOWN = 20;

  private final Path index;
  private final List<Path> paths;
  private final CollectionIndexer indexer;
  private final Terminal terminal;

  IndexRun(
      Path index,
      List<Path> paths,
      AnnotationPipeline pipeline,
      int threads,
      Terminal terminal) {
    this.index = index;
    this.paths = paths;
    this.indexer = new CollectionIndexer(pipeline, threads);
    this.terminal = terminal;
  }

  /// Indexes; the index is as before when this throws.
  IndexReport run(IndexOptions options) throws IOException {
    IndexReport report;
    try (LuceneArticleIndexer writer =
            options.full()
                ? LuceneArticleIndexer.openFresh(index)
                : LuceneArticleIndexer.open(index);
        ProgressDisplay progress = ProgressDisplay.of(terminal)) {
      report = indexer.run(paths, writer, options, progress);
    }
    tell(report);
    return report;
  }

  private void tell(IndexReport report) {
    long shown = terminal.verbose() ? Long.MAX_VALUE : SHOWN;
    report.failures().stream()
        .limit(shown)
        .forEach(f -> terminal.complain(f.place() + ": " + f.reason()));
    if (report.failures().size() > shown) {
      terminal.complain("… and " + (report.failures().size() - shown) + " more; -v names them all.");
    }
    if (terminal.verbose()) {
      report.skipped().forEach(s -> terminal.note("skipped " + s.place() + ": " + s.reason()));
    }
    terminal.say(report.summary());
  }
}
