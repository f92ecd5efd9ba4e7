package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// The pages and their modules, as they lie in the folder `web/` of the class path.
///
/// Only plain names are looked up, so no address leads out of that folder.
final class PageRoutes {
  private static final Pattern PLAIN =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final Map<String, String> PAGES = Map.of("/embed", "embed.html");
  private static final String ARTICLES = "/articles/";
  private static final Set<String> FACETS =
      Stream.of(Facet.values()).map(Facet::key).collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "css", "text/css;charset=utf-8",
          "json", "application/json;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2");
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors ";

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, "/*", PageRoutes::page);
  }

  private static void page(Context ctx) throws IOException {
    String path = ctx.req().getRequestURI();
    String file = file(path);
    byte[] body = file == null ? null : read(file);
    if (file == null || body == null) {
      throw ApiRoutes.nothingAt(path);
    }
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    if (type == null) {
      throw ApiRoutes.nothingAt(path);
    }
    if (file.endsWith(".html")) {
      restrict(ctx.res(), path.equals("/embed"));
    }
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(body))) {
      reply.send(type, body);
    }
  }

  /// Lets a page run only what comes from here, and stand in another only where that is meant.
  static void restrict(HttpServletResponse response, boolean framed) {
    response.setHeader("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"));
    if (!framed) {
      response.setHeader("X-Frame-Options", "DENY");
    }
  }

  private static @Nullable String file(String path) {
    String page = PAGES.get(path);
    if (page != null) {
      return page;
    }
    if (path.startsWith(ARTICLES) && path.length() > ARTICLES.length()) {
      return "article.html";
    }
    if (isValue(path)) {
      return "value.html";
    }
    String name = path.substring(1);
    return PLAIN.matcher(name).matches() ? name : null;
  }

  /// Whether it is the address of a facet's value, `/FACET/ID`; an id may have slashes of its own.
  private static boolean isValue(String path) {
    int slash = path.indexOf('/', 1);
    return slash > 0 && slash < path.length() - 1 && FACETS.contains(path.substring(1, slash));
  }

  private static byte @Nullable [] read(String file) throws IOException {
    try (InputStream in = PageRoutes.class.getResourceAsStream("/web/" + file)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
