package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// The documents about the program as pages, and the page that lists them. Only those that the
/// program knows are there: no name leads to a file.
final class DocumentRoutes {
  static final String DOCUMENTS = "/docs";

  private static final String TITLE = "Documents";
  private static final String CONTENT = ".document";

  private final PageTemplate template = PageTemplate.ofText();
  private final List<Document> documents;

  DocumentRoutes(List<Document> documents) {
    this.documents = documents;
  }

  void addTo(RoutesConfig routes) {
    PageTemplate list = template.with(CONTENT, list());
    ApiRoutes.get(routes, DOCUMENTS, ctx -> answer(ctx, TITLE, list));
    for (Document document : documents) {
      PageTemplate page = template.with(CONTENT, document.html());
      ApiRoutes.get(routes, document.address(), ctx -> answer(ctx, document.title(), page));
    }
  }

  private String list() {
    return documents.stream()
        .map(d ->
            "<li><a href=\"%s\">%s</a></li>".formatted(d.address(), MarkedHtml.escaped(d.title())))
        .collect(Collectors.joining("\n", "<h1>" + TITLE + "</h1>\n<ul>\n", "\n</ul>\n"));
  }

  private static void answer(Context ctx, String title, PageTemplate page) throws IOException {
    PageReply reply = new PageReply(ctx);
    if (!reply.isKnown(Reply.tag(page.tag(), title, reply.words().language()))) {
      reply.send(page.page(reply.words()).title(title));
    }
  }
}
