package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.dossier.cluster.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Nodes of a cluster of three die, while articles are written and while they are searched.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class NodeLossTest {
  private static final long SEED = Long.getLong("contract.seed", System.nanoTime());
  private static final int NODES = 3;
  private static final int ARTICLES = 300;
  private static final int FEW = 10;

  @TempDir private Path dir;

  @Test
  void noArticleIsLostAndSearchesComeBackByThemselves() throws Exception {
    System.out.printf("-Dcontract.seed=%d%n", SEED);
    Path articles = Files.createDirectory(dir.resolve("articles"));
    RandomArticles.write(articles.resolve("articles.jsonl"), new Random(SEED), ARTICLES);
    try (Cluster cluster = Cluster.start(NODES, dir.resolve("nodes"));
        ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Dossier> indexing = beside.submit(() -> up(articles, cluster));
      cluster.awaitIndex("news-00001-words");
      // A node that dies before there is a copy of what it has takes it along.
      cluster.awaitWhole();
      cluster.kill(1);
      try (Dossier dossier = indexing.get()) {
        Set<String> ids = ids(dossier);
        assertThat(ids).hasSize(ARTICLES);
        cluster.restart(1);
        cluster.awaitWhole();

        cluster.kill(2);
        searchUntilItIsBack(dossier);
        assertThat(ids(dossier)).isEqualTo(ids);
        cluster.restart(2);
        cluster.awaitWhole();

        cluster.kill(3);
        searchUntilItIsBack(dossier);
        assertThat(ids(dossier)).isEqualTo(ids);
      }
    }
  }

  private Dossier up(Path articles, Cluster cluster) throws Exception {
    return Dossier.up(
        articles,
        dir.resolve("runs"),
        "--engine",
        "opensearch",
        "--opensearch-url",
        cluster.urls(),
        "--opensearch-index",
        "news");
  }

  /// Every answer is the whole one or says that there is none now, and when to ask again; and after
  /// a while only the former.
  private static void searchUntilItIsBack(Dossier dossier) {
    for (int whole = 0; whole < FEW; ) {
      HttpResponse<byte[]> answer = dossier.send("GET", "/api/v1/search?q=&size=1");
      String body = new String(answer.body(), StandardCharsets.UTF_8);
      if (answer.statusCode() == 503) {
        assertThat(answer.headers().firstValue("Retry-After")).as(body).isPresent();
        assertThat(Dossier.parse(body).path("type").asText()).endsWith("unavailable");
        whole = 0;
      } else {
        assertThat(answer.statusCode()).as(body).isEqualTo(200);
        assertThat(Dossier.parse(body).path("total").asInt()).isEqualTo(ARTICLES);
        whole++;
      }
    }
  }

  private static Set<String> ids(Dossier dossier) {
    Set<String> ids = new TreeSet<>();
    dossier
        .text("/api/v1/export")
        .lines()
        .forEach(line -> ids.add(Dossier.parse(line).get("id").asText()));
    return ids;
  }
}
