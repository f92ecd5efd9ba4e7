package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.Fields;
import org.jspecify.annotations.Nullable;

/// What is to be done with articles that are in no state any more, or not yet in any.
final class Leftovers {
  private static final int PAGE = 200;
  private static final String OPEN = "5m";

  private Leftovers() {}

  /// Clears what a run left that did not come to its commit, but for what is taken over.
  ///
  /// @param next the state that the run was to commit
  /// @param taken what is taken over, by id
  static void clear(
      OpenSearchCluster cluster,
      OpenSearchIndexes indexes,
      long building,
      long next,
      Ledger ledger,
      Map<String, Ledger.Row> taken)
      throws IOException {
    String index = indexes.articles(building);
    BulkWriter writer = new BulkWriter(cluster);
    for (Ledger.Row row : ledger.left.values()) {
      Ledger.Row kept = taken.get(row.id());
      if (kept == null || !kept.key().equals(row.key())) {
        writer.add(BulkWriter.Operation.delete(indexes.ledger(building), row.key()));
      }
    }
    OpenSearchIndexes.refresh(cluster, index);
    ObjectNode unseen = OpenSearchQueries.on("range", OpenSearchIndexes.FROM, Json.of("gte", next));
    Scroll.over(
        cluster,
        index,
        unseen,
        PAGE,
        OPEN,
        hit -> {
          if (!taken.containsKey(hit.path("_source").path(Fields.ID).asText())) {
            writer.add(BulkWriter.Operation.delete(index, hit.path("_id").asText()));
          }
        });
    ObjectNode ended =
        OpenSearchQueries.on("term", OpenSearchIndexes.UNTIL, Json.of("value", next));
    Scroll.over(
        cluster,
        index,
        ended,
        PAGE,
        OPEN,
        hit -> {
          JsonNode source = hit.path("_source");
          writer.add(until(index, hit.path("_id").asText(), source, OpenSearchIndexes.NEVER));
        });
    writer.flush();
  }

  /// Ends articles with a state: they are in those before it.
  static void end(
      OpenSearchCluster cluster, String index, List<Ledger.Row> gone, long state, BulkWriter writer)
      throws IOException {
    for (int start = 0; start < gone.size(); start += PAGE) {
      List<String> keys =
          gone.subList(start, Math.min(gone.size(), start + PAGE)).stream()
              .map(Ledger.Row::article)
              .toList();
      JsonNode found =
          cluster.post("/" + index + "/_mget", Map.of(), Json.of("ids", Json.strings(keys)));
      for (JsonNode doc : found.path("docs")) {
        if (doc.path("found").asBoolean()) {
          writer.add(until(index, doc.path("_id").asText(), doc.path("_source"), state));
        }
      }
    }
  }

  // The cluster keeps no words to write again, so they are made again.
  private static BulkWriter.Operation until(String index, String key, JsonNode source, long state) {
    AnnotatedArticle article = ArticleJson.read(source);
    long from = source.path(OpenSearchIndexes.FROM).asLong();
    return BulkWriter.Operation.put(index, key, ArticleJson.of(article, from, state).json());
  }

  /// Drops what no reader needs any more, after a commit. What can't be dropped now is the next
  /// time.
  static void forget(
      OpenSearchCluster cluster,
      OpenSearchIndexes indexes,
      @Nullable StateDocument before,
      StateDocument state,
      Collection<Ledger.Row> changed,
      Map<String, Ledger.Row> held) {
    try {
      ObjectNode alias = Json.object();
      ObjectNode now = Json.of("index", indexes.articles(state.building()));
      now.put("alias", indexes.name());
      alias.withArray("/actions").add(Json.of("add", now));
      if (before != null && before.building() != state.building()) {
        ObjectNode was = Json.of("index", indexes.articles(before.building()));
        was.put("alias", indexes.name()).put("must_exist", false);
        alias.withArray("/actions").add(Json.of("remove", was));
      }
      cluster.post("/_aliases", Map.of(), alias);
      if (before != null && before.building() != state.building()) {
        indexes.delete(cluster, before.building());
        return;
      }
      BulkWriter writer = new BulkWriter(cluster);
      for (Ledger.Row row : changed) {
        Ledger.Row old = held.get(row.id());
        if (old != null) {
          writer.add(BulkWriter.Operation.delete(indexes.ledger(state.building()), old.key()));
        }
      }
      writer.flush();
      long forgotten = before == null ? 0 : before.forgotten(KeptStates.KEPT);
      if (forgotten > 0) {
        cluster.post(
            "/" + indexes.articles(state.building()) + "/_delete_by_query",
            Map.of("conflicts", "proceed", "wait_for_completion", "false"),
            Json.of(
                "query",
                OpenSearchQueries.on("range", OpenSearchIndexes.UNTIL, Json.of("lte", forgotten))));
      }
    } catch (IOException e) {
      System.getLogger(Leftovers.class.getName())
          .log(System.Logger.Level.WARNING, "old articles not dropped", e);
    }
  }
}
