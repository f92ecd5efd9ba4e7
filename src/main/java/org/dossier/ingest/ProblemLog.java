package org.dossier.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dossier.source.Reading;

/// Collects what did not go smoothly, from many threads, and puts it into the order of the files;
/// hands all of it on to the report.
final class ProblemLog {
  private record Entry<T>(int file, T what) {}

  private final List<Entry<Reading.Failed>> failures = new ArrayList<>();
  private final List<Entry<Reading.Skipped>> skips = new ArrayList<>();
  private final List<Entry<String>> notices = new ArrayList<>();
  private final GapReport gaps;
  private final Progress progress;
  private long failed;
  private long skipped;

  ProblemLog(GapReport gaps, Progress progress) {
    this.gaps = gaps;
    this.progress = progress;
  }

  /// What was passed over while listing.
  void passed(List<Reading> passed) {
    for (Reading reading : passed) {
      switch (reading) {
        case Reading.Found found -> throw new IllegalStateException("read before its time");
        case Reading.Failed failure -> failed(-1, failure);
        case Reading.Skipped skip -> skipped(-1, skip);
      }
    }
  }

  /// `file` is the position of the file among the files, -1 for what is none.
  synchronized void failed(int file, Reading.Failed failure) {
    failed++;
    gaps.failed(file, failure);
    progress.failed(failure);
    add(failures, file, failure);
  }

  synchronized void skipped(int file, Reading.Skipped skip) {
    skipped++;
    gaps.skipped(file, skip);
    add(skips, file, skip);
  }

  synchronized void notices(int file, Reading.Found found) {
    for (String notice : found.notices()) {
      gaps.cut(file, found.place(), found.article().id(), notice);
      add(notices, file, found.place() + ": " + notice);
    }
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
