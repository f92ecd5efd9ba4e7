package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// The documents about the program as pages, and the page that lists them. Only those that the
/// program knows are there: no name leads to a file.
final class DocumentRoutes {
  static final String DOCUMENTS = "/docs";

  private static final String TITLE = "Documents";
  private static final String TEMPLATE = template();

  private final List<Document> documents;

  DocumentRoutes(List<Document> documents) {
    this.documents = documents;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, DOCUMENTS, ctx -> answer(ctx, TITLE, list()));
    for (Document document : documents) {
      ApiRoutes.get(
          routes, document.address(), ctx -> answer(ctx, document.title(), document.html()));
    }
  }

  private String list() {
    return documents.stream()
        .map(d ->
            "<li><a href=\"%s\">%s</a></li>".formatted(d.address(), MarkedHtml.escaped(d.title())))
        .collect(Collectors.joining("\n", "<h1>" + TITLE + "</h1>\n<ul>\n", "\n</ul>\n"));
  }

  private static void answer(Context ctx, String title, String html) throws IOException {
    byte[] page =
        TEMPLATE
            .replace("{{title}}", MarkedHtml.escaped(title))
            .replace("{{content}}", html)
            .getBytes(StandardCharsets.UTF_8);
    PageRoutes.restrict(ctx.res(), false);
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(page))) {
      reply.send("text/html;charset=utf-8", page);
    }
  }

  private static String template() {
    try (InputStream in = DocumentRoutes.class.getResourceAsStream("document.html")) {
      if (in == null) {
        throw new IllegalStateException("document.html is missing on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
