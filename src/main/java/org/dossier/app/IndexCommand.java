package org.dossier.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.IndexReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `index`: brings the index up to date with the paths.
@Command(
    name = "index",
    description = "Bring the index up to date with the paths: it then holds just what they hold.")
final class IndexCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(names = "--full", description = "Build the index anew.")
  private boolean full;

  @Option(names = "--watch", description = "Go on, and follow changes of the paths.")
  private boolean watch;

  @Option(names = "--dry-run", description = "Only say what would change.")
  private boolean dryRun;

  @Option(names = "--strict", description = "Exit with 3 if any file failed.")
  private boolean strict;

  @Option(
      names = "--part",
      paramLabel = "N/OF",
      description =
          "With --engine opensearch: put this part of the articles only, for a run without --part to"
              + " commit; parts can be put at once, each by a process of its own.")
  private @Nullable String part;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    Terminal terminal = common.terminal();
    List<Path> wanted = DossierCommand.orCorpus(paths);
    Indexing run =
        new Indexing(
            common.engine(),
            common.index(),
            wanted,
            Annotators.of(common, wanted),
            common.threads(),
            terminal);
    IndexOptions options = new IndexOptions(full, dryRun, part == null ? null : part(part));
    if (watch && !dryRun) {
      Watching watching = Watching.start(wanted, run, terminal, () -> {});
      try {
        run.run(options);
        new CountDownLatch(1).await();
      } finally {
        watching.close();
      }
    }
    IndexReport report = run.run(options);
    return strict && report.failed() > 0 ? Main.SOME_FILES_FAILED : 0;
  }

  private static IndexOptions.Part part(String text) {
    String[] numbers = text.split("/", -1);
    try {
      if (numbers.length == 2) {
        return new IndexOptions.Part(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
      }
    } catch (IllegalArgumentException e) {
      // Told below like all that is no part.
    }
    throw DossierCommand.usage("--part must be one of some, such as 2/8 (got: " + text + ").");
  }
}
