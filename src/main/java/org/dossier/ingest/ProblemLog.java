package org.dossier.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dossier.source.Reading;

/// Collects what did not go smoothly, from many threads, and puts it into the order of the files.
final class ProblemLog {
  private record Entry<T>(int file, T what) {}

  private final List<Entry<Reading.Failed>> failures = new ArrayList<>();
  private final List<Entry<Reading.Skipped>> skips = new ArrayList<>();
  private final List<Entry<String>> notices = new ArrayList<>();
  private long failed;
  private long skipped;

  /// `file` is the position of the file among the files, -1 for what is none.
  synchronized void failed(int file, Reading.Failed failure) {
    failed++;
    add(failures, file, failure);
  }

  synchronized void skipped(int file, Reading.Skipped skip) {
    skipped++;
    add(skips, file, skip);
  }

  synchronized void notice(int file, String notice) {
    add(notices, file, notice);
  }

  synchronized IndexReport.Problems problems() {
    return new IndexReport.Problems(
        failed, skipped, ordered(failures), ordered(skips), ordered(notices));
  }

  private static <T> void add(List<Entry<T>> entries, int file, T what) {
    if (entries.size() < IndexReport.MAX_TOLD) {
      entries.add(new Entry<>(file, what));
    }
  }

  private static <T> List<T> ordered(List<Entry<T>> entries) {
    Function<Entry<T>, Integer> byFile = Entry::file;
    return entries.stream().sorted(Comparator.comparing(byFile)).map(Entry::what).toList();
  }
}
