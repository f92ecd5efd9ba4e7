package org.dossier.source;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A process that reads files, seen from ours: gives it one file after another and takes what it
/// finds. One thread at a time uses it; [#stopIfLate] may be called by any.
final class ReaderProcess implements AutoCloseable {
  /// What Java ends with where it was told to end when memory runs out.
  private static final int OUT_OF_MEMORY = 3;

  /// From here on, the code names the signal that ended the process.
  private static final int SIGNALS = 128;

  private static final List<Integer> CRASHES = List.of(SIGNALS + 6, SIGNALS + 7, SIGNALS + 11);

  /// A busy machine takes its time to start a process.
  private static final Duration START = Duration.ofMinutes(2);

  private final ReaderLimits limits;
  private final Path scratch;
  private final Process process;
  private final DataOutputStream to;
  private final CountedInput counted;
  private final DataInputStream from;

  /// Since when this process waits for that one, by [System#nanoTime]; 0 while it does not.
  private volatile long waitingSince;

  /// How long it may be waited for now.
  private volatile Duration patience = START;

  private volatile boolean late;

  private ReaderProcess(ReaderLimits limits, Path scratch, Process process) {
    this.limits = limits;
    this.scratch = scratch;
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.counted = new CountedInput(process.getInputStream());
    this.from = new DataInputStream(new BufferedInputStream(counted, 1 << 16));
  }

  /// Starts one. `main` is the class that serves, [ReaderMain] but in tests.
  static ReaderProcess start(ReaderLimits limits, String main) throws IOException {
    Path scratch = Files.createTempDirectory("dossier-reader");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx" + limits.megabytes() + "m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + scratch.resolve("crash.log"),
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch,
            "-Dpdfbox.fontcache=" + scratch,
            "-cp",
            ClassPath.ofThisProcess(),
            main);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    return new ReaderProcess(limits, scratch, builder.start());
  }

  /// Reads a file and hands its records to `records`, until the file ends or cannot be read on.
  ///
  /// @throws BadContentException when the file cannot be read to its end
  /// @throws BrokenReaderException when the process did not survive the file, or was stopped
  void read(SourceFile file, boolean first, Records records)
      throws BadContentException, BrokenReaderException {
    try {
      if (first && frame() != Wire.READY) {
        throw new IOException("it does not answer");
      }
    } catch (IOException e) {
      throw new BrokenReaderException("the process that reads such files cannot be started", false);
    }
    String bad;
    try {
      Wire.write(to, file.name());
      Wire.write(to, file.path().toAbsolutePath().toString());
      to.writeLong(file.size());
      to.flush();
      patience = limits.time();
      counted.reset(limits.output(file.size()));
      bad = take(records);
    } catch (IOException e) {
      throw broken(e);
    }
    if (bad != null) {
      throw new BadContentException(bad);
    }
  }

  private @Nullable String take(Records records) throws IOException {
    while (true) {
      int kind = frame();
      switch (kind) {
        case Wire.ONLY -> records.only(Wire.draft(from));
        case Wire.NEXT -> {
          long line = from.readLong();
          records.next(Wire.draft(from), line);
        }
        case Wire.FAIL -> records.fail(from.readLong(), Wire.text(from), Wire.read(from));
        case Wire.FAIL_ONLY -> records.failOnly(from.readLong(), Wire.text(from));
        case Wire.SKIP -> records.skip(Wire.text(from));
        case Wire.END -> {
          return null;
        }
        case Wire.BAD -> {
          return Wire.text(from);
        }
        default -> throw new IOException("a frame is damaged");
      }
    }
  }

  /// Waits for the next frame; what follows its kind comes at once or with the end of the process.
  private int frame() throws IOException {
    waitingSince = System.nanoTime() | 1;
    try {
      return from.readUnsignedByte();
    } finally {
      waitingSince = 0;
    }
  }

  /// Ends the process if it has been waited for too long.
  void stopIfLate() {
    long since = waitingSince;
    if (since != 0 && System.nanoTime() - since > patience.toNanos()) {
      late = true;
      process.destroyForcibly();
    }
  }

  private BrokenReaderException broken(IOException e) {
    if (counted.isOver()) {
      return new BrokenReaderException(
          "it gives more than " + limits.ratio() + " times its size, the limit", true);
    }
    if (late) {
      return new BrokenReaderException(
          "reading it takes longer than " + shown(limits.time()) + ", the limit", true);
    }
    int code = exitCode();
    if (code == OUT_OF_MEMORY) {
      return new BrokenReaderException(
          "reading it needs more than " + limits.megabytes() + " MB of memory, the limit", true);
    }
    // Whoever ends processes by a signal has other reasons than the file, but for a crash.
    boolean byFile = code > 0 && (code < SIGNALS || CRASHES.contains(code));
    return new BrokenReaderException(
        "its reader broke down ("
            + (code < 0 ? Names.oneLine(e.toString(), 80) : "code " + code)
            + ")",
        byFile);
  }

  /// What the process ended with, -1 where it has not.
  private int exitCode() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static String shown(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toSeconds() + " s";
  }

  /// Ends it and waits until nothing is left of it.
  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
    delete(scratch);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      // The system clears its folder of temporary files.
    }
  }
}
