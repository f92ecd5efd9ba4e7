package org.dossier.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dossier.engine.lucene.SchemaMismatchException;
import org.dossier.ingest.IndexOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `up`: indexes, serves, and follows changes; what `./dossier` does without a command.
@Command(name = "up", description = "Index the paths, serve them, and follow their changes.")
final class UpCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders (default: corpus/).")
  private List<Path> paths = List.of();

  UpCommand() {}

  UpCommand(DossierCommand dossier, List<Path> paths) {
    this.dossier = dossier;
    this.paths = paths;
  }

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    Terminal terminal = common.terminal();
    List<Path> wanted = DossierCommand.orCorpus(paths);
    Annotators annotators = Annotators.of(common, wanted);
    Indexing run =
        new Indexing(
            common.engine(), common.index(), wanted, annotators, common.threads(), terminal);
    // The server comes first, so that a port in use is known before an hour of indexing; the watch
    // comes before the first run, so that nothing changes unseen between the two.
    try (OpenCollection collection =
            OpenCollection.open(common.engine(), common.index(), annotators);
        Site site = Site.open(common, collection)) {
      Watching watch = Watching.start(wanted, run, terminal, collection::refresh);
      try {
        index(run, terminal);
        collection.refresh();
        collection.follow();
        site.announce();
        site.await();
      } finally {
        watch.close();
      }
    }
    return 0;
  }

  // The paths are at hand, so an index of another version is rebuilt without asking.
  private static void index(Indexing run, Terminal terminal) throws Exception {
    try {
      run.run(IndexOptions.UPDATE);
    } catch (SchemaMismatchException e) {
      terminal.note("The index was made by another version of Dossier; building it anew.");
      run.run(new IndexOptions(true, false));
    }
  }
}
