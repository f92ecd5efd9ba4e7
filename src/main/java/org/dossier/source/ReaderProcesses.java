package org.dossier.source;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The processes that read files: as many as threads ask at one time, started when they are needed,
/// kept for the next file, ended when they are late, broken or idle. Safe for use by many threads.
final class ReaderProcesses {
  /// Those of this program.
  static final ReaderProcesses SHARED =
      new ReaderProcesses(ReaderLimits.STANDARD, ReaderMain.class.getName());

  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(100);

  private record Idle(ReaderProcess process, long since) {}

  private final ReaderLimits limits;
  private final String main;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Set<ReaderProcess> busy = new HashSet<>();
  private boolean watched;
  private boolean hooked;

  /// `main` is the class that serves.
  ReaderProcesses(ReaderLimits limits, String main) {
    this.limits = limits;
    this.main = main;
  }

  /// Reads a file in a process of its own and hands its records over, in the calling thread.
  ///
  /// @throws BadContentException when the file cannot be read to its end
  /// @throws BrokenReaderException when the process did not survive the file, or was stopped
  void read(SourceFile file, Records records) throws BadContentException, BrokenReaderException {
    ReaderProcess process = takeIdle();
    boolean first = process == null;
    if (process == null) {
      process = start();
    }
    boolean whole = false;
    try {
      process.read(file, first, records);
      whole = true;
    } catch (BadContentException e) {
      whole = true;
      throw e;
    } finally {
      giveBack(process, whole);
    }
  }

  private ReaderProcess start() throws BrokenReaderException {
    try {
      ReaderProcess process = ReaderProcess.start(limits, main);
      synchronized (this) {
        busy.add(process);
        watch();
      }
      return process;
    } catch (IOException e) {
      throw new BrokenReaderException(
          "the process that reads such files cannot be started ("
              + Names.oneLine(String.valueOf(e.getMessage()), 120)
              + ")",
          false);
    }
  }

  private synchronized @Nullable ReaderProcess takeIdle() {
    Idle last = idle.pollLast();
    if (last == null) {
      return null;
    }
    busy.add(last.process());
    return last.process();
  }

  /// One that was left half-way may still speak of the last file.
  private void giveBack(ReaderProcess process, boolean whole) {
    synchronized (this) {
      busy.remove(process);
      if (whole) {
        idle.addLast(new Idle(process, System.nanoTime()));
      }
    }
    if (!whole) {
      process.close();
    }
  }

  private void watch() {
    if (!hooked) {
      hooked = true;
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
    }
    if (!watched) {
      watched = true;
      Thread.ofPlatform().name("reader-watch").daemon(true).start(this::look);
    }
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(LOOK);
        List<ReaderProcess> old = new ArrayList<>();
        boolean none;
        synchronized (this) {
          busy.forEach(ReaderProcess::stopIfLate);
          while (!idle.isEmpty() && System.nanoTime() - idle.peekFirst().since() > IDLE.toNanos()) {
            old.add(idle.removeFirst().process());
          }
          none = busy.isEmpty() && idle.isEmpty();
          watched = !none;
        }
        old.forEach(ReaderProcess::close);
        if (none) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// When the program ends; the processes would end by themselves, but leave their folders behind.
  private void end() {
    List<ReaderProcess> all;
    synchronized (this) {
      all = new ArrayList<>(busy);
      idle.forEach(i -> all.add(i.process()));
    }
    all.forEach(ReaderProcess::close);
  }
}
