package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.ingest.CollectionWatch;
import org.dossier.ingest.IndexOptions;

/// Follows changes of paths.
final class Watching {
  private Watching() {}

  /// Re-indexes after each change from now on, then runs `after`. A run that fails is told, and
  /// watching goes on.
  static CollectionWatch start(
      List<Path> paths, Indexing indexing, Terminal terminal, Runnable after) throws IOException {
    return CollectionWatch.start(
        paths,
        () -> {
          try {
            indexing.run(IndexOptions.UPDATE);
            after.run();
          } catch (IOException | InterruptedException | RuntimeException e) {
            terminal.complain("The index stays as it was: " + e.getMessage());
          }
        });
  }
}
