import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts real nodes of OpenSearch that make one cluster, in a process of their own: their libraries are others than
/// ours. Arguments: `NODES FOLDER`. Says `ready PORT PORT …` when they have found each other; then obeys lines of the
/// standard input: `stop N` stops a node, `start N` starts it again, each answered by `done`; ends with the input.
final class OpenSearchNodes {
  private OpenSearchNodes() {}

  public static void main(String[] args) throws Exception {
    int nodes = Integer.parseInt(args[0]);
    List<Integer> http = free(nodes);
    List<Integer> transport = free(nodes);
    String seeds = transport.stream().map(p -> "127.0.0.1:" + p).collect(Collectors.joining(","));
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("network.host", "127.0.0.1");
          settings.put("http.port", http.get(number - 1));
          settings.put("transport.port", transport.get(number - 1));
          settings.put("discovery.seed_hosts", seeds);
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
          if (nodes > 1) {
            // They start one after the other: none is to wait for those that come later.
            settings.put("discovery.initial_state_timeout", "0s");
            settings.put("cluster.initial_cluster_manager_nodes", "Node 1");
          }
          settings.put("node.processors", 2);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Path.of(args[1]).toAbsolutePath().toString())
            .clusterName("dossier-" + http.getFirst())
            .numOfNode(nodes)
            .useLogger());
    runner.ensureYellow();
    System.out.println("ready " + http.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      int node = Integer.parseInt(words[1]);
      if (words[0].equals("stop")) {
        runner.getNode(node).close();
      } else {
        runner.startNode(node);
      }
      System.out.println("done");
    }
    runner.close();
    System.exit(0);
  }

  private static List<Integer> free(int count) throws Exception {
    List<ServerSocket> sockets = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ServerSocket socket = new ServerSocket(0);
      sockets.add(socket);
      ports.add(socket.getLocalPort());
    }
    for (ServerSocket socket : sockets) {
      socket.close();
    }
    return ports;
  }
}
