package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.FailureMemory;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.IndexReport;
import org.dossier.ingest.KnownHashes;

/// Brings an index up to date with paths and tells how it went.
final class Indexing {
  /// How many failures are named unless `-v` asks for all.
  private static final int SHOWN = 20;

  private static final String HASHES = "file-hashes";
  private static final String FAILED = "failed-files.tsv";

  private final Engine engine;
  private final Path index;
  private final List<Path> paths;
  private final Annotators annotators;
  private final int threads;
  private final Terminal terminal;

  /// @param index the folder of what this machine knows of its runs
  Indexing(
      Engine engine,
      Path index,
      List<Path> paths,
      Annotators annotators,
      int threads,
      Terminal terminal) {
    this.engine = engine;
    this.index = index;
    this.paths = paths;
    this.annotators = annotators;
    this.threads = threads;
    this.terminal = terminal;
  }

  Annotators annotators() {
    return annotators;
  }

  /// Indexes; the index is as before when this throws. One run at a time.
  synchronized IndexReport run(IndexOptions options) throws IOException, InterruptedException {
    String warning = NetworkFolder.warning(index);
    if (warning != null) {
      terminal.complain(warning);
    }
    annotators.refresh();
    FailureMemory memory =
        FailureMemory.open(index.resolve(FAILED), DossierCommand.Version.number());
    CollectionIndexer indexer =
        new CollectionIndexer(
            annotators.current(),
            threads,
            memory,
            KnownHashes.open(index.resolve(HASHES)),
            new ReportFile(index));
    IndexReport report;
    try (ArticleIndexer writer = engine.indexer(options, annotators.current().fingerprint());
        ProgressDisplay progress = new ProgressDisplay(terminal)) {
      report = indexer.run(paths, writer, options, progress);
    }
    if (!options.dryRun()) {
      annotators.keepIn(index);
    }
    tell(report.problems());
    terminal.say(options.dryRun() ? "Would be: " + report.line() : report.line());
    return report;
  }

  private void tell(IndexReport.Problems problems) {
    long shown = terminal.verbose() ? Long.MAX_VALUE : SHOWN;
    problems.failures().stream().limit(shown).forEach(f -> terminal.complain(f.toString()));
    if (problems.failed() > shown) {
      terminal.complain("… and " + (problems.failed() - shown) + " more failed; -v names them.");
    }
    if (terminal.verbose()) {
      problems.skips().forEach(s -> terminal.note("skipped " + s));
      problems.notices().forEach(terminal::note);
    } else if (problems.skipped() > 0) {
      String files = Terminal.count(problems.skipped(), "file");
      terminal.note(files + " skipped; -v tells which and why.");
    }
  }
}
