package org.dossier.app;

import java.nio.file.Path;
import org.dossier.http.AccessLogSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that say what a server writes down of those who ask it: nothing, if none is given.
final class LogOptions {
  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Write a line of JSON there for each request, without what was searched for.")
  private @Nullable Path accessLog;

  @Option(
      names = "--log-queries",
      scope = ScopeType.INHERIT,
      description = "With --access-log: with the address, and so with what was searched for.")
  private boolean queries;

  @Option(
      names = "--log-clients",
      scope = ScopeType.INHERIT,
      description = "With --access-log: with the address of who asked.")
  private boolean clients;

  @Option(
      names = "--log-empty-searches",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Write there which words found no article that has them all, to improve names.")
  private @Nullable Path emptySearches;

  /// What is written of each request, null for nothing.
  @Nullable AccessLogSettings access() {
    if (accessLog != null) {
      return new AccessLogSettings(accessLog, queries, clients);
    }
    if (queries || clients) {
      throw DossierCommand.usage(
          "--log-queries and --log-clients add to the access log; name it with --access-log FILE.");
    }
    return null;
  }

  /// Where searches that find nothing are written, null for nowhere.
  @Nullable Path emptySearches() {
    return emptySearches;
  }
}
