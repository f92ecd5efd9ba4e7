package org.dossier.app;

import java.util.concurrent.Callable;
import org.dossier.engine.lucene.LuceneCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `check`: verifies the index.
@Command(
    name = "check",
    description = "Verify the index, structure and checksums; exit with 1 if it is damaged.")
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    if (!(common.engine() instanceof Engine.Lucene)) {
      throw new CommandException(
          Main.FAILED,
          "check is not available on OpenSearch, which verifies its own files. Ask it for"
              + " _cluster/health.");
    }
    LuceneCheck.Report report = LuceneCheck.check(common.index());
    report.problems().forEach(common.terminal()::complain);
    if (!report.ok()) {
      return Main.FAILED;
    }
    common
        .terminal()
        .say(
            "The index in "
                + common.index()
                + " is sound ("
                + Terminal.count(report.articles(), "article")
                + ").");
    return 0;
  }
}
