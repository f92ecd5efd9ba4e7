package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dossier.ingest.CollectionWatch;
import org.dossier.ingest.IndexOptions;

/// Follows changes of paths until the process ends.
final class Watching {
  private Watching() {}

  /// Re-indexes after each change, then runs `after`. A run that fails is told, and watching goes
  /// on.
  static void forever(List<Path> paths, Indexing run, Terminal terminal, Runnable after)
      throws IOException, InterruptedException {
    Runnable update =
        () -> {
          try {
            run.run(IndexOptions.UPDATE);
            after.run();
          } catch (IOException | InterruptedException | RuntimeException e) {
            terminal.complain("The index stays as it was: " + e.getMessage());
          }
        };
    try (CollectionWatch watch = CollectionWatch.start(paths, update)) {
      new CountDownLatch(1).await();
    }
  }
}
