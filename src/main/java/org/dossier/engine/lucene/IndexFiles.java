package org.dossier.engine.lucene;

import java.util.regex.Pattern;

/// Which files of a folder belong to a Lucene index.
final class IndexFiles {
  private static final Pattern NAME =
      Pattern.compile("(?:pending_)?segments(?:_\\w+)?|_[0-9a-z]+(?:_\\w+)*\\.\\w+");

  private IndexFiles() {}

  /// Whether Lucene gives such names. Anything else in the folder is left alone.
  static boolean isOurs(String file) {
    return NAME.matcher(file).matches();
  }
}
