package org.dossier.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `authority`: what helps to write an authority file.
@Command(
    name = "authority",
    description = "Suggest entries for an authority file, preview one, list what is merged.",
    subcommands = {SuggestCommand.class, PreviewCommand.class, MergesCommand.class})
final class AuthorityCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Override
  public Integer call() {
    throw DossierCommand.usage(
        "Say what of: authority suggest [PATH…], authority preview FILE [PATH…],"
            + " authority merges [PATH…].");
  }

  static DossierCommand common(@Nullable AuthorityCommand authority) {
    return Commands.parent(authority == null ? null : authority.dossier);
  }
}
