package org.dossier.ingest;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dossier.source.CollectionFiles;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// Watches a collection and says when it has changed and come to rest.
///
/// The file system's own notices are taken as hints only, because not every file system gives them
/// and none gives all (a queue of notices that runs over is a hint as well): on a hint, and every
/// half minute without one, what the files with their sizes and times look like is compared with
/// the last look. A file that is still being written is waited for: two looks must agree.
public final class CollectionWatch implements AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(400);
  private static final Duration RESCAN = Duration.ofSeconds(30);
  // A folder that is written to all the time is to be indexed all the same.
  private static final int MAX_QUIET_WAITS = 25;
  // Of a collection so large that a look takes long, the looks without a hint take this share of
  // the time at most: one in so many.
  private static final int LOOKS_SHARE = 10;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final CollectionFiles files;
  private final Runnable onChange;
  private final Duration rescan;
  private final WatchService service;
  private final Thread thread;
  private Look last;
  private long lookNanos;

  private CollectionWatch(List<Path> paths, Duration rescan, Runnable onChange) throws IOException {
    this.files = CollectionFiles.of(paths);
    this.onChange = onChange;
    this.rescan = rescan;
    this.service = FileSystems.getDefault().newWatchService();
    this.last = look();
    this.thread = Thread.ofPlatform().name("watch").daemon(true).unstarted(this::watch);
  }

  /// Begins to watch; what changes from now on is told. `onChange` is called in a thread of the
  /// watch, never twice at a time, and should not throw.
  public static CollectionWatch start(List<Path> paths, Runnable onChange) throws IOException {
    return start(paths, RESCAN, onChange);
  }

  /// `rescan`: after how long without a hint to look nevertheless.
  static CollectionWatch start(List<Path> paths, Duration rescan, Runnable onChange)
      throws IOException {
    CollectionWatch watch = new CollectionWatch(paths, rescan, onChange);
    watch.thread.start();
    return watch;
  }

  /// Ends the watch, after a call of `onChange` that is under way.
  @Override
  public void close() throws IOException {
    service.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    try {
      while (true) {
        long wait = Math.max(rescan.toNanos(), lookNanos * LOOKS_SHARE);
        drain(service.poll(wait, TimeUnit.NANOSECONDS));
        if (!look().equals(last)) {
          last = settled();
          onChange.run();
        }
      }
    } catch (ClosedWatchServiceException | InterruptedException e) {
      // The watch was closed.
    }
  }

  /// The collection when two looks at it, a quiet moment apart, have seen the same.
  private Look settled() throws InterruptedException {
    Look before = look();
    for (int i = 0; i < MAX_QUIET_WAITS; i++) {
      Thread.sleep(QUIET);
      drain(service.poll());
      Look now = look();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private void drain(@Nullable WatchKey first) {
    for (WatchKey key = first; key != null; key = service.poll()) {
      key.pollEvents();
      key.reset();
    }
  }

  /// New folders are registered before they are looked into, so that nothing falls between.
  private Look look() {
    long start = System.nanoTime();
    register();
    Look seen = snapshot();
    lookNanos = System.nanoTime() - start;
    return seen;
  }

  private void register() {
    for (Path path : files.paths()) {
      try {
        if (Files.isDirectory(path)) {
          Files.walkFileTree(path, new Registration(path));
        } else {
          Path folder = path.toAbsolutePath().getParent();
          if (folder != null) {
            register(folder);
          }
        }
      } catch (IOException e) {
        // Gone, or more folders than the system gives notices for: the looks without hints remain.
      }
    }
  }

  private void register(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_DELETE,
        StandardWatchEventKinds.ENTRY_MODIFY);
  }

  /// What all files together look like: how many there are, and two sums over them that tell any
  /// change of a name, size or time. It takes the same memory whatever their number.
  private record Look(long files, long sum, long mixed) {
    private static final Look NOTHING = new Look(0, 0, 0);

    Look with(SourceFile file) {
      long print = file.fingerprint();
      return new Look(files + 1, sum + print, mixed + (print ^ (print >>> 17)) * MIX);
    }
  }

  /// A collection that cannot be listed looks empty.
  private Look snapshot() {
    Look[] seen = {Look.NOTHING};
    try {
      files.visit(file -> seen[0] = seen[0].with(file));
      return seen[0];
    } catch (IOException e) {
      return Look.NOTHING;
    }
  }

  /// Registers folders, but not the hidden ones.
  private final class Registration extends SimpleFileVisitor<Path> {
    private final Path root;

    Registration(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(root) && String.valueOf(folder.getFileName()).startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      register(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
