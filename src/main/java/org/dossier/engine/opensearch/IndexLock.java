package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Who may write a collection: one run, or several that write a part each. A lock is a small
/// document that its holder renews; that of a run which is no more ends by itself in a minute.
final class IndexLock implements AutoCloseable {
  private static final long MILLIS = 60_000;
  private static final long RENEWED_MILLIS = 10_000;
  private static final String WHOLE = "lock-whole";
  private static final String PART = "lock-part-";

  private final OpenSearchCluster cluster;
  private final String path;
  private final String owner = UUID.randomUUID().toString();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("dossier-lock").daemon().factory());
  private volatile long until;
  private volatile @Nullable Future<?> renewing;
  private volatile @Nullable String place;

  private IndexLock(OpenSearchCluster cluster, String path) {
    this.cluster = cluster;
    this.path = path;
  }

  /// @param part which part is written, null for all
  /// @throws IOException if another run is at work; the message is a sentence for the user
  static IndexLock take(OpenSearchCluster cluster, OpenSearchIndexes indexes, @Nullable String part)
      throws IOException {
    String docs = "/" + indexes.state() + "/_doc/";
    IndexLock lock = new IndexLock(cluster, docs + (part == null ? WHOLE : PART + part));
    if (!lock.take() || lock.othersAreAtWork(indexes, part)) {
      lock.close();
      throw new IOException(
          "Another indexer is at work on the index "
              + indexes.name()
              + " at "
              + cluster.name()
              + ". Wait until it is done; one that was killed is forgotten after a minute.");
    }
    lock.renewing =
        lock.clock.scheduleWithFixedDelay(
            lock::renew, RENEWED_MILLIS, RENEWED_MILLIS, TimeUnit.MILLISECONDS);
    return lock;
  }

  private boolean take() throws IOException {
    JsonNode found = cluster.find(path, Map.of());
    long held = found.path("_source").path("until").asLong();
    if (held > System.currentTimeMillis()) {
      return false;
    }
    Map<String, String> unlessChanged =
        found.path("found").asBoolean()
            ? Map.of(
                "if_seq_no", found.path("_seq_no").asText(),
                "if_primary_term", found.path("_primary_term").asText())
            : Map.of("op_type", "create");
    try {
      write(unlessChanged);
      return true;
    } catch (ClusterException e) {
      if (e.status() == 409) {
        return false;
      }
      throw e;
    }
  }

  private void write(Map<String, String> unlessChanged) throws IOException {
    long next = System.currentTimeMillis() + MILLIS;
    JsonNode written = cluster.put(path, unlessChanged, Json.of("owner", owner).put("until", next));
    place = written.path("_seq_no").asText() + " " + written.path("_primary_term").asText();
    until = next;
  }

  private boolean othersAreAtWork(OpenSearchIndexes indexes, @Nullable String part)
      throws IOException {
    OpenSearchIndexes.refresh(cluster, indexes.state());
    ObjectNode body = Json.object().put("size", 100);
    body.set(
        "query", OpenSearchQueries.on("range", "until", Json.of("gt", System.currentTimeMillis())));
    JsonNode hits = cluster.search(indexes.state(), Map.of(), body).path("hits").path("hits");
    for (JsonNode hit : hits) {
      boolean isOwn = path.endsWith("/" + hit.path("_id").asText());
      boolean isPart = hit.path("_id").asText().startsWith(PART);
      if (!isOwn && (part == null || !isPart)) {
        return true;
      }
    }
    return false;
  }

  private void renew() {
    String[] at = String.valueOf(place).split(" ");
    try {
      write(Map.of("if_seq_no", at[0], "if_primary_term", at[1]));
    } catch (IOException e) {
      // Tried again; when the lock has ended meanwhile, the next commit says so.
    }
  }

  /// @throws IOException if the lock has ended, because the cluster was away for long
  void require() throws IOException {
    if (System.currentTimeMillis() > until) {
      throw new IOException(
          "The cluster was away for too long: another indexer may be at work now. Index again; what"
              + " was written so far is not written again.");
    }
  }

  @Override
  public void close() throws IOException {
    Future<?> task = renewing;
    if (task != null) {
      task.cancel(false);
    }
    clock.shutdownNow();
    if (place != null) {
      String[] at = String.valueOf(place).split(" ");
      place = null;
      try {
        cluster.delete(path, Map.of("if_seq_no", at[0], "if_primary_term", at[1]));
      } catch (ClusterException e) {
        // It ends by itself.
      }
    }
  }
}
