package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.Fields;

/// The indexes in the cluster that make up one collection, by its name.
///
/// - `NAME-state`: which state the collection is in ([StateDocument]), and who writes it.
/// - `NAME-00001`: the articles, of the first building; a full rebuild makes the next.
/// - `NAME-00001-ledger`: of each article, what it comes from, which only indexing asks.
/// - `NAME-00001-words`: each word that any article has, once for each field.
/// - `NAME`: an alias of the articles that are searched now, for others who look into the cluster.
final class OpenSearchIndexes {
  /// The version of all that is written; what changes the meaning of any of it raises it.
  static final String SCHEMA = "1." + Fields.SCHEMA;

  /// The states that an article is in: from one, to before another.
  static final String FROM = "from";

  static final String UNTIL = "until";

  /// Of an article that no later state is known to lack.
  static final long NEVER = Integer.MAX_VALUE;

  static final String TEXT = "text";

  /// The most hits that can be asked for at once.
  static final int WINDOW = 10_000;

  private static final int TIMED_OUT = 408;
  private static final String COPIES = "30s";

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_]{0,99}(-[a-z0-9_]+)*");

  private final String name;

  /// @throws IllegalArgumentException if it is no name; the message is a sentence for the user
  OpenSearchIndexes(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "The name of an index must be of small letters, digits, `_` and `-` (got: "
              + name
              + ").");
    }
    this.name = name;
  }

  String name() {
    return name;
  }

  String state() {
    return name + "-state";
  }

  String articles(long building) {
    return "%s-%05d".formatted(name, building);
  }

  String ledger(long building) {
    return articles(building) + "-ledger";
  }

  String words(long building) {
    return articles(building) + "-words";
  }

  /// Makes the index of the state where it is not there.
  void makeState(OpenSearchCluster cluster) throws IOException {
    make(
        cluster,
        state(),
        1,
        Json.object(),
        Json.parse("{\"dynamic\":false,\"properties\":{\"until\":{\"type\":\"long\"}}}"));
  }

  /// Makes the indexes of a building where they are not there.
  void make(OpenSearchCluster cluster, long building, int shards) throws IOException {
    make(cluster, articles(building), shards, analysis(), articleMapping());
    make(cluster, ledger(building), shards, Json.object(), ledgerMapping());
    make(cluster, words(building), shards, Json.object(), wordMapping());
    awaitCopies(cluster, building);
  }

  // What is written before the copies are there would die with its node.
  private void awaitCopies(OpenSearchCluster cluster, long building) throws IOException {
    try {
      cluster.get(
          "/_cluster/health/" + articles(building) + "," + ledger(building) + "," + words(building),
          Map.of("wait_for_status", "green", "timeout", COPIES));
    } catch (ClusterException e) {
      // A cluster that has no room for copies is gone on with.
      if (e.status() != TIMED_OUT) {
        throw e;
      }
    }
  }

  void delete(OpenSearchCluster cluster, long building) throws IOException {
    cluster.delete(
        "/" + articles(building) + "," + ledger(building) + "," + words(building),
        Map.of("ignore_unavailable", "true"));
  }

  /// Lets what was written be found.
  static void refresh(OpenSearchCluster cluster, String index) throws IOException {
    JsonNode answer = cluster.post("/" + index + "/_refresh", Map.of(), Json.object());
    if (answer.path("_shards").path("failed").asInt() > 0) {
      throw new ClusterException(503, "OpenSearch can't refresh the index " + index + " now.");
    }
  }

  /// Drops what was written over, which else weighs in the words of what is there.
  static void tidy(OpenSearchCluster cluster, String index) throws IOException {
    try {
      cluster.sendOnce(
          "POST",
          "/" + index + "/_forcemerge",
          Map.of("only_expunge_deletes", "true"),
          "application/json",
          null);
    } catch (ClusterException e) {
      // The cluster goes on with it; what takes long is not waited for.
      if (!e.mayPass()) {
        throw e;
      }
    }
  }

  private static void make(
      OpenSearchCluster cluster, String index, int shards, ObjectNode settings, ObjectNode mapping)
      throws IOException {
    settings.put("number_of_shards", shards);
    // A copy of each, on another node; none while there is one node only.
    settings.put("auto_expand_replicas", "0-1");
    settings.put("refresh_interval", "-1");
    settings.put("max_result_window", WINDOW);
    settings.put("merge.policy.expunge_deletes_allowed", 0);
    ObjectNode body = Json.of("settings", settings);
    body.set("mappings", mapping);
    try {
      cluster.put("/" + index, Map.of(), body);
    } catch (ClusterException e) {
      boolean isThere = e.status() == 400 && !cluster.find("/" + index, Map.of()).isMissingNode();
      if (!isThere) {
        throw e;
      }
    }
  }

  private static ObjectNode analysis() {
    return Json.parse(
        """
        {"analysis":{
          "tokenizer":{"positions":{"type":"char_group","tokenize_on_chars":[" "],"max_token_length":1000000}},
          "filter":{
            "stacked":{"type":"pattern_capture","preserve_original":false,"patterns":["([^\\u0002]+)"]},
            "gaps":{"type":"stop","stopwords":["\\u0003"]}},
          "analyzer":{
            "names":{"type":"custom","tokenizer":"positions","filter":["stacked","gaps"]},
            "words":{"type":"custom","tokenizer":"positions","filter":["gaps"]},
            "forms":{"type":"custom","tokenizer":"positions","filter":["stacked"]}}}}
        """);
  }

  private static ObjectNode articleMapping() {
    ObjectNode properties = Json.object();
    for (String field : TokenText.FIELDS) {
      boolean named = field.equals(Fields.BODY) || field.equals(Fields.TITLE);
      properties.set(
          field,
          Json.of("type", "text")
              .put("analyzer", named ? "names" : "words")
              .put("search_analyzer", "forms")
              .put("index_options", "positions"));
    }
    properties.set(Fields.ID, keyword());
    for (String day : new String[] {Fields.FIRST_DAY, Fields.LAST_DAY, FROM, UNTIL}) {
      properties.set(day, Json.of("type", "long"));
    }
    for (Facet facet : Facet.values()) {
      properties.set(Fields.facet(facet), keyword().put("doc_values", false));
      properties.set(Fields.values(facet), keyword());
      properties.set(Fields.names(facet), keyword());
      properties.set(Fields.aliases(facet), keyword());
    }
    properties.set(Fields.SIGNATURE, Json.of("type", "binary").put("doc_values", true));
    for (String stored : new String[] {Fields.HEAD, Fields.REST, TEXT}) {
      properties.set(stored, Json.of("type", "binary"));
    }
    ObjectNode mapping = Json.object().put("dynamic", "strict");
    mapping.set(
        "_source",
        Json.of(
            "includes",
            Json.strings(
                java.util.List.of(Fields.ID, Fields.HEAD, Fields.REST, TEXT, FROM, UNTIL))));
    mapping.set("properties", properties);
    return mapping;
  }

  private static ObjectNode ledgerMapping() {
    return Json.parse(
        """
        {"dynamic":false,"properties":{"at":{"type":"long"},"doc":{"type":"long"}}}
        """);
  }

  private static ObjectNode wordMapping() {
    return Json.parse(
        """
        {"dynamic":"strict","properties":{"field":{"type":"keyword","doc_values":false},
          "word":{"type":"keyword"}}}
        """);
  }

  private static ObjectNode keyword() {
    return Json.of("type", "keyword");
  }
}
