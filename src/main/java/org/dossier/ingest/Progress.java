package org.dossier.ingest;

import org.dossier.source.Reading;

/// Is told how far a run is. Called by many threads, often: be quick.
public interface Progress {
  /// Nobody wants to know.
  Progress NONE = new Progress() {};

  /// What there is to do, told once, before anything else.
  default void planned(long files, long bytes) {}

  /// So many bytes more of the files are done, whatever came of them.
  default void bytesDone(long bytes) {}

  /// An article is in its place in the index.
  default void articleDone() {}

  /// An article that the index holds was annotated or dated anew.
  default void annotatedAnew() {}

  /// So many articles more were written, of those that had to wait for all others.
  default void written(int articles) {}

  /// A file or a record could not be read.
  default void failed(Reading.Failed failure) {}
}
