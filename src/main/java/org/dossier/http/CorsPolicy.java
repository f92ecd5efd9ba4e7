package org.dossier.http;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/// Tells browsers which other sites' pages may read the answers. Credentials are never allowed:
/// what is served is the same for everyone.
record CorsPolicy(boolean any, List<String> origins) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s,]+");

  private static final HttpField ANY = new PreEncodedHttpField("Access-Control-Allow-Origin", "*");
  private static final HttpField READABLE =
      new PreEncodedHttpField("Access-Control-Expose-Headers", "ETag, Retry-After");

  CorsPolicy {
    origins = List.copyOf(origins);
  }

  static CorsPolicy parse(String setting) {
    List<String> origins =
        Arrays.stream(setting.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (origins.equals(List.of("*"))) {
      return new CorsPolicy(true, List.of());
    } else if (origins.equals(List.of("none"))) {
      return new CorsPolicy(false, List.of());
    }
    if (origins.isEmpty() || !origins.stream().allMatch(o -> ORIGIN.matcher(o).matches())) {
      throw new IllegalArgumentException(
          "cors must be `*`, `none` or origins such as https://news.example.org, separated by commas"
              + " (got: "
              + setting
              + ")");
    }
    return new CorsPolicy(false, origins);
  }

  /// Adds what a page of this origin, null for none, needs to read the answer.
  void allow(@Nullable String origin, HttpFields.Mutable headers) {
    if (!any && origins.isEmpty()) {
      return;
    }
    if (!any) {
      headers.put("Vary", "Origin");
    }
    if (any || (origin != null && origins.contains(origin))) {
      if (any || origin == null) {
        headers.put(ANY);
      } else {
        headers.put(ANY.getName(), origin);
      }
      headers.put(READABLE);
    }
  }

  /// Adds what a browser asks before it lets a page call.
  void preflight(HttpFields.Mutable headers) {
    if (headers.contains("Access-Control-Allow-Origin")) {
      headers.put("Access-Control-Allow-Methods", FrontGate.METHODS);
      headers.put(
          "Access-Control-Allow-Headers", "Accept, Authorization, Content-Type, If-None-Match");
      headers.put("Access-Control-Max-Age", "86400");
    }
  }
}
