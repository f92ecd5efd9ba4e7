package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.HitCursor;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.jspecify.annotations.Nullable;

/// The hits of the page that a request asks for, in their order.
final class OpenSearchHits {
  /// The articles of a page with their scores, and the cursor of the next page; null if there is
  /// none.
  record Page(List<AnnotatedArticle> articles, List<Double> scores, @Nullable String next) {}

  private OpenSearchHits() {}

  /// The order of hits in the cluster's terms: see [HitCursor#sort].
  static ArrayNode sort(Order order) {
    ObjectNode byId = Json.of(Fields.ID, "asc");
    return Json.array(
        switch (order) {
          case RELEVANCE -> List.of(Json.of("_score", "desc"), byId);
          case NEWEST -> List.of(byDay("desc"), byId);
          case OLDEST -> List.of(byDay("asc"), byId);
        });
  }

  private static ObjectNode byDay(String order) {
    return Json.of(Fields.FIRST_DAY, Json.of("order", order).put("missing", "_last"));
  }

  /// Puts into a request which hits are wanted: one more than the page has tells whether there is a
  /// next one.
  ///
  /// @param after the place to go on after, null to begin at the request's page
  static void want(
      OpenSearchState state, SearchRequest request, @Nullable FieldDoc after, ObjectNode body)
      throws IOException {
    Window window = request.window();
    if (window.size() == 0) {
      return;
    }
    body.set("sort", sort(request.order()));
    body.set("_source", ArticleJson.wanted());
    body.put("size", window.size() + 1);
    if (after != null) {
      body.set("search_after", values(request.order(), after));
      return;
    }
    long skipped = window.offset();
    if (skipped + window.size() + 1 <= OpenSearchIndexes.WINDOW) {
      body.put("from", skipped);
      return;
    }
    ArrayNode last = last(state, skipped, body);
    if (last == null) {
      body.put("size", 0);
    } else {
      body.set("search_after", last);
    }
  }

  /// The place of the last of so many hits; null where there are not so many. Goes there a stretch
  /// at a time, since the cluster skips no more at once.
  private static @Nullable ArrayNode last(OpenSearchState state, long skipped, ObjectNode wanted)
      throws IOException {
    ObjectNode body = wanted.deepCopy();
    body.remove("aggs");
    body.put("_source", false).put("track_total_hits", false);
    ArrayNode last = null;
    for (long left = skipped; left > 0; ) {
      int stretch = (int) Math.min(left, OpenSearchIndexes.WINDOW);
      body.put("size", stretch);
      JsonNode hits = state.search(body).path("hits").path("hits");
      if (hits.size() < stretch) {
        return null;
      }
      left -= stretch;
      last = (ArrayNode) hits.path(stretch - 1).path("sort");
      body.set("search_after", last);
    }
    return last;
  }

  static Page read(OpenSearchState state, SearchRequest request, JsonNode answer) {
    JsonNode hits = answer.path("hits").path("hits");
    int end = Math.min(hits.size(), request.window().size());
    List<AnnotatedArticle> articles = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int i = 0; i < end; i++) {
      articles.add(ArticleJson.read(hits.path(i).path("_source")));
      scores.add(
          request.order() == Order.RELEVANCE
              ? (double) (float) hits.path(i).path("sort").path(0).asDouble()
              : 0);
    }
    boolean more = hits.size() > end && end > 0;
    return new Page(
        articles,
        scores,
        more
            ? HitCursor.of(
                request, state.version(), place(request.order(), hits.path(end - 1).path("sort")))
            : null);
  }

  private static FieldDoc place(Order order, JsonNode sort) {
    Object first =
        order == Order.RELEVANCE
            ? (Object) (float) sort.path(0).asDouble()
            : (Object) sort.path(0).asLong();
    return new FieldDoc(0, Float.NaN, new Object[] {first, new BytesRef(sort.path(1).asText())});
  }

  private static ArrayNode values(Order order, FieldDoc after) {
    ArrayNode values = Json.array(List.of());
    if (order == Order.RELEVANCE) {
      values.add((Float) after.fields[0]);
    } else {
      values.add((Long) after.fields[0]);
    }
    return values.add(((BytesRef) after.fields[1]).utf8ToString());
  }
}
