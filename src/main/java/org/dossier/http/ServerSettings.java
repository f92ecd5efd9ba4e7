package org.dossier.http;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the server listens and who may call it.
///
/// - `host`: the name or address to listen on.
/// - `port`: 0 picks a free one.
/// - `cors`: which other sites' pages may call: `*` for all, `none`, or origins such as
///   `https://news.example.org`, separated by commas.
/// - `version`: the product's version, as statistics and `ETag`s tell it.
/// - `documents`: what can be read under `/docs`, in the order in which it is listed.
/// - `access`: who may ask, and how much.
/// - `log`: what is written down of each request, null for nothing.
public record ServerSettings(
    String host,
    int port,
    String cors,
    String version,
    List<Document> documents,
    Access access,
    @Nullable AccessLogSettings log) {
  public ServerSettings {
    requireNonNull(access);
    requireNonNull(host);
    requireNonNull(version);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be in 0..65535 (got: " + port + ")");
    }
    CorsPolicy.parse(cors);
    documents = List.copyOf(documents);
  }

  /// Without a log.
  public ServerSettings(
      String host, int port, String cors, String version, List<Document> documents, Access access) {
    this(host, port, cors, version, documents, access, null);
  }

  /// Without documents, for anyone.
  public ServerSettings(String host, int port, String cors, String version) {
    this(host, port, cors, version, List.of(), Access.OPEN);
  }
}
