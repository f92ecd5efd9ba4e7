package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.dossier.search.ArticleExporter;

/// Everything that a search matches, as a file to keep.
final class ExportRoute {
  static final String PATH = "/api/v1/export";

  private final ArticleExporter exporter;
  private final TaggedAnswers answers;

  ExportRoute(ArticleExporter exporter, TaggedAnswers answers) {
    this.exporter = exporter;
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH, this::export);
  }

  private void export(Context ctx) throws IOException {
    SearchExport export = SearchExport.parse(QueryString.parse(ctx.queryString()));
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (reply.isKnown(answers.tag(export.address()))) {
      return;
    }
    String type = export.format().mediaType();
    if (ctx.req().getMethod().equals("HEAD")) {
      disposition(ctx, export);
      reply.stream(type);
      // Else the server would say that there is nothing.
      ctx.res().flushBuffer();
      return;
    }
    export.writeOrTell(
        exporter,
        () -> {
          disposition(ctx, export);
          return new BufferedWriter(
              new OutputStreamWriter(reply.stream(type), StandardCharsets.UTF_8));
        });
  }

  private static void disposition(Context ctx, SearchExport export) {
    ctx.res()
        .setHeader("Content-Disposition", "attachment; filename=\"" + export.fileName() + "\"");
  }
}
