package org.dossier.http;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/// What is written down of each request.
///
/// - `file`: where.
/// - `queries`: with the address as it was asked, and so with what was searched for.
/// - `clients`: with the address of who asked.
public record AccessLogSettings(Path file, boolean queries, boolean clients) {
  public AccessLogSettings {
    requireNonNull(file);
  }
}
