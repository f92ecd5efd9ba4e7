package org.dossier.ingest;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.dossier.source.Reading;

/// What a run did. Counts are of articles; `bytes` are those of the files that were looked at.
///
/// `problems` tells of failures and the like in words.
public record IndexReport(
    long added,
    long changed,
    long unchanged,
    long removed,
    long bytes,
    Duration duration,
    Problems problems) {

  /// How many of each kind are told one by one; the counts are of all.
  public static final int MAX_TOLD = 10_000;

  public IndexReport {
    requireNonNull(duration);
    requireNonNull(problems);
  }

  /// What did not go smoothly: `failed` files and records, `skipped` files, and as `notices` what
  /// parts of articles were left out. The lists are in the order of places and hold at most
  /// [#MAX_TOLD] each.
  public record Problems(
      long failed,
      long skipped,
      List<Reading.Failed> failures,
      List<Reading.Skipped> skips,
      List<String> notices) {
    public Problems {
      failures = List.copyOf(failures);
      skips = List.copyOf(skips);
      notices = List.copyOf(notices);
    }
  }

  /// The articles that the index holds of the collection.
  public long articles() {
    return added + changed + unchanged;
  }

  public long failed() {
    return problems.failed();
  }

  /// Whether the index differs from what it was before.
  public boolean isChange() {
    return added + changed + removed > 0;
  }

  /// The run in one line: `Indexed 5 articles: 5 new, 0 changed, …`.
  public String line() {
    // Rates need a time that is not nothing.
    double seconds = Math.max(duration.toNanos() / 1e9, 0.001);
    return String.format(
        Locale.ROOT,
        "Indexed %d %s: %d new, %d changed, %d unchanged, %d removed, %d failed, in %.1f s"
            + " (%.1f articles/s, %.2f MB/s)",
        articles(),
        articles() == 1 ? "article" : "articles",
        added,
        changed,
        unchanged,
        removed,
        failed(),
        seconds,
        articles() / seconds,
        bytes / 1e6 / seconds);
  }
}
