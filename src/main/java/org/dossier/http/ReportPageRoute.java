package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import org.dossier.article.Gap;
import org.dossier.search.CollectionReport;
import org.dossier.search.StatsReader;
import org.jspecify.annotations.Nullable;

/// The page "What is not in here".
final class ReportPageRoute {
  static final String PATH = "/report";

  private static final Set<String> PARAMETERS = Set.of("state", "page");
  private static final int SIZE = 50;

  private final PageTemplate template = PageTemplate.ofText();
  private final CollectionReport report;
  private final StatsReader stats;

  ReportPageRoute(ServedCollection collection) {
    this.report = collection.report();
    this.stats = collection.stats();
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH, this::page);
  }

  private void page(Context ctx) throws IOException {
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), PARAMETERS);
    Gap.@Nullable State state = ReportRoute.state(in);
    int number = in.number("page", 1, 1, Integer.MAX_VALUE);
    CollectionReport.Part part = report.part(state, (number - 1L) * SIZE, SIZE);
    PageReply reply = new PageReply(ctx);
    Page page = template.page(reply.words()).totals(stats.stats());
    new ReportHtml(page, part, state, number, SIZE).fill();
    if (!reply.isKnown(Reply.tag(page.bytes()))) {
      reply.send(page);
    }
  }
}
