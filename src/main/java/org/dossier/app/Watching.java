package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dossier.ingest.CollectionWatch;
import org.dossier.ingest.IndexOptions;

/// Follows changes of paths, and of the authority files.
final class Watching implements AutoCloseable {
  private final CollectionWatch articles;
  private final ScheduledExecutorService authority;
  private final ScheduledFuture<?> looks;

  private Watching(
      CollectionWatch articles, ScheduledExecutorService authority, ScheduledFuture<?> looks) {
    this.looks = looks;
    this.articles = articles;
    this.authority = authority;
  }

  /// Re-indexes after each change from now on, then runs `after`. A run that fails is told, and
  /// watching goes on.
  static Watching start(List<Path> paths, Indexing indexing, Terminal terminal, Runnable after)
      throws IOException {
    Runnable run =
        () -> {
          try {
            indexing.run(IndexOptions.UPDATE);
            after.run();
          } catch (IOException | InterruptedException | RuntimeException e) {
            terminal.complain("The index stays as it was: " + e.getMessage());
          }
        };
    CollectionWatch articles = CollectionWatch.start(paths, run);
    // A file of a few lines: to look at it now and then costs less than to be told.
    ScheduledExecutorService authority =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watch-authority").daemon().factory());
    ScheduledFuture<?> looks =
        authority.scheduleWithFixedDelay(
            () -> {
              if (indexing.annotators().isStale()) {
                run.run();
              }
            },
            1,
            1,
            TimeUnit.SECONDS);
    return new Watching(articles, authority, looks);
  }

  /// Ends the watch, after a run that is under way.
  @Override
  public void close() throws IOException {
    looks.cancel(false);
    authority.close();
    articles.close();
  }
}
