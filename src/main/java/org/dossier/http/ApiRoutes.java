package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.Set;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleReader;
import org.dossier.search.EntryFinder;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.StatsReader;

/// The interface in JSON: one method a route, each from parameters to bytes.
final class ApiRoutes {
  static final String ARTICLES = "/api/v1/articles/";

  private final SearchEngine engine;
  private final ArticleReader reader;
  private final SimilarRoute similar;
  private final EntryFinder entries;
  private final StatsReader stats;
  private final TaggedAnswers answers;

  ApiRoutes(ServedCollection collection, TaggedAnswers answers) {
    this.engine = collection.search();
    this.reader = collection.articles();
    this.similar = new SimilarRoute(collection.similar(), answers);
    this.entries = collection.entries();
    this.stats = collection.stats();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    get(routes, SearchAddress.SEARCH, this::search);
    get(routes, ARTICLES + "<id>", this::article);
    get(routes, "/api/v1/stats", this::stats);
    get(routes, "/health/live", ApiRoutes::live);
    get(routes, "/health/ready", this::ready);
  }

  /// Javalin answers HEAD by itself, without the handler and so without its headers.
  static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /// What is not answered by a route added before; pages must not stand in for it.
  static void refuseOthers(RoutesConfig routes) {
    get(routes, "/api/*", ApiRoutes::nothing);
  }

  private static void nothing(Context ctx) {
    throw nothingAt(ctx.req().getRequestURI());
  }

  static ProblemException nothingAt(String path) {
    return new ProblemException(
        Problem.NOT_FOUND, null, "There is nothing at " + ProblemException.quoted(path) + ".");
  }

  private void search(Context ctx) throws IOException {
    long start = System.nanoTime();
    SearchParameters asked = SearchParameters.parse(QueryString.parse(ctx.queryString()));
    String self = SearchAddress.self(asked);
    answers.json(
        ctx,
        () -> {
          SearchResults results = engine.search(asked.request());
          return SearchJson.of(asked, self, results, System.nanoTime() - start);
        },
        self);
  }

  private void article(Context ctx) throws IOException {
    String raw = ctx.req().getRequestURI().substring(ARTICLES.length());
    if (similar.isMeant(raw)) {
      similar.answer(ctx, raw);
      return;
    }
    String id = QueryString.decode(raw, false);
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), Set.of("q"));
    String typed = in.single("q", "");
    TextQuery query = SearchParameters.query(typed).query();
    answers.json(
        ctx,
        () -> {
          ArticleReader.Found found = reader.read(id, query).orElseThrow(() -> unknownArticle(id));
          return ArticleJson.of(found, in.has("q"), entries);
        },
        ARTICLES,
        id,
        typed,
        Boolean.toString(in.has("q")));
  }

  static ProblemException unknownArticle(String id) {
    return new ProblemException(
        Problem.UNKNOWN_ARTICLE,
        null,
        "There is no article " + ProblemException.quoted(id) + " in this collection.");
  }

  private void stats(Context ctx) throws IOException {
    new ParameterReader(QueryString.parse(ctx.queryString()), Set.of());
    answers.json(ctx, () -> StatsJson.of(stats.stats(), answers.version()), "/api/v1/stats");
  }

  private static void live(Context ctx) throws IOException {
    ctx.res().setHeader("Cache-Control", "no-store");
    new Reply(ctx.req(), ctx.res()).send(Reply.JSON, StatsJson.live());
  }

  private void ready(Context ctx) throws IOException {
    ctx.res().setHeader("Cache-Control", "no-store");
    new Reply(ctx.req(), ctx.res()).send(Reply.JSON, StatsJson.ready(stats.stats()));
  }
}
