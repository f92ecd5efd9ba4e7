import java.nio.file.Path;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/// Starts Solr with the home folder given and says when it is ready. Arguments: `PORT HOME`.
final class SolrPeer {
  private SolrPeer() {}

  public static void main(String[] args) throws Exception {
    JettyConfig config =
        JettyConfig.builder().setPort(Integer.parseInt(args[0])).setContext("/solr").useOnlyHttp1(true).build();
    new JettySolrRunner(Path.of(args[1]).toAbsolutePath().toString(), config).start();
    System.out.println("ready");
    Thread.currentThread().join();
  }
}
