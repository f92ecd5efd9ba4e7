package org.dossier.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// OpenSearch: one shard without a replica, terms aggregations, the unified highlighter over offsets
/// in the postings, exact totals.
final class OpenSearchPeer implements Peer {
  private static final String INDEX =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1",
         "requests.cache.enable": false,
         "analysis": {"analyzer": {"words": {"tokenizer": "standard",
             "filter": ["possessive", "lowercase", "asciifolding", "kstem"]}},
           "filter": {"possessive": {"type": "stemmer", "language": "possessive_english"}}}},
       "mappings": {"dynamic": false, "properties": {
         "title": {"type": "keyword", "index": false},
         "body": {"type": "text", "analyzer": "words", "index_options": "offsets"},
         "date": {"type": "integer"}, "publisher": {"type": "keyword"},
         "country": {"type": "keyword"}, "organization": {"type": "keyword"},
         "year": {"type": "keyword"}}}}
      """;

  private final int port;
  private final String classPath;

  OpenSearchPeer(int port, String classPath) {
    this.port = port;
    this.classPath = classPath;
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public ServerProcess open(MadeCorpus corpus, Path folder)
      throws IOException, InterruptedException {
    boolean filled = Files.exists(folder);
    ServerProcess server =
        ServerProcess.start(
            "2g", List.of("--add-modules=jdk.incubator.vector"),
            classPath,
            "OpenSearchPeer",
            folder.resolveSibling("opensearch.log"),
            List.of("" + port, "" + folder));
    if (!filled) {
      fill(corpus);
    }
    return server;
  }

  private void fill(MadeCorpus corpus) throws IOException, InterruptedException {
    Batches.expect(send("PUT", "/articles", INDEX));
    Batches.send(
        corpus,
        (batch, json) -> {
          StringBuilder lines = new StringBuilder();
          for (MadeArticle article : batch) {
            lines.append("{\"index\":{\"_id\":\"").append(article.id()).append("\"}}\n");
            lines.append(Batches.document(json, article)).append('\n');
          }
          return send("POST", "/articles/_bulk", lines.toString());
        });
    Batches.expect(send("POST", "/articles/_refresh", null));
    Batches.expect(send("POST", "/articles/_forcemerge?max_num_segments=1", null));
    Batches.expect(send("POST", "/articles/_refresh", null));
  }

  private HttpRequest send(String method, String path, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public HttpRequest request(LoadQuery query) {
    ObjectNode body = Batches.JSON.createObjectNode();
    body.put("size", 10).put("track_total_hits", true);
    ObjectNode bool = body.putObject("query").putObject("bool");
    if (query.typed().isEmpty()) {
      bool.putObject("must").putObject("match_all");
    } else {
      bool.putObject("must")
          .putObject("query_string")
          .put("query", query.typed())
          .put("default_field", "body")
          .put("default_operator", "AND");
    }
    ArrayNode filter = bool.putArray("filter");
    if (query.country() != null) {
      filter.addObject().putObject("term").put("country", query.country());
    }
    if (query.from() != null) {
      filter
          .addObject()
          .putObject("range")
          .putObject("date")
          .put("gte", Batches.day(query.from()))
          .put("lte", Batches.day(query.to()));
    }
    body.putObject("_source").putArray("excludes").add("body");
    ObjectNode facets = body.putObject("aggs");
    for (String field : List.of("country", "organization", "year")) {
      facets.putObject(field).putObject("terms").put("field", field).put("size", 20);
    }
    if (!query.typed().isEmpty()) {
      ObjectNode highlight = body.putObject("highlight");
      highlight.put("type", "unified").put("encoder", "html");
      highlight
          .putObject("fields")
          .putObject("body")
          .put("number_of_fragments", 3)
          .put("fragment_size", 200)
          .put("boundary_scanner", "sentence");
    }
    return send("POST", "/articles/_search", body.toString());
  }

  @Override
  public long total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asLong(-1);
  }
}
