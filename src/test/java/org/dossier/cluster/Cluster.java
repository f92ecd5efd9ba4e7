package org.dossier.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Real nodes of OpenSearch in a process of their own, which ends with this one. For one thread.
public final class Cluster implements AutoCloseable {
  private static final Path PROGRAM = Path.of("src/test/cluster/OpenSearchNodes.java");
  private static final Path LIBRARIES = Path.of("target/opensearch.classpath");
  private static final Pattern READY = Pattern.compile(".*ready((?: \\d+)+)\\s*");

  private final Process process;
  private final BlockingQueue<Boolean> done;
  private final List<String> ports;

  private Cluster(Process process, BlockingQueue<Boolean> done, List<String> ports) {
    this.process = process;
    this.done = done;
    this.ports = ports;
  }

  /// Starts so many nodes, which keep what they hold in the folder.
  public static Cluster start(int nodes, Path folder) throws IOException {
    String running = System.getProperty("engines.port");
    if (running != null) {
      return new Cluster(
          new ProcessBuilder("true").start(), new LinkedBlockingQueue<>(), List.of(running));
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (256 + 256 * nodes) + "m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Files.readString(LIBRARIES),
                PROGRAM.toString(),
                Integer.toString(nodes),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.matches()) {
        return new Cluster(process, done(out), Arrays.asList(ready.group(1).strip().split(" ")));
      }
      said.append(line).append('\n');
    }
    throw new IOException("The cluster did not get ready: " + said);
  }

  /// The addresses of all nodes.
  public String urls() {
    return String.join(",", ports.stream().map(port -> "http://127.0.0.1:" + port).toList());
  }

  /// Has an index drop what was written over, which else weighs in the words of what is there. The
  /// nodes keep that for each other for half a minute, so it is asked for until it is gone.
  public void tidy(String index) throws IOException, InterruptedException {
    String url = "http://127.0.0.1:" + ports.getFirst() + "/" + index;
    Pattern deleted = Pattern.compile("\"deleted\":[1-9]");
    try (HttpClient client = HttpClient.newHttpClient()) {
      do {
        ask(client, "POST", url + "/_flush");
        ask(client, "POST", url + "/_forcemerge?only_expunge_deletes=true");
        ask(client, "POST", url + "/_refresh");
        TimeUnit.SECONDS.sleep(1);
      } while (deleted.matcher(ask(client, "GET", url + "/_stats/docs")).find());
    }
  }

  private static String ask(HttpClient client, String method, String url)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /// Stops a node, counted from 1, as one that is shut down.
  public void stop(int node) {
    tell("stop " + node);
  }

  /// Starts a node that was stopped.
  public void start(int node) {
    tell("start " + node);
  }

  private void tell(String what) {
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(what).append('\n').flush();
      if (!done.take()) {
        throw new IllegalStateException("the cluster ended before it did: " + what);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Reads on, so that what the nodes say does not fill the pipe; tells when they have obeyed.
  private static BlockingQueue<Boolean> done(BufferedReader out) {
    BlockingQueue<Boolean> done = new LinkedBlockingQueue<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
              if (line.strip().endsWith("done")) {
                done.add(true);
              }
            }
          } catch (IOException e) {
            // The process has ended.
          }
          done.add(false);
        });
    return done;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
