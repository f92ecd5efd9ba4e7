package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleReader;
import org.dossier.search.SimilarArticles;
import org.dossier.search.StatsReader;

/// The page of an article, whole without scripts.
final class ArticlePageRoute {
  static final String PATH = "/articles/";
  private static final Set<String> SHORTENED = Set.of("", ".", "..");
  private static final int SIMILAR = 5;

  private final PageTemplate template = PageTemplate.of("article.html");
  private final ArticleReader reader;
  private final SimilarArticles similar;
  private final StatsReader stats;
  private final TaggedAnswers answers;

  ArticlePageRoute(ServedCollection collection, TaggedAnswers answers) {
    this.reader = collection.articles();
    this.similar = collection.similar();
    this.stats = collection.stats();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, PATH + "<id>", this::page);
  }

  private void page(Context ctx) throws IOException {
    String id = QueryString.decode(ctx.req().getRequestURI().substring(PATH.length()), false);
    // What others add to addresses that they pass on is no reason to refuse them.
    List<String> asked =
        QueryString.parse(ctx.queryString()).values().getOrDefault("q", List.of(""));
    String typed = asked.getFirst().strip();
    TextQuery query = SearchParameters.query(typed).query();
    SiteAddress site = SiteAddress.of(ctx.req());
    PageReply reply = new PageReply(ctx);
    ctx.res().addHeader("Vary", SiteAddress.VARY);
    String language = reply.words().language();
    if (!reply.isKnown(answers.tag(template.tag(), site.absolute(PATH), id, typed, language))) {
      ArticleReader.Found found =
          reader.read(id, query).orElseThrow(() -> ApiRoutes.unknownArticle(id));
      Page page = template.page(reply.words()).totals(stats.stats());
      ArticleFacts.tell(page, site, found.article());
      new ArticleHtml(page, site, found, typed)
          .fill(similar.similarTo(id, SIMILAR).orElseThrow(() -> ApiRoutes.unknownArticle(id)));
      reply.send(page);
    }
  }

  /// The address of an article's page.
  static String address(String id) {
    return PATH + path(id);
  }

  /// An id in an address. It keeps its slashes, unless it has parts that addresses are shortened by
  /// (`..`).
  static String path(String id) {
    String[] parts = id.split("/", -1);
    return Arrays.stream(parts).anyMatch(SHORTENED::contains)
        ? QueryString.encode(id)
        : Arrays.stream(parts).map(QueryString::encode).collect(Collectors.joining("/"));
  }
}
