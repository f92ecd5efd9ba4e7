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
    LuceneCheck.Report report = common.engine().check();
    report.problems().forEach(common.terminal()::complain);
    if (!report.ok()) {
      return Main.FAILED;
    }
    common
        .terminal()
        .say(
            "The index "
                + common.engine().place()
                + " is sound ("
                + Terminal.count(report.articles(), "article")
                + ").");
    return 0;
  }
}
