package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// A cluster, and how it is asked: JSON through the official client, which goes on to the next node
/// where one does not answer. Safe for use by many threads.
public final class OpenSearchCluster implements AutoCloseable {
  private static final String JSON = "application/json";

  /// Waiting longer each time, these are about a second, and about a minute.
  private static final int TRIES = 4;

  private static final int PATIENT_TRIES = 10;
  private static final long FIRST_PAUSE_MILLIS = 100;

  private final ClusterAddress address;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;
  private final int tries;

  private OpenSearchCluster(ClusterAddress address, OpenSearchTransport transport, int tries) {
    this.address = address;
    this.tries = tries;
    this.transport = transport;
    this.client = new OpenSearchGenericClient(transport);
  }

  /// Makes ready to ask; asks nothing yet.
  ///
  /// @throws IOException if a certificate can't be read; the message is a sentence for the user
  public static OpenSearchCluster at(ClusterAddress address) throws IOException {
    return new OpenSearchCluster(address, ClusterTransport.to(address), TRIES);
  }

  /// One for whoever would rather wait than be told that the cluster can't answer now.
  ///
  /// @throws IOException if a certificate can't be read; the message is a sentence for the user
  public static OpenSearchCluster patient(ClusterAddress address) throws IOException {
    return new OpenSearchCluster(address, ClusterTransport.to(address), PATIENT_TRIES);
  }

  /// Where it is, for messages.
  String name() {
    return address.toString();
  }

  JsonNode get(String path, Map<String, String> parameters) throws IOException {
    return send("GET", path, parameters, null);
  }

  JsonNode post(String path, Map<String, String> parameters, JsonNode body) throws IOException {
    return send("POST", path, parameters, Json.bytes(body));
  }

  JsonNode put(String path, Map<String, String> parameters, JsonNode body) throws IOException {
    return send("PUT", path, parameters, Json.bytes(body));
  }

  JsonNode delete(String path, Map<String, String> parameters) throws IOException {
    return send("DELETE", path, parameters, null);
  }

  /// What is there; a missing node where nothing is.
  JsonNode find(String path, Map<String, String> parameters) throws IOException {
    try {
      return get(path, parameters);
    } catch (ClusterException e) {
      if (e.status() == 404) {
        return MissingNode.getInstance();
      }
      throw e;
    }
  }

  /// Asks; what may pass is tried again.
  private JsonNode send(
      String method,
      String path,
      Map<String, String> parameters,
      byte @org.jspecify.annotations.Nullable [] body)
      throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return sendOnce(method, path, parameters, JSON, body);
      } catch (ClusterException e) {
        if (!e.mayPass() || tried == tries) {
          throw e;
        }
        pause(tried);
      }
    }
  }

  /// Asks once.
  ///
  /// @throws ClusterException if there is no answer, or one of an error
  JsonNode sendOnce(
      String method,
      String path,
      Map<String, String> parameters,
      String type,
      byte @org.jspecify.annotations.Nullable [] body)
      throws IOException {
    Requests.JsonBodyBuilder request =
        Requests.builder().method(method).endpoint(path).query(parameters);
    if (body != null) {
      request = request.body(Body.from(body, type));
    }
    return answer(request.build());
  }

  private JsonNode answer(Request request) throws IOException {
    try (Response response = client.execute(request)) {
      JsonNode answer = read(response);
      if (response.getStatus() >= 300) {
        throw refused(response.getStatus(), answer);
      }
      return answer;
    } catch (ClusterException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // So the client tells of a user who is refused.
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof ResponseException answered) {
          throw refused(answered.status(), MissingNode.getInstance());
        }
      }
      String untrusted = TlsProblems.of(e);
      if (untrusted != null) {
        throw new ClusterException(
            ClusterException.UNTRUSTED, "OpenSearch at " + address + " " + untrusted + ".", e);
      }
      throw new ClusterException(
          0, "OpenSearch at " + address + " can't be reached: " + reason(e) + ".", e);
    }
  }

  private static JsonNode read(Response response) throws IOException {
    Body body = response.getBody().orElse(null);
    if (body == null) {
      return MissingNode.getInstance();
    }
    try (InputStream in = body.body()) {
      if (body.contentType() != null && !body.contentType().contains("json")) {
        return MissingNode.getInstance();
      }
      return Json.read(in);
    }
  }

  private ClusterException refused(int status, JsonNode answer) {
    JsonNode error = answer.path("error");
    JsonNode cause = error.path("root_cause").path(0);
    String reason =
        cause.path("reason").asText(error.path("reason").asText(error.asText("status " + status)));
    return switch (status) {
      case 401, 403 ->
          new ClusterException(
              status,
              "OpenSearch at "
                  + address
                  + " refuses the user. Set DOSSIER_OPENSEARCH_USER and"
                  + " DOSSIER_OPENSEARCH_PASSWORD.");
      case 429, 502, 503, 504 ->
          new ClusterException(
              status, "OpenSearch at " + address + " can't answer now: " + reason + ".");
      default ->
          new ClusterException(status, "OpenSearch at " + address + " refuses: " + reason + ".");
    };
  }

  private static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    String message = last.getMessage();
    return message == null ? last.getClass().getSimpleName() : message;
  }

  /// Waits, each time about twice as long, up to half a minute.
  static void pause(int tried) throws IOException {
    long most = Math.min(30_000, FIRST_PAUSE_MILLIS << Math.min(tried, 10));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for OpenSearch.", e);
    }
  }

  /// The answer of a search, from all shards or not at all.
  JsonNode search(String index, Map<String, String> parameters, ObjectNode body)
      throws IOException {
    JsonNode answer = post("/" + index + "/_search", parameters, body);
    if (answer.path("_shards").path("failed").asInt() > 0 || answer.path("timed_out").asBoolean()) {
      throw new ClusterException(
          503, "OpenSearch at " + address + " can't answer now: parts of the index are away.");
    }
    return answer;
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
