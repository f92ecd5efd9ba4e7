package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import org.dossier.search.CollectionReport;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.StatsReader;

/// The search page with the answer in it, so that it works without scripts and shows its first
/// results before any has run.
final class SearchPageRoute {
  private final PageTemplate template = PageTemplate.of("index.html");
  private final SearchEngine engine;
  private final StatsReader stats;
  private final CollectionReport report;
  private final TaggedAnswers answers;

  SearchPageRoute(ServedCollection collection, TaggedAnswers answers) {
    this.engine = collection.search();
    this.stats = collection.stats();
    this.report = collection.report();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PageAddress.PATH, this::page);
  }

  private void page(Context ctx) throws IOException {
    PageAddress address = PageAddress.of(QueryString.parse(ctx.queryString()));
    SearchParameters asked = address.search();
    PageReply reply = new PageReply(ctx);
    CollectionReport.Part gaps = report.part(null, 0, 0);
    String language = reply.words().language();
    if (!reply.isKnown(answers.tag(template.tag(), address.href(), language, gaps.version()))) {
      SearchResults results = engine.search(asked.request());
      Page page = template.page(reply.words()).totals(stats.stats());
      page.fill("[data-fill=report]", foot -> ReportHtml.lead(foot, reply.words(), gaps));
      new SearchHtml(page, address, asked, results).fill();
      reply.send(page);
    }
  }
}
