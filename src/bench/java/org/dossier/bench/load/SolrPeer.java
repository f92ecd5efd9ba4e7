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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Solr: `json.facet` for the counts, the unified highlighter over offsets in the postings.
final class SolrPeer implements Peer {
  private final int port;
  private final String classPath;
  private final Path home;

  SolrPeer(int port, String classPath, Path home) {
    this.port = port;
    this.classPath = classPath;
    this.home = home;
  }

  @Override
  public String name() {
    return "Solr";
  }

  @Override
  public ServerProcess open(MadeCorpus corpus, Path folder)
      throws IOException, InterruptedException {
    boolean filled = Files.exists(folder);
    if (!filled) {
      copy(folder);
    }
    ServerProcess server =
        ServerProcess.start(
            "2g", List.of("--add-modules=jdk.incubator.vector"),
            classPath,
            "SolrPeer",
            folder.resolveSibling("solr.log"),
            List.of("" + port, "" + folder));
    if (!filled) {
      fill(corpus);
    }
    return server;
  }

  private void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(home.relativize(file).toString()));
      }
    }
  }

  private void fill(MadeCorpus corpus) throws IOException, InterruptedException {
    Batches.send(
        corpus,
        (batch, json) -> {
          ArrayNode articles = json.createArrayNode();
          batch.forEach(article -> articles.add(Batches.document(json, article)));
          return post("/update", articles.toString());
        });
    Batches.expect(post("/update?optimize=true&maxSegments=1&waitSearcher=true", "{}"));
  }

  private HttpRequest post(String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/solr/articles" + path))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public HttpRequest request(LoadQuery query) {
    ObjectNode body = Batches.JSON.createObjectNode();
    body.put("query", query.typed().isEmpty() ? "*:*" : query.typed());
    ArrayNode filter = body.putArray("filter");
    if (query.country() != null) {
      filter.add("country:" + query.country());
    }
    if (query.from() != null) {
      filter.add("date:[" + Batches.day(query.from()) + " TO " + Batches.day(query.to()) + "]");
    }
    body.put("limit", 10);
    body.put("fields", "id,title,date,publisher,country,organization,year,score");
    ObjectNode facets = body.putObject("facet");
    for (String field : List.of("country", "organization", "year")) {
      facets.putObject(field).put("type", "terms").put("field", field).put("limit", 20);
    }
    List<String> parameters =
        new ArrayList<>(List.of("df=body", "q.op=AND", "wt=json", "omitHeader=true"));
    if (!query.typed().isEmpty()) {
      parameters.addAll(
          List.of(
              "hl=true", "hl.fl=body", "hl.method=unified", "hl.snippets=3", "hl.fragsize=200",
              "hl.offsetSource=POSTINGS", "hl.bs.type=SENTENCE", "hl.encoder=html"));
    }
    return post("/select?" + String.join("&", parameters), body.toString());
  }

  @Override
  public long total(JsonNode answer) {
    return answer.path("response").path("numFound").asLong(-1);
  }
}
