package org.dossier.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Asks a server from a number of clients at once, each as soon as it has its last answer.
final class Clients {
  /// What it took: `cpu` of the server for each request, percentiles of the latency, how many
  /// were answered in a second, and how many the server ended because they took too long.
  record Load(
      double cpuMillis, double p50Millis, double p99Millis, double perSecond, int ended) {}

  private static final int TOO_COSTLY = 503;

  private final ServerProcess server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Clients(ServerProcess server) {
    this.server = server;
  }

  byte[] answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
    requireAnswered(answer);
    return answer.body();
  }

  private static void requireAnswered(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() != 200 && answer.statusCode() != 304) {
      throw new IOException(answer.uri() + " must be answered (got: " + answer.statusCode() + ")");
    }
  }

  /// The same request from one who has the answer already.
  HttpRequest known(HttpRequest request) throws IOException, InterruptedException {
    String tag =
        client
            .send(request, BodyHandlers.discarding())
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    return HttpRequest.newBuilder(request, (name, value) -> true)
        .header("If-None-Match", tag)
        .build();
  }

  Load ask(List<HttpRequest> requests, int clients)
      throws InterruptedException, ExecutionException {
    int count = requests.size();
    double[] millis = new double[count];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    Callable<Void> reader =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer =
                client.send(requests.get(i), BodyHandlers.ofByteArray());
            if (answer.statusCode() == TOO_COSTLY) {
              ended.incrementAndGet();
            } else {
              requireAnswered(answer);
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
          }
          return null;
        };
    Duration before = server.cpu();
    long start = System.nanoTime();
    try (ExecutorService readers = Executors.newFixedThreadPool(clients)) {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(readers.submit(reader));
      }
      for (Future<Void> one : running) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpu = server.cpu().minus(before).toNanos() / 1e6 / count;
    Arrays.sort(millis);
    return new Load(
        cpu, millis[count / 2], millis[Math.min(count - 1, count * 99 / 100)], count / seconds, ended.get());
  }
}
