package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Goes over all documents of an index as they are at one moment, in no order.
final class Scroll {
  private Scroll() {}

  /// Takes a document as the cluster tells it.
  interface Taker {
    void take(JsonNode hit) throws IOException;
  }

  /// @param open how long the next page may be waited for, such as `5m`
  static void over(
      OpenSearchCluster cluster, String index, ObjectNode query, int page, String open, Taker taker)
      throws IOException {
    ObjectNode body = Json.object().put("size", page);
    body.set("query", query);
    over(cluster, index, body, open, taker);
  }

  /// @param body what is asked for, without an order
  static void over(
      OpenSearchCluster cluster, String index, ObjectNode body, String open, Taker taker)
      throws IOException {
    body.set("sort", Json.strings(List.of("_doc")));
    JsonNode answer =
        cluster.search(
            index, Map.of("scroll", open, "allow_partial_search_results", "false"), body);
    while (!answer.path("hits").path("hits").isEmpty()) {
      for (JsonNode hit : answer.path("hits").path("hits")) {
        taker.take(hit);
      }
      answer =
          cluster.post(
              "/_search/scroll",
              Map.of(),
              Json.of("scroll", open).put("scroll_id", answer.path("_scroll_id").asText()));
      if (answer.path("_shards").path("failed").asInt() > 0) {
        throw new ClusterException(503, "A node of OpenSearch went away while it was read.");
      }
    }
    try {
      cluster.sendOnce(
          "DELETE",
          "/_search/scroll",
          Map.of(),
          "application/json",
          Json.bytes(Json.of("scroll_id", answer.path("_scroll_id").asText())));
    } catch (ClusterException e) {
      // It ends by itself.
    }
  }
}
