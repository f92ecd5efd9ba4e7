package org.dossier.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Gap;
import org.dossier.search.CollectionReport;
import org.jspecify.annotations.Nullable;

/// Reads the report of an index by parts, the one that is there now: in memory is where every
/// hundredth line begins.
public final class ReportReader implements CollectionReport {
  private static final int STEP = 100;
  private static final int TRIES = 5;

  private final Path file;
  private volatile Outline outline = new Outline("", new EnumMap<>(Gap.State.class), new long[0]);

  /// What was seen of the report in one pass: how many lines of each state there are, and where
  /// every [#STEP]th of all lines begins.
  private static final class Outline {
    final String version;
    final Map<Gap.State, Long> totals;
    final long[] starts;

    Outline(String version, Map<Gap.State, Long> totals, long[] starts) {
      this.version = version;
      this.totals = totals;
      this.starts = starts;
    }
  }

  /// The report of the index in that folder; there may be none.
  public ReportReader(Path index) {
    this.file = index.resolve(ReportFile.NAME);
  }

  @Override
  public Part part(Gap.@Nullable State state, long from, int count) throws IOException {
    for (int i = 1; ; i++) {
      try {
        String now = version();
        Outline seen = outline;
        if (!seen.version.equals(now)) {
          seen = look(now);
          outline = seen;
        }
        List<Gap> gaps = count > 0 ? gaps(seen, state, from, count) : List.of();
        if (version().equals(now)) {
          return new Part(now, seen.totals, gaps);
        }
      } catch (IOException e) {
        // It may have been replaced meanwhile.
        if (i == TRIES) {
          throw e;
        }
      }
      if (i == TRIES) {
        throw new IOException(file + " is replaced all the time");
      }
    }
  }

  private String version() throws IOException {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return is.size() + "-" + is.lastModifiedTime().toString() + "-" + is.fileKey();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private Outline look(String version) throws IOException {
    Map<Gap.State, Long> totals = new EnumMap<>(Gap.State.class);
    long[] starts = new long[16];
    int lines = 0;
    if (version.isEmpty()) {
      return new Outline(version, totals, new long[0]);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] head = new byte[32];
      int length = 0;
      long at = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (length == 0 && lines % STEP == 0) {
          if (lines / STEP == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
          }
          starts[lines / STEP] = at;
        }
        at++;
        if (b == '\n') {
          int kept = Math.min(length, head.length);
          totals.merge(
              GapJson.state(new String(head, 0, kept, StandardCharsets.UTF_8)), 1L, Long::sum);
          lines++;
          length = 0;
        } else {
          if (length < head.length) {
            head[length] = (byte) b;
          }
          length++;
        }
      }
    }
    return new Outline(version, totals, starts);
  }

  private List<Gap> gaps(Outline seen, Gap.@Nullable State state, long from, int count)
      throws IOException {
    long first = from;
    long end = 0;
    for (Gap.State each : Gap.State.values()) {
      long has = seen.totals.getOrDefault(each, 0L);
      if (state != null && each.compareTo(state) < 0) {
        first += has;
      }
      if (state == null || each.compareTo(state) <= 0) {
        end += has;
      }
    }
    List<Gap> gaps = new ArrayList<>();
    if (first >= end) {
      return gaps;
    }
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      LineReader lines = new LineReader(in);
      long at = seen.starts[(int) (first / STEP)];
      long last = Math.min(end, first + count);
      for (long n = first / STEP * STEP; n < last; n++) {
        byte[] line = lines.at(at);
        at += line.length;
        if (n >= first) {
          gaps.add(GapJson.gap(new String(line, StandardCharsets.UTF_8)));
        }
      }
    }
    return gaps;
  }
}
