package org.dossier.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.dossier.search.StatsReader;

/// A search for other programs to follow: its newest articles as a feed, and how a browser searches
/// here.
final class FeedRoutes {
  static final String FEED = "/feed.atom";
  static final String DESCRIPTION = "/opensearch.xml";
  static final Set<String> NAMES = QueryParameters.and("page", "size");
  private static final PassageRequest SUMMARY = new PassageRequest(1, 300);

  private final SearchEngine engine;
  private final StatsReader stats;
  private final TaggedAnswers answers;

  FeedRoutes(ServedCollection collection, TaggedAnswers answers) {
    this.engine = collection.search();
    this.stats = collection.stats();
    this.answers = answers;
  }

  void addTo(RoutesConfig routes) {
    ApiRoutes.get(routes, FEED, this::feed);
    ApiRoutes.get(routes, DESCRIPTION, this::description);
  }

  private void feed(Context ctx) throws IOException {
    ParameterReader in = new ParameterReader(QueryString.parse(ctx.queryString()), NAMES);
    SearchRequest request =
        QueryParameters.read(in, Order.NEWEST, SearchParameters.window(in, AtomFeed.SIZE), SUMMARY);
    SiteAddress site = SiteAddress.of(ctx.req());
    ctx.res().addHeader("Vary", SiteAddress.VARY);
    Reply reply = new Reply(ctx.req(), ctx.res());
    String address = site.absolute(AtomFeed.address(request, request.window().page()));
    if (!reply.isKnown(answers.tag(address))) {
      SearchResults found = engine.search(request);
      // Articles with some of the words would leave the feed once one has them all.
      SearchResults results =
          found.relaxed() ? SearchResults.of(0, List.of(), Map.of(), null) : found;
      reply.send(AtomFeed.TYPE, AtomFeed.of(site, request, results, stats.stats().lastCommit()));
    }
  }

  private void description(Context ctx) throws IOException {
    new ParameterReader(QueryString.parse(ctx.queryString()), Set.of());
    SiteAddress site = SiteAddress.of(ctx.req());
    ctx.res().addHeader("Vary", SiteAddress.VARY);
    byte[] body = SearchDescription.of(site);
    Reply reply = new Reply(ctx.req(), ctx.res());
    if (!reply.isKnown(Reply.tag(body))) {
      reply.send(SearchDescription.TYPE, body);
    }
  }
}
