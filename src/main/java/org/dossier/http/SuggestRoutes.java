package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;

/// What a reader may go on to type: for programs, and for a browser's search bar.
///
/// The answers are small and quickly made, and may come to hold more without a new commit: their
/// tags are made of themselves.
final class SuggestRoutes {
  /// What `opensearch.xml` names.
  static final String BROWSERS = "/suggestions";

  private static final String SUGGEST = "/api/v1/suggest";
  private static final int STANDARD = 10;

  private final Suggester suggester;

  SuggestRoutes(ServedCollection collection) {
    this.suggester = collection.suggester();
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, SUGGEST, this::suggest);
    ApiRoutes.get(routes, BROWSERS, this::forBrowsers);
  }

  private void suggest(Context ctx) throws IOException {
    ParameterReader in =
        new ParameterReader(QueryString.parse(ctx.queryString()), Set.of("q", "size"));
    String typed = typed(in);
    int size = in.number("size", STANDARD, 0, Suggester.MAX_SIZE);
    answer(ctx, Reply.JSON, SuggestJson.of(typed, suggester.suggest(typed, size)));
  }

  private void forBrowsers(Context ctx) throws IOException {
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), Set.of("q"));
    String typed = typed(in);
    List<Completion> completions = suggester.suggest(typed, STANDARD);
    answer(ctx, SuggestJson.BROWSERS, SuggestJson.forBrowsers(typed, completions));
  }

  private static String typed(ParameterReader in) {
    String typed = in.single("q", "");
    SearchParameters.query(typed);
    return typed;
  }

  private static void answer(Context ctx, String type, byte[] body) throws IOException {
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(body))) {
      reply.send(type, body);
    }
  }
}
