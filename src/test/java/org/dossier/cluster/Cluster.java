package org.dossier.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Real nodes of OpenSearch that make one cluster, each in a process of its own, which ends with
/// this one. For one thread.
public final class Cluster implements AutoCloseable {
  private static final Path PROGRAM = Path.of("src/test/cluster/OpenSearchNode.java");
  private static final Path LIBRARIES = Path.of("target/opensearch.classpath");
  private static final String HERE = "127.0.0.1:";

  private final Path folder;
  private final List<Integer> ports;
  private final List<Integer> transports;
  private final List<@Nullable Process> nodes = new ArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();

  private Cluster(Path folder, List<Integer> ports, List<Integer> transports) {
    this.folder = folder;
    this.ports = ports;
    this.transports = transports;
    ports.forEach(port -> nodes.add(null));
  }

  /// Starts so many nodes, which keep what they hold in the folder.
  public static Cluster start(int nodes, Path folder) throws IOException, InterruptedException {
    Integer running = Integer.getInteger("engines.port");
    if (running != null) {
      return new Cluster(folder, List.of(running), List.of());
    }
    List<Integer> free = freePorts(2 * nodes);
    Cluster cluster = new Cluster(folder, free.subList(0, nodes), free.subList(nodes, free.size()));
    try {
      List<Process> started = new ArrayList<>();
      for (int node = 1; node <= nodes; node++) {
        started.add(cluster.launch(node));
      }
      for (Process process : started) {
        awaitReady(process);
      }
      cluster.awaitHealth("wait_for_nodes=" + nodes);
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private Process launch(int node) throws IOException {
    String names =
        IntStream.rangeClosed(1, ports.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    String seeds = transports.stream().map(port -> HERE + port).collect(Collectors.joining(","));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (ports.size() == 1 ? 512 : 384) + "m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.readString(LIBRARIES),
                PROGRAM.toString(),
                folder.resolve("node " + node).toString(),
                "dossier-" + ports.getFirst(),
                Integer.toString(node),
                names,
                ports.get(node - 1).toString(),
                transports.get(node - 1).toString(),
                seeds)
            .redirectErrorStream(true)
            .start();
    nodes.set(node - 1, process);
    return process;
  }

  private static void awaitReady(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.strip().endsWith("ready")) {
        // What it says later must not fill the pipe.
        Thread.ofVirtual().start(() -> out.lines().forEach(later -> {}));
        return;
      }
      said.append(line).append('\n');
    }
    throw new IOException("The node did not get ready: " + said);
  }

  /// The addresses of all nodes.
  public String urls() {
    return ports.stream().map(port -> "http://" + HERE + port).collect(Collectors.joining(","));
  }

  /// Kills a node, counted from 1: it says no good-bye.
  public void kill(int node) {
    Process process = nodes.get(node - 1);
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
      nodes.set(node - 1, null);
    }
  }

  /// Starts a node that was killed, on what it held.
  public void restart(int node) throws IOException {
    awaitReady(launch(node));
  }

  /// Waits until all nodes are there and hold a copy of every shard that they are to hold.
  public void awaitWhole() throws IOException, InterruptedException {
    awaitHealth("wait_for_status=green&wait_for_nodes=" + ports.size());
  }

  private void awaitHealth(String what) throws IOException, InterruptedException {
    String path = "/_cluster/health?timeout=120s&" + what;
    String health = ask("GET", path);
    if (!health.contains("\"timed_out\":false")) {
      throw new IOException(path + " was answered " + health);
    }
  }

  /// Has indexes drop what was written over, which else weighs in the words of what is there. The
  /// nodes keep that for each other for half a minute, so it is asked for until it is gone.
  public void tidy(String indexes) throws IOException, InterruptedException {
    Pattern deleted = Pattern.compile("\"deleted\":[1-9]");
    do {
      ask("POST", "/" + indexes + "/_flush");
      ask("POST", "/" + indexes + "/_forcemerge?only_expunge_deletes=true");
      ask("POST", "/" + indexes + "/_refresh");
      TimeUnit.SECONDS.sleep(1);
    } while (deleted.matcher(ask("GET", "/" + indexes + "/_stats/docs")).find());
  }

  /// Waits until there is an index of that name.
  public void awaitIndex(String name) throws IOException, InterruptedException {
    while (!ask("GET", "/_cat/indices?h=index").lines().toList().contains(name)) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /// Takes a document away from an index, behind the back of whoever wrote it: which one does not
  /// matter.
  public void forget(String index) throws IOException, InterruptedException {
    ask("POST", "/" + index + "/_delete_by_query?refresh=true&max_docs=1&q=*:*");
  }

  private String ask(String method, String path) throws IOException, InterruptedException {
    int node = 0;
    while (transports.size() > node && nodes.get(node) == null) {
      node++;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + HERE + ports.get(node) + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static List<Integer> freePorts(int count) throws IOException {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } finally {
      for (ServerSocket socket : sockets) {
        socket.close();
      }
    }
  }

  @Override
  public void close() {
    client.close();
    for (Process process : nodes) {
      if (process != null) {
        process.destroyForcibly();
        process.onExit().join();
      }
    }
  }
}
