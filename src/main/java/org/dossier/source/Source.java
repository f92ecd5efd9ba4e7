package org.dossier.source;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// Where articles come from: a list of files, each of which gives articles.
///
/// Safe for use by many threads.
public interface Source {

  /// What there is to read. `files` are in a stable order and no name occurs twice; `passed` tells
  /// what was found but is no file of articles ([Reading.Skipped]) or cannot be looked at
  /// ([Reading.Failed]).
  record Listing(List<SourceFile> files, List<Reading> passed) {
    public Listing {
      files = List.copyOf(files);
      passed = List.copyOf(passed);
    }

    /// The size of all files together.
    public long bytes() {
      return files.stream().mapToLong(SourceFile::size).sum();
    }
  }

  /// Looks at what is there now.
  ///
  /// @throws SourceException when a path that was asked for does not exist
  Listing list() throws IOException;

  /// Reads a file of the listing and hands over the outcomes in the order of the file, in the
  /// calling thread. What is wrong with the file is an outcome, not an exception; what `to` throws
  /// goes through to the caller. Articles come one by one, so a file need not fit into memory.
  /// `bytesRead` is told now and then of how many bytes more of the file were taken in, as far as
  /// that is known before its end.
  void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead);

  /// The same where nobody asks how far it is.
  default void read(SourceFile file, Consumer<Reading> to) {
    read(file, to, bytes -> {});
  }
}
