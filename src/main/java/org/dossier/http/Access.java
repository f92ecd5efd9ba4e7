package org.dossier.http;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// Who may ask, and how much.
///
/// - `token`: what every request must show, null where anyone may ask.
/// - `proxies`: whose `X-Forwarded-*` headers are believed: addresses and ranges such as
///   `10.0.0.0/8`, separated by commas, or `none`.
/// - `rate`: requests a second that one client may ask in the long run; four times as many at once;
///   0 for any number.
public record Access(@Nullable String token, String proxies, int rate) {
  /// Anyone may ask, and a proxy on this machine is believed.
  public static final Access OPEN = new Access(null, "127.0.0.1,::1", 50);

  private static final int SHORTEST_TOKEN = 16;

  public Access {
    requireNonNull(proxies);
    if (token != null && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "token must have at least %d characters (got: %d)"
              .formatted(SHORTEST_TOKEN, token.length()));
    }
    if (rate < 0) {
      throw new IllegalArgumentException("rate must not be negative (got: " + rate + ")");
    }
    TrustedProxies.parse(proxies);
  }

  // The token is nobody's business, logs included.
  @Override
  public String toString() {
    return "Access[token=%s, proxies=%s, rate=%d]"
        .formatted(token == null ? "none" : "set", proxies, rate);
  }
}
