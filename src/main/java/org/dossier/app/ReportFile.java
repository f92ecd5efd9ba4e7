package org.dossier.app;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import org.dossier.article.Gap;
import org.dossier.ingest.GapLog;
import org.jspecify.annotations.Nullable;

/// The report in the index's folder, `report.jsonl`: a line a gap, those of one state together and
/// in the order of the files.
///
/// Gaps come in the order in which threads find them. They are kept in a file until all are there:
/// in memory are some thirty bytes of each.
public final class ReportFile implements GapLog {
  static final String NAME = "report.jsonl";

  private final Path file;
  private final Path fresh;
  private final Path found;
  private @Nullable OutputStream out;
  private long written;
  private Entry[] entries = new Entry[0];
  private int count;

  /// Where a line stands in the file of what was found, and what orders the lines.
  private record Entry(Gap.State state, int position, long start) {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::state)
            .thenComparingInt(Entry::position)
            .thenComparingLong(Entry::start);
  }

  /// The report of the index in that folder.
  public ReportFile(Path index) {
    this.file = index.resolve(NAME);
    this.fresh = index.resolve(NAME + ".new");
    this.found = index.resolve(NAME + ".found");
  }

  @Override
  public boolean isKnown() {
    return Files.exists(file) && !Files.exists(fresh);
  }

  @Override
  public void before(Taker taker) throws IOException {
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          taker.take(GapJson.gap(line));
        }
      }
    }
  }

  @Override
  public void begin() throws IOException {
    drop();
    Files.createDirectories(file.toAbsolutePath().getParent());
    out = new BufferedOutputStream(Files.newOutputStream(found), 1 << 16);
  }

  @Override
  public synchronized void add(int position, Gap gap) {
    OutputStream to = out;
    if (to == null) {
      throw new IllegalStateException("begin() comes first");
    }
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, Math.max(64, count * 2));
    }
    entries[count++] = new Entry(gap.state(), position, written);
    byte[] line = GapJson.line(gap);
    try {
      to.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written += line.length;
  }

  @Override
  public synchronized void prepare() throws IOException {
    OutputStream to = out;
    if (to == null) {
      throw new IllegalStateException("begin() comes first");
    }
    to.close();
    Arrays.sort(entries, 0, count, Entry.ORDER);
    try (RandomAccessFile in = new RandomAccessFile(found.toFile(), "r");
        OutputStream sorted = new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16)) {
      LineReader lines = new LineReader(in);
      for (int i = 0; i < count; i++) {
        sorted.write(lines.at(entries[i].start()));
      }
    }
  }

  @Override
  public void publish() throws IOException {
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    drop();
  }

  @Override
  public void drop() throws IOException {
    OutputStream to = out;
    out = null;
    if (to != null) {
      to.close();
    }
    // What was prepared stays: its commit may have come to pass, and then it is the report that is
    // out of date.
    Files.deleteIfExists(found);
    entries = new Entry[0];
    count = 0;
    written = 0;
  }
}
