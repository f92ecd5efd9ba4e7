package org.dossier.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/// A file of a collection: its name there (the path from the root, parts separated by `/`), where
/// it lies, and its size in bytes when it was listed.
public record SourceFile(String name, Path path, long size) {
  public SourceFile {
    requireNonNull(path);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank (got: `" + name + "`)");
    }
  }

  /// The name in one line, for people.
  public String shownName() {
    return Names.shown(name);
  }

  /// Feeds the file's bytes to a digest.
  public void digest(MessageDigest digest) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
