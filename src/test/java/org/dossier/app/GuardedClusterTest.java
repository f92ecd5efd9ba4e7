package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.cluster.Certificates;
import org.dossier.cluster.Cluster;
import org.dossier.cluster.GuardedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A cluster that lets in only whom it knows, over TLS.
class GuardedClusterTest {
  @TempDir private Path dir;

  @Test
  void whoeverIsKnownIsLetInAndOthersAreToldWhatIsMissing() throws Exception {
    Certificates ours = Certificates.in(dir.resolve("certificates")).sign("server").sign("client");
    Certificates others = Certificates.in(dir.resolve("others")).sign("stranger");
    Path client = ours.file("client");
    Path trust = ours.pem();
    try (Cluster cluster = Cluster.start(1, dir.resolve("nodes"));
        GuardedNode guarded = new GuardedNode(cluster.urls(), ours, "reader", "s3cret")) {
      Ran indexed = ask(guarded, client, trust, "s3cret", "index", "corpus");
      assertThat(indexed.out()).as(indexed.err()).contains(" 0 failed");
      Ran found = ask(guarded, client, trust, "s3cret", "search", "iran");
      assertThat(found.exit()).as(found.err()).isZero();
      assertThat(guarded.refused()).isLessThan(guarded.passed() / 4);

      int passed = guarded.passed();
      assertThat(refused(ask(guarded, client, trust, "wrong", "search", "iran")))
          .isEqualTo(
              "OpenSearch at "
                  + guarded.url()
                  + " refuses the user. Set DOSSIER_OPENSEARCH_USER and"
                  + " DOSSIER_OPENSEARCH_PASSWORD.");
      assertThat(refused(ask(guarded, client, others.pem(), "s3cret", "search", "iran")))
          .isEqualTo(
              "OpenSearch at "
                  + guarded.url()
                  + " shows a certificate that is not trusted. Name a PEM file of its authority in"
                  + " DOSSIER_OPENSEARCH_TRUST.");
      assertThat(refused(ask(guarded, others.file("stranger"), trust, "s3cret", "search", "iran")))
          .isEqualTo(
              "OpenSearch at "
                  + guarded.url()
                  + " refuses the client's certificate, or wants one. Set"
                  + " DOSSIER_OPENSEARCH_CERTIFICATE and DOSSIER_OPENSEARCH_CERTIFICATE_PASSWORD.");
      assertThat(refused(ask(guarded, trust, trust, "s3cret", "search", "iran")))
          .contains("must be a PKCS#12 file that DOSSIER_OPENSEARCH_CERTIFICATE_PASSWORD opens.");
      assertThat(refused(ask(guarded, client, dir.resolve("none.pem"), "s3cret", "check")))
          .contains("none.pem", "DOSSIER_OPENSEARCH_TRUST");
      assertThat(guarded.passed()).isEqualTo(passed);
    }
  }

  private static String refused(Ran ran) {
    assertThat(ran.exit()).as(ran.out()).isEqualTo(Main.FAILED);
    assertThat(ran.err().lines()).as(ran.err()).hasSize(1);
    return ran.err().strip();
  }

  private Ran ask(
      GuardedNode node, Path certificate, Path trust, String password, String... words) {
    List<Object> all = new ArrayList<>(List.of((Object[]) words));
    all.addAll(
        List.of(
            "--engine",
            "opensearch",
            "--opensearch-url",
            node.url(),
            "--opensearch-index",
            "guarded",
            "--opensearch-user",
            "reader",
            "--opensearch-password",
            password,
            "--opensearch-certificate",
            certificate,
            "--opensearch-certificate-password",
            Certificates.PASSWORD,
            "--opensearch-trust",
            trust,
            "--index",
            dir.resolve("runs")));
    return Ran.dossier(all.toArray());
  }
}
