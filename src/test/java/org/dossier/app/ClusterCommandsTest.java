package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.cluster.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line with an index in a real OpenSearch.
class ClusterCommandsTest {
  @TempDir private Path dir;

  @Test
  void partsArePutByRunsOfTheirOwnAndWhatIsLostIsTold() throws Exception {
    try (Cluster cluster = Cluster.start(1, dir.resolve("nodes"))) {
      assertThat(dossier(cluster, "check").err()).contains("There is no index parts at http://");
      Ran one = dossier(cluster, "index", "corpus", "--part", "1/2");
      Ran other = dossier(cluster, "index", "corpus", "--part", "2/2");
      assertThat(one.exit()).isZero();
      assertThat(other.exit()).isZero();
      Ran unseen = dossier(cluster, "search", "iran");
      assertThat(unseen.err()).contains("There is no index parts at http://");

      Ran whole = dossier(cluster, "index", "corpus");
      assertThat(whole.out()).contains("0 removed, 0 failed");
      Ran embedded = Ran.dossier("index", "corpus", "--index", dir.resolve("embedded").toString());
      assertThat(articles(whole)).isEqualTo(articles(embedded));
      Ran again = dossier(cluster, "index", "corpus");
      assertThat(again.out()).contains("0 new, 0 changed").contains(" 0 removed");

      assertThat(dossier(cluster, "check").out()).contains("The index parts at http://", "sound");
      cluster.forget("parts-00001");
      Ran check = dossier(cluster, "check");
      assertThat(check.exit()).isEqualTo(Main.FAILED);
      assertThat(check.err()).contains("Build it anew: dossier index --full");
      dossier(cluster, "index", "corpus", "--full");
      assertThat(dossier(cluster, "check").exit()).isZero();
    }
  }

  private static String articles(Ran indexed) {
    return indexed.out().lines().toList().getLast().replaceFirst(":.*", "");
  }

  private Ran dossier(Cluster cluster, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(
        List.of(
            "--engine",
            "opensearch",
            "--opensearch-url",
            cluster.urls(),
            "--opensearch-index",
            "parts",
            "--index",
            dir.resolve("runs").toString()));
    return Ran.dossier(all.toArray());
  }
}
