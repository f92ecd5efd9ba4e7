package org.dossier.annotate.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a table of this package's resources: one row a line, columns between tabs, `#` comments.
final class FactLines {
  private FactLines() {}

  /// The rows of a table, each cut at its tabs. A row with fewer columns is a fault of the build.
  static List<List<String>> rows(String resource, int columns) {
    try (InputStream in = FactLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("table must exist (got: " + resource + ")");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> columnsOf(line, columns, resource))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> columnsOf(String line, int columns, String resource) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() != columns) {
      throw new IllegalStateException(
          resource + " must have " + columns + " columns in every row (got: " + line + ")");
    }
    return row;
  }
}
