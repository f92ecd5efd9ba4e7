package org.dossier.source;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A file of a collection: its name there (the path from the root, parts separated by `/`), where
/// it lies, and what it was like when it was listed: its size in bytes, when it was `modified`
/// (nanoseconds since 1970; 0 where that is not known) and a hash of its `identity` on the disk, by
/// which one file that takes the place of another is told from it.
public record SourceFile(String name, Path path, long size, long modified, int identity) {
  private static final long PRIME = 0x100000001B3L;

  public SourceFile {
    requireNonNull(path);
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank (got: `" + name + "`)");
    }
  }

  /// A file of which nothing tells whether it is as it was.
  public SourceFile(String name, Path path, long size) {
    this(name, path, size, 0, 0);
  }

  static SourceFile of(String name, Path path, BasicFileAttributes attributes) {
    return new SourceFile(
        name,
        path,
        attributes.size(),
        Math.max(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0),
        Objects.hashCode(attributes.fileKey()));
  }

  SourceFile named(String other) {
    return new SourceFile(other, path, size, modified, identity);
  }

  /// A number that is another, as good as surely, when its name, size, time or identity is.
  public long fingerprint() {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * PRIME;
    }
    for (long part : new long[] {size, modified, identity}) {
      hash = (hash ^ part) * PRIME;
      hash ^= hash >>> 31;
    }
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
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
