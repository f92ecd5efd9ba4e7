package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/// Counts the articles of each value of a field, a page of values at a time: exact over all shards,
/// however many values there are.
final class BucketPages {
  private static final int PAGE = 10_000;

  private BucketPages() {}

  /// Takes a value with its count.
  interface Taker {
    void take(String value, long count) throws IOException;
  }

  static void of(OpenSearchState state, ObjectNode query, String field, Taker taker)
      throws IOException {
    ObjectNode source = Json.of("value", Json.of("terms", Json.of("field", field)));
    of(
        state,
        query,
        List.of(source),
        bucket -> taker.take(bucket.path("key").path("value").asText(), count(bucket)));
  }

  /// Takes a bucket as the cluster tells it.
  interface BucketTaker {
    void take(JsonNode bucket) throws IOException;
  }

  /// @param sources what the values are made of
  static void of(
      OpenSearchState state, ObjectNode query, List<ObjectNode> sources, BucketTaker taker)
      throws IOException {
    JsonNode after = null;
    do {
      ObjectNode composite = Json.object().put("size", PAGE);
      composite.set("sources", Json.array(sources));
      if (after != null) {
        composite.set("after", after);
      }
      ObjectNode body = Json.object().put("size", 0);
      body.set("query", query);
      body.set("aggs", Json.of("page", Json.of("composite", composite)));
      JsonNode page = state.search(body).path("aggregations").path("page");
      JsonNode buckets = page.path("buckets");
      for (JsonNode bucket : buckets) {
        taker.take(bucket);
      }
      after =
          buckets.size() < PAGE || page.path("after_key").isMissingNode()
              ? null
              : page.path("after_key");
    } while (after != null);
  }

  static long count(JsonNode bucket) {
    return bucket.path("doc_count").asLong();
  }
}
