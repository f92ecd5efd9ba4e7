package org.dossier.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `serve`: serves an existing index.
@Command(
    name = "serve",
    description = "Serve an existing index; what `index` commits is picked up without a restart.")
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private @Nullable DossierCommand dossier;

  @Override
  public Integer call() throws Exception {
    DossierCommand common = Commands.parent(dossier);
    try (OpenCollection collection =
            OpenCollection.open(common.engine(), common.index(), Annotators.ofIndex(common));
        Site site = Site.open(common, collection)) {
      collection.follow();
      site.announce();
      site.await();
    }
    return 0;
  }
}
