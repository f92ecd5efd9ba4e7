import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/// Starts one node of OpenSearch with the folder given and says when it is ready. Arguments: `PORT FOLDER`.
final class OpenSearchPeer {
  private OpenSearchPeer() {}

  public static void main(String[] args) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("http.port", args[0]);
          settings.put("network.host", "127.0.0.1");
          settings.put("discovery.type", "single-node");
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.build(
        OpenSearchRunner.newConfigs()
            .basePath(Path.of(args[1]).toAbsolutePath().toString())
            .clusterName("dossier-bench")
            .numOfNode(1)
            .useLogger());
    runner.ensureYellow();
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
