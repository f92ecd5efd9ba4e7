package org.dossier.http;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/// Where the sender of a request reaches this site: `https://search.example.org`.
///
/// A proxy in front tells by `X-Forwarded-Host` and `X-Forwarded-Proto`. Whatever is not plainly a
/// host is refused, or of a proxy passed over: it becomes part of links that others follow.
record SiteAddress(String base) {
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");
  private static final String FORWARDED_HOST = "X-Forwarded-Host";
  private static final String FORWARDED_PROTOCOL = "X-Forwarded-Proto";

  /// The headers that it depends on, for `Vary`.
  static final String VARY = FORWARDED_HOST + ", " + FORWARDED_PROTOCOL;

  SiteAddress {
    requireNonNull(base);
  }

  static SiteAddress of(HttpServletRequest request) {
    String protocol = request.getHeader(FORWARDED_PROTOCOL);
    String scheme = "https".equals(protocol) || "http".equals(protocol) ? protocol : "http";
    String forwarded = request.getHeader(FORWARDED_HOST);
    String host = forwarded == null || !isHost(forwarded) ? request.getHeader("Host") : forwarded;
    if (host == null || !isHost(host)) {
      throw new ProblemException(
          Problem.MALFORMED_REQUEST,
          null,
          host == null
              ? "The request does not say which host it wants."
              : ProblemException.quoted(host) + " is not the name of a host.");
    }
    return new SiteAddress(scheme + "://" + host);
  }

  private static boolean isHost(String host) {
    return HOST.matcher(host).matches();
  }

  /// A path of this site with its host.
  String absolute(String path) {
    return base + path;
  }
}
