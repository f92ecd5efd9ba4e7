package org.dossier.ingest;

import java.io.IOException;
import org.dossier.article.Gap;

/// Keeps from run to run what of a collection is not in its index.
///
/// A run [#begin]s, [#add]s what it comes upon and what it takes over of the last run, writes all
/// of it down before it commits ([#prepare]) and makes it the report after ([#publish]). So the
/// report is of the index's last commit; if the program ends between the two, nothing [#isKnown],
/// and the next run finds out all of it anew. Only `add` may be called by many threads.
public interface GapLog {
  /// Keeps nothing.
  GapLog NONE = new GapLog() {};

  /// Takes gaps, one after the other.
  interface Taker {
    void take(Gap gap) throws IOException;
  }

  /// Whether there is a report of the index as it is.
  default boolean isKnown() throws IOException {
    return true;
  }

  /// Shows what the report of the last run says.
  default void before(Taker taker) throws IOException {}

  /// Begins a new report.
  default void begin() throws IOException {}

  /// `position` orders gaps of one state: the file's among the files, -1 for what is none of them.
  ///
  /// @throws java.io.UncheckedIOException when it can't be kept
  default void add(int position, Gap gap) {}

  /// Writes the new report down, beside the one that counts.
  default void prepare() throws IOException {}

  /// Makes the new report the one that counts.
  default void publish() throws IOException {}

  /// Drops what was begun and not published.
  default void drop() throws IOException {}
}
