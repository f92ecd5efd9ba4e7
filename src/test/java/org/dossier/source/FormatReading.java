package org.dossier.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dossier.article.Article;

/// Reads files that a test writes into its own text.
final class FormatReading {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2024-06-15T12:00:00Z"), ZoneOffset.UTC);
  private static final ArticleFormats FORMATS = ArticleFormats.standard(TODAY);

  private FormatReading() {}

  static List<Reading> read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static List<Reading> read(String name, byte[] bytes) {
    List<Reading> readings = new ArrayList<>();
    try {
      Path file = Files.createTempFile("format", null);
      try {
        Files.write(file, bytes);
        FORMATS.read(new SourceFile(name, file, bytes.length), readings::add, b -> {});
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return readings;
  }

  /// What each outcome is, in words: an article's id, else place and reason.
  static List<String> told(String name, String text) {
    return read(name, text).stream().map(FormatReading::told).toList();
  }

  static String told(Reading reading) {
    return switch (reading) {
      case Reading.Found found -> found.article().id();
      case Reading.Failed failed -> failed.toString();
      case Reading.Skipped skipped -> skipped.toString();
    };
  }

  /// The only article of a file.
  static Article article(String name, String text) {
    return article(name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Article article(String name, byte[] bytes) {
    List<Reading> readings = read(name, bytes);
    if (readings.size() == 1 && readings.get(0) instanceof Reading.Found found) {
      return found.article();
    }
    throw new AssertionError("not one article but " + readings);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
