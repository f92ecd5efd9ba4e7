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
///
/// A collection may have millions: files of one folder share its path.
public final class SourceFile {
  private static final long PRIME = 0x100000001B3L;

  private final String name;

  /// The folder that it lies in under the last part of its name, or its own path.
  private final Path place;

  private final boolean inFolder;
  private final long size;
  private final long modified;
  private final int identity;

  private SourceFile(
      String name, Path place, boolean inFolder, long size, long modified, int identity) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank (got: `" + name + "`)");
    }
    this.name = name;
    this.place = requireNonNull(place);
    this.inFolder = inFolder;
    this.size = size;
    this.modified = modified;
    this.identity = identity;
  }

  /// A file of which nothing tells whether it is as it was.
  public SourceFile(String name, Path path, long size) {
    this(name, path, false, size, 0, 0);
  }

  static SourceFile of(String name, Path path, BasicFileAttributes attributes) {
    return of(name, path, false, attributes);
  }

  /// The file at the path in the folder.
  static SourceFile in(Path folder, String name, Path path, BasicFileAttributes attributes) {
    // A name that Java cannot write is told by its path only.
    boolean isTold = folder.resolve(lastPart(name)).equals(path);
    return of(name, isTold ? folder : path, isTold, attributes);
  }

  private static SourceFile of(
      String name, Path place, boolean inFolder, BasicFileAttributes attributes) {
    return new SourceFile(
        name,
        place,
        inFolder,
        attributes.size(),
        Math.max(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0),
        Objects.hashCode(attributes.fileKey()));
  }

  /// The same file under the name that has `front` before its own.
  SourceFile under(String front) {
    return front.isEmpty()
        ? this
        : new SourceFile(front + name, place, inFolder, size, modified, identity);
  }

  public String name() {
    return name;
  }

  public Path path() {
    return inFolder ? place.resolve(lastPart(name)) : place;
  }

  public long size() {
    return size;
  }

  public long modified() {
    return modified;
  }

  public int identity() {
    return identity;
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
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
    try (InputStream in = Files.newInputStream(path())) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
  }
}
