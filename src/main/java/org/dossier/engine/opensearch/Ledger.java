package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// What indexing knows of each article without reading it: a row for each state in which anything
/// of it changed, small enough that all are held in memory while a run goes on.
final class Ledger {
  private static final int PAGE = 5000;
  private static final String OPEN = "5m";
  private static final int TRIES = 4;

  /// What holds of an article from a state on.
  ///
  /// - `at`: from which state on; `doc`: from which state on the article is as it is there, 0 where
  ///   it is there no more.
  /// - `edges`: what [org.dossier.article.EdgeLines] gives of the body, in base 64.
  /// - `program`: what made the annotations, as far as indexing tells.
  record Row(
      String id,
      long at,
      long doc,
      Provenance provenance,
      boolean stated,
      boolean dated,
      String lesson,
      String edges,
      String program) {
    boolean isThere() {
      return doc > 0;
    }

    /// What holds of the article from another state on.
    Row at(long state, long of, Provenance from) {
      return new Row(id, state, of, from, stated, dated, lesson, edges, program);
    }

    String key() {
      return ArticleJson.key(id, at);
    }

    /// The name of the article in the cluster.
    String article() {
      return ArticleJson.key(id, doc);
    }

    ObjectNode json() {
      return Json.object()
          .put("id", id)
          .put("at", at)
          .put("doc", doc)
          .put("file", provenance.file())
          .put("fileHash", provenance.fileHash())
          .put("articleHash", provenance.articleHash())
          .put("stated", stated)
          .put("dated", dated)
          .put("lesson", lesson)
          .put("edges", edges)
          .put("program", program);
    }

    static Row read(JsonNode json) {
      return new Row(
          json.path("id").asText(),
          json.path("at").asLong(),
          json.path("doc").asLong(),
          new Provenance(
              json.path("file").asText(),
              json.path("fileHash").asText(),
              json.path("articleHash").asText()),
          json.path("stated").asBoolean(),
          json.path("dated").asBoolean(),
          json.path("lesson").asText(),
          json.path("edges").asText(),
          json.path("program").asText());
    }
  }

  /// By id, what was committed last.
  final Map<String, Row> committed = new HashMap<>();

  /// By id, what runs have written that did not come to their commit.
  final Map<String, Row> left = new HashMap<>();

  /// Reads all rows; begins again where a node goes away meanwhile.
  ///
  /// @param commit the state of the last commit
  static Ledger read(OpenSearchCluster cluster, String index, long commit) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return readOnce(cluster, index, commit);
      } catch (ClusterException e) {
        if (!e.mayPass() || tried == TRIES) {
          throw e;
        }
        OpenSearchCluster.pause(tried);
      }
    }
  }

  private static Ledger readOnce(OpenSearchCluster cluster, String index, long commit)
      throws IOException {
    OpenSearchIndexes.refresh(cluster, index);
    Ledger ledger = new Ledger();
    Scroll.over(
        cluster,
        index,
        Json.of("match_all", Json.object()),
        PAGE,
        OPEN,
        hit -> {
          Row row = Row.read(hit.path("_source"));
          Map<String, Row> into = row.at() > commit ? ledger.left : ledger.committed;
          into.merge(row.id(), row, (one, other) -> one.at() > other.at() ? one : other);
        });
    ledger.committed.values().removeIf(row -> !row.isThere());
    return ledger;
  }
}
