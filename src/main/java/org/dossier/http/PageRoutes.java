package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The modules and other files of pages, as they lie in the folder `web/` of the class path.
///
/// Only plain names are looked up, so no address leads out of that folder.
final class PageRoutes {
  private static final Pattern PLAIN =
      Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");
  private static final String EMBED = "/embed";
  private static final Set<String> TEMPLATES =
      Set.of("index.html", "article.html", "value.html", "embed.html");
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
      "default-src 'self'; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors ";

  private final PageTemplate embed = PageTemplate.of("embed.html");

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, EMBED, this::embed);
    ApiRoutes.get(routes, "/*", PageRoutes::file);
  }

  private void embed(Context ctx) throws IOException {
    PageReply reply = new PageReply(ctx);
    restrict(ctx.res(), true);
    if (!reply.isKnown(Reply.tag(embed.tag(), reply.words().language()))) {
      reply.send(embed.page(reply.words()));
    }
  }

  private static void file(Context ctx) throws IOException {
    String path = ctx.req().getRequestURI();
    Reply reply = new Reply(ctx.req(), ctx.res());
    Optional<JoinedStyles> joined = JoinedStyles.at(path);
    if (joined.isPresent()) {
      styles(joined.get(), path, reply);
      return;
    }
    String file = path.substring(1);
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    boolean isFile = PLAIN.matcher(file).matches() && !TEMPLATES.contains(file) && type != null;
    byte[] body = isFile ? read(file) : null;
    if (type == null || body == null) {
      throw ApiRoutes.nothingAt(path);
    }
    if (file.endsWith(".html")) {
      restrict(ctx.res(), false);
    }
    if (!reply.isKnown(Reply.tag(body))) {
      reply.send(type, body);
    }
  }

  private static void styles(JoinedStyles joined, String path, Reply reply) throws IOException {
    byte[] css = joined.css();
    if (path.equals(joined.address())
        ? reply.isKeptForGood(Reply.tag(css))
        : reply.isKnown(Reply.tag(css))) {
      return;
    }
    reply.send("text/css;charset=utf-8", css);
  }

  /// Lets a page run only what comes from here, and stand in another only where that is meant.
  static void restrict(HttpServletResponse response, boolean framed) {
    response.setHeader("Content-Security-Policy", policy(framed));
    response.setHeader("X-Frame-Options", framed ? null : "DENY");
  }

  static String policy(boolean framed) {
    return POLICY + (framed ? "*" : "'none'");
  }

  private static byte @Nullable [] read(String file) throws IOException {
    try (InputStream in = PageRoutes.class.getResourceAsStream("/web/" + file)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
