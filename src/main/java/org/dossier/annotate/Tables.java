package org.dossier.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tables that come with Dossier, as lines without comments. Remembers what was read, so that a
/// fingerprint can say which tables made an annotation.
final class Tables {
  private final Map<String, byte[]> read = new TreeMap<>();

  /// The lines of a table that are neither blank nor comments.
  List<String> lines(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private byte[] bytes(String name) {
    return read.computeIfAbsent(
        name,
        n -> {
          try (InputStream in = Tables.class.getResourceAsStream(n)) {
            if (in == null) {
              throw new IllegalStateException("table is missing (got: " + n + ")");
            }
            return in.readAllBytes();
          } catch (IOException e) {
            throw new UncheckedIOException("table cannot be read: " + n, e);
          }
        });
  }

  /// A short hash of everything read so far.
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      read.forEach((name, bytes) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
