package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.Feedback;
import org.dossier.engine.lucene.Fields;
import org.dossier.query.Order;

/// What [Feedback] asks, answered from a cluster.
record OpenSearchBest(OpenSearchState state) implements Feedback.Articles {
  private static final int WORDS_AT_ONCE = 500;

  @Override
  public List<Feedback.Best> best(Query query, int most) throws IOException {
    ObjectNode body = Json.object().put("size", most);
    body.set("query", state.among(query));
    body.set("_source", ArticleJson.wanted());
    body.set("sort", OpenSearchHits.sort(Order.RELEVANCE));
    List<Feedback.Best> best = new ArrayList<>();
    for (JsonNode hit : state.search(body).path("hits").path("hits")) {
      var annotated = ArticleJson.read(hit.path("_source"));
      Article article = annotated.article();
      best.add(
          new Feedback.Best(
              (float) hit.path("sort").path(0).asDouble(),
              article.title(),
              annotated.of(Facet.LANGUAGE).isEmpty()
                  ? null
                  : annotated.of(Facet.LANGUAGE).getFirst().value().id(),
              article.body(),
              article.layout()));
    }
    return best;
  }

  @Override
  public Map<String, Integer> having(Set<String> words) throws IOException {
    Map<String, Integer> having = new HashMap<>();
    for (String field : List.of(Fields.BODY, Fields.TITLE)) {
      articlesWith(state, field, words)
          .forEach((word, count) -> having.merge(word, count, Math::max));
    }
    return having;
  }

  /// How many articles have each word in the field. Those of other states that are still there are
  /// counted too, as they are in the weights of words.
  static Map<String, Integer> articlesWith(OpenSearchState state, String field, Set<String> words)
      throws IOException {
    List<String> all = List.copyOf(words);
    Map<String, Integer> counts = new HashMap<>();
    for (int start = 0; start < all.size(); start += WORDS_AT_ONCE) {
      List<String> some = all.subList(start, Math.min(all.size(), start + WORDS_AT_ONCE));
      ObjectNode filters = Json.object();
      for (int i = 0; i < some.size(); i++) {
        filters.set(
            Integer.toString(i),
            OpenSearchQueries.on("term", field, Json.of("value", TokenText.escaped(some.get(i)))));
      }
      ObjectNode body = Json.object().put("size", 0);
      body.set("query", Json.of("match_all", Json.object()));
      body.set("aggs", Json.of("words", Json.of("filters", Json.of("filters", filters))));
      JsonNode buckets = state.search(body).path("aggregations").path("words").path("buckets");
      for (int i = 0; i < some.size(); i++) {
        counts.put(some.get(i), (int) BucketPages.count(buckets.path(Integer.toString(i))));
      }
    }
    return counts;
  }

  @Override
  public long all() {
    try {
      return state.articles();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
