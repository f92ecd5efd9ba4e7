package org.dossier.ingest;

import java.util.List;
import java.util.stream.IntStream;
import org.dossier.source.SourceFile;
import org.jspecify.annotations.Nullable;

/// The files of a run, in the order of their names.
final class ListedFiles {
  private final List<FileState> files;

  /// `listed`: ordered by name.
  ListedFiles(List<SourceFile> listed, KnownHashes hashes) {
    files =
        IntStream.range(0, listed.size())
            .mapToObj(i -> new FileState(i, listed.get(i), hashes))
            .toList();
  }

  List<FileState> all() {
    return files;
  }

  FileState get(int position) {
    return files.get(position);
  }

  /// The file of that name, null where there is none.
  @Nullable FileState find(String name) {
    int low = 0;
    int high = files.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      FileState file = files.get(middle);
      int order = file.name().compareTo(name);
      if (order == 0) {
        return file;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
