package org.dossier.ingest;

import org.dossier.source.Reading;

/// Is told how far a run is. Called by many threads, often: be quick.
public interface Progress {
  /// Nobody wants to know.
  Progress NONE = new Progress() {};

  /// What there is to do, told once, before anything else.
  default void planned(long files, long bytes) {}

  /// A file of that many bytes is done, whatever came of it.
  default void fileDone(long bytes) {}

  /// An article is in its place in the index.
  default void articleDone() {}

  /// An article that the index holds was annotated or dated anew.
  default void annotatedAnew() {}

  /// A file or a record could not be read.
  default void failed(Reading.Failed failure) {}
}
