package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Fields;
import org.dossier.query.Order;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/// Reads articles out of one state.
final class OpenSearchArticles {
  private static final int STRETCH = 200;

  private OpenSearchArticles() {}

  /// Takes one article after the other.
  interface Taker {
    void take(AnnotatedArticle article) throws IOException;
  }

  /// The article of that id; null if there is none.
  static @Nullable AnnotatedArticle find(OpenSearchState state, String id) throws IOException {
    ObjectNode body = Json.object().put("size", 1);
    body.set(
        "query",
        OpenSearchQueries.all(
            List.of(state.live(), OpenSearchQueries.on("term", Fields.ID, Json.of("value", id)))));
    body.set("_source", ArticleJson.wanted());
    JsonNode hits = state.search(body).path("hits").path("hits");
    return hits.isEmpty() ? null : ArticleJson.read(hits.path(0).path("_source"));
  }

  /// The articles of these ids, as far as they are there: as many as a request may find.
  static Map<String, AnnotatedArticle> find(OpenSearchState state, List<String> ids)
      throws IOException {
    Map<String, AnnotatedArticle> found = new HashMap<>();
    hits(state, ids, ArticleJson.wanted())
        .forEach(hit -> {
          AnnotatedArticle article = ArticleJson.read(hit.path("_source"));
          found.put(article.article().id(), article);
        });
    return found;
  }

  /// The same, of which only what a hit tells is asked for.
  static Map<String, ArticleSummary> summaries(OpenSearchState state, List<String> ids)
      throws IOException {
    Map<String, ArticleSummary> found = new HashMap<>();
    hits(state, ids, Json.strings(List.of(Fields.HEAD)))
        .forEach(hit -> {
          ArticleSummary article = ArticleJson.summary(hit.path("_source"));
          found.put(article.id(), article);
        });
    return found;
  }

  private static JsonNode hits(OpenSearchState state, List<String> ids, JsonNode wanted)
      throws IOException {
    ObjectNode body = Json.object().put("size", ids.size()).put("track_total_hits", false);
    body.set("query", OpenSearchQueries.all(List.of(state.live(), having(ids))));
    body.set("_source", wanted);
    return state.search(body).path("hits").path("hits");
  }

  /// What finds the articles of these ids.
  static ObjectNode having(Collection<String> ids) {
    return Json.of("terms", Json.of(Fields.ID, Json.strings(ids)));
  }

  /// Hands on all articles of the state, in the order of their ids.
  static long forEach(OpenSearchState state, Taker taker) throws IOException {
    ArrayNode byId = Json.array(List.of(Json.of(Fields.ID, "asc")));
    return forEach(state, MatchAllDocsQuery.INSTANCE, byId, taker);
  }

  /// Hands on all that a query finds, in an order.
  static long forEach(OpenSearchState state, Query query, Order order, Taker taker)
      throws IOException {
    return forEach(state, query, OpenSearchHits.sort(order), taker);
  }

  private static long forEach(OpenSearchState state, Query query, ArrayNode sort, Taker taker)
      throws IOException {
    ObjectNode body = Json.object().put("size", STRETCH).put("track_total_hits", false);
    body.set("query", state.among(query));
    body.set("_source", ArticleJson.wanted());
    body.set("sort", sort);
    long taken = 0;
    JsonNode hits;
    do {
      hits = state.search(body).path("hits").path("hits");
      for (JsonNode hit : hits) {
        taker.take(ArticleJson.read(hit.path("_source")));
      }
      taken += hits.size();
      if (!hits.isEmpty()) {
        body.set("search_after", hits.path(hits.size() - 1).path("sort"));
      }
    } while (hits.size() == STRETCH);
    return taken;
  }
}
