import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts a real node of OpenSearch in a process of its own: its libraries are others than ours. Arguments: `FOLDER
/// CLUSTER NAME NAMES HTTP TRANSPORT SEEDS`, where NAMES are those of all nodes of the cluster and SEEDS their addresses.
/// Says `ready` when it can be asked, and ends with the standard input.
final class OpenSearchNode {
  private OpenSearchNode() {}

  public static void main(String[] args) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("node.name", args[2]);
          settings.put("cluster.initial_cluster_manager_nodes", args[3]);
          settings.put("network.host", "127.0.0.1");
          settings.put("http.port", args[4]);
          settings.put("transport.port", args[5]);
          settings.put("discovery.type", "zen");
          settings.put("discovery.seed_hosts", args[6]);
          // The nodes start one after the other: none is to wait for those that come later.
          settings.put("discovery.initial_state_timeout", "0s");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
          settings.put("node.processors", 2);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Path.of(args[0]).toAbsolutePath().toString())
            .clusterName(args[1])
            .numOfNode(1)
            .useLogger());
    System.out.println("ready");
    while (System.in.read() >= 0) {
      // Until whoever started it ends.
    }
    runner.close();
    System.exit(0);
  }
}
