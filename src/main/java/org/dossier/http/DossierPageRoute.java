package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.query.SearchRequest;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;
import org.dossier.search.SearchEngine;
import org.dossier.search.StatsReader;

/// The page of a facet value, `/FACET/ID`, whole without scripts; an id may have slashes of its
/// own.
final class DossierPageRoute {
  private static final Set<String> PARAMETERS = QueryParameters.and();

  private final PageTemplate template = PageTemplate.of("value.html");
  private final DossierReader dossiers;
  private final SearchEngine engine;
  private final NearestValues nearest;
  private final StatsReader stats;
  private final TaggedAnswers answers;

  DossierPageRoute(ServedCollection collection, TaggedAnswers answers) {
    this.dossiers = collection.dossiers();
    this.engine = collection.search();
    this.nearest = new NearestValues(collection.facets());
    this.stats = collection.stats();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    for (Facet facet : Facet.values()) {
      ApiRoutes.get(routes, path(facet) + "<id>", ctx -> page(ctx, facet));
    }
  }

  private static String path(Facet facet) {
    return "/" + facet.key() + "/";
  }

  /// The address of the page of a value.
  static String address(Facet facet, String id) {
    return path(facet) + ArticlePageRoute.path(id);
  }

  /// The same among the articles of a search.
  static String address(Facet facet, String id, QueryString narrowing) {
    String query = narrowing.toString();
    return address(facet, id) + (query.isEmpty() ? "" : "?" + query);
  }

  private void page(Context ctx, Facet facet) throws IOException {
    String raw = ctx.req().getRequestURI().substring(path(facet).length());
    String id = QueryString.decode(raw, false);
    if (id.equals(facet.missingId())) {
      // No value, and so no page: those without one are found by a search.
      ctx.res().setHeader("Location", PageAddress.PATH + "?" + facet.key() + "=" + id);
      ctx.res().setStatus(HttpServletResponse.SC_FOUND);
      return;
    }
    QueryString narrowing = PageAddress.of(QueryString.parse(ctx.queryString())).narrowing();
    SearchRequest request = QueryParameters.read(new ParameterReader(narrowing, PARAMETERS), null);
    PageReply reply = new PageReply(ctx);
    String here = address(facet, id, narrowing);
    if (!reply.isKnown(answers.tag(template.tag(), here, reply.words().language()))) {
      Dossier dossier =
          dossiers
              .dossier(request, new DossierReader.Wanted(facet, id, DossierRoute.RELATED))
              .orElseThrow(() -> nearest.unknown(facet, id));
      String now = dossier.value().id();
      if (now.equals(id)) {
        Page page = template.page(reply.words()).totals(stats.stats());
        new DossierHtml(page, engine, facet, request, narrowing, dossier).fill();
        reply.send(page);
      } else {
        // What was merged or renamed since has an address of its own, until names change again.
        ctx.res().setHeader("ETag", null);
        ctx.res().setHeader("Location", address(facet, now, narrowing));
        ctx.res().setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
      }
    }
  }
}
