package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Sends documents many at a time. Safe for use by many threads: the one that fills a batch sends
/// it, and waits while others are on their way, so that no more is made than the cluster takes.
///
/// What the cluster can't take now is sent again, for some minutes; each document has its name, so
/// that sending it twice does no harm.
final class BulkWriter {
  private static final int BATCH_BYTES = 4 << 20;
  private static final int BATCH_DOCUMENTS = 1000;
  private static final int ON_THEIR_WAY = 3;

  /// Waiting longer each time, these are about ten minutes.
  private static final int TRIES = 28;

  /// One document to write, and what is to be done when it is durable; `json` is null for one to be
  /// deleted. One that is `created` stays as it is where it is there already.
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Operation(
      String index, String key, byte @Nullable [] json, boolean created, @Nullable Runnable then) {
    static Operation put(String index, String key, ObjectNode json) {
      return new Operation(index, key, Json.bytes(json), false, null);
    }

    static Operation create(String index, String key, ObjectNode json) {
      return new Operation(index, key, Json.bytes(json), true, null);
    }

    static Operation delete(String index, String key) {
      return new Operation(index, key, null, false, null);
    }

    Operation then(Runnable done) {
      return new Operation(index, key, json, created, done);
    }

    private int size() {
      return 100 + (json == null ? 0 : json.length);
    }

    private void write(ByteArrayOutputStream out) {
      String action = json == null ? "delete" : created ? "create" : "index";
      ObjectNode what = Json.of("_index", index).put("_id", key);
      out.writeBytes(Json.bytes(Json.of(action, what)));
      out.write('\n');
      if (json != null) {
        out.writeBytes(json);
        out.write('\n');
      }
    }
  }

  private final OpenSearchCluster cluster;
  private final Semaphore onTheirWay = new Semaphore(ON_THEIR_WAY);
  private List<Operation> batch = new ArrayList<>();
  private int bytes;

  BulkWriter(OpenSearchCluster cluster) {
    this.cluster = cluster;
  }

  /// Adds a document to the batch; sends the batch if that fills it.
  void add(Operation operation) throws IOException {
    List<Operation> full;
    synchronized (this) {
      batch.add(operation);
      bytes += operation.size();
      if (bytes < BATCH_BYTES && batch.size() < BATCH_DOCUMENTS) {
        return;
      }
      full = take();
    }
    send(full);
  }

  /// Sends what is left, and waits for all that is on its way. Nothing is to be added meanwhile.
  void flush() throws IOException {
    List<Operation> rest;
    synchronized (this) {
      rest = take();
    }
    if (!rest.isEmpty()) {
      send(rest);
    }
    onTheirWay.acquireUninterruptibly(ON_THEIR_WAY);
    onTheirWay.release(ON_THEIR_WAY);
  }

  private List<Operation> take() {
    List<Operation> full = batch;
    batch = new ArrayList<>();
    bytes = 0;
    return full;
  }

  private void send(List<Operation> operations) throws IOException {
    onTheirWay.acquireUninterruptibly();
    try {
      List<Operation> left = operations;
      for (int tried = 1; !left.isEmpty(); tried++) {
        left = sendOnce(left, tried >= TRIES);
        if (!left.isEmpty()) {
          OpenSearchCluster.pause(tried);
        }
      }
    } finally {
      onTheirWay.release();
    }
  }

  /// Those that are to be sent again.
  private List<Operation> sendOnce(List<Operation> operations, boolean last) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    operations.forEach(operation -> operation.write(out));
    JsonNode items;
    try {
      items =
          cluster
              .sendOnce("POST", "/_bulk", Map.of(), "application/x-ndjson", out.toByteArray())
              .path("items");
    } catch (ClusterException e) {
      if (last || !e.mayPass()) {
        throw e;
      }
      return operations;
    }
    List<Operation> again = new ArrayList<>();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      JsonNode item =
          items.path(i).path(0).isMissingNode()
              ? items.path(i).elements().next()
              : items.path(i).path(0);
      int status = item.path("status").asInt();
      boolean isDone =
          status < 300
              || (operation.created && status == 409)
              || (operation.json == null && status == 404);
      if (isDone) {
        if (operation.then != null) {
          operation.then.run();
        }
        continue;
      }
      ClusterException why =
          new ClusterException(
              status,
              "OpenSearch at "
                  + cluster.name()
                  + " did not take an article: "
                  + item.path("error").path("reason").asText("status " + status)
                  + ".");
      if (last || !why.mayPass()) {
        throw why;
      }
      again.add(operation);
    }
    return again;
  }
}
