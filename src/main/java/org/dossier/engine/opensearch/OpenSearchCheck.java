package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.engine.lucene.LuceneCheck.Report;

/// Verifies a collection in a cluster: that all of its parts are there, and that they agree with
/// each other. The files are the cluster's, which verifies them itself when it opens and copies
/// them.
public final class OpenSearchCheck {
  private static final int AT_ONCE = 1000;

  private OpenSearchCheck() {}

  /// Looks at all of the collection of that name. Never changes it.
  public static Report check(OpenSearchCluster cluster, String name) {
    try {
      return check(cluster, new OpenSearchIndexes(name));
    } catch (IOException e) {
      return new Report(0, List.of(String.valueOf(e.getMessage())));
    }
  }

  private static Report check(OpenSearchCluster cluster, OpenSearchIndexes indexes)
      throws IOException {
    StateDocument now = StateDocument.read(cluster, indexes);
    if (now == null) {
      return new Report(
          0,
          List.of(
              "There is no index %s at %s. Run: dossier index --engine opensearch"
                  .formatted(indexes.name(), cluster.name())));
    }
    if (!now.fits()) {
      return new Report(0, List.of(now.mismatch(indexes)));
    }
    List<String> problems = new ArrayList<>();
    OpenSearchState state = new OpenSearchState(cluster, indexes, now);
    long articles = state.articles();
    List<String> keys =
        Ledger.read(cluster, indexes.ledger(now.building()), now.commit())
            .committed
            .values()
            .stream()
            .map(Ledger.Row::article)
            .toList();
    long missing = missing(cluster, state.index(), keys);
    if (missing > 0 || articles != keys.size()) {
      problems.add(
          "%d of %d articles are not there or not as they were put, in the index %s. Build it anew: dossier index --full"
              .formatted(
                  Math.max(missing, Math.abs(articles - keys.size())), keys.size(), state.index()));
    }
    String words = indexes.words(now.building());
    if (articles > 0
        && cluster.get("/" + words + "/_count", Map.of()).path("count").asLong() == 0) {
      problems.add("The index " + words + " is empty. Build it anew: dossier index --full");
    }
    return new Report(articles, problems);
  }

  private static long missing(OpenSearchCluster cluster, String index, List<String> keys)
      throws IOException {
    long missing = 0;
    for (int start = 0; start < keys.size(); start += AT_ONCE) {
      List<String> some = keys.subList(start, Math.min(keys.size(), start + AT_ONCE));
      JsonNode found =
          cluster.post(
              "/" + index + "/_mget",
              Map.of("_source", "false"),
              Json.of("ids", Json.strings(some)));
      for (JsonNode doc : found.path("docs")) {
        missing += doc.path("found").asBoolean() ? 0 : 1;
      }
    }
    return missing;
  }
}
