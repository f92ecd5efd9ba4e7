package org.dossier.app;

import org.dossier.http.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that say who may ask a server, and how much.
final class AccessOptions {
  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      scope = ScopeType.INHERIT,
      description =
          "What every request must show; better set as DOSSIER_TOKEN, which no list of processes"
              + " shows (default: none).")
  private @Nullable String token;

  @Option(
      names = "--proxies",
      paramLabel = "ADDRESSES",
      scope = ScopeType.INHERIT,
      defaultValue = "127.0.0.1,::1",
      description =
          "Whose X-Forwarded headers are believed: addresses, ranges, or none"
              + " (default: 127.0.0.1,::1).")
  private String proxies = Access.OPEN.proxies();

  @Option(
      names = "--rate",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      defaultValue = "50",
      description =
          "Requests a second of one client, four times as many at once; 0 for any (default: 50).")
  private int rate = Access.OPEN.rate();

  Access access() {
    return new Access(token, proxies, rate);
  }
}
