package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
  @TempDir Path dir;

  @Test
  void upIndexesServesAndFollowsChanges() throws Exception {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Iran and Canada spoke in Vienna.\n");
    try (RunningSite site =
        RunningSite.start(
            "up", articles.toString(), "--index", dir.resolve("index").toString(), "--port", "0")) {
      assertThat(site.said()).contains("Indexed 1 article: 1 new").contains("(1 article)");
      assertThat(site.json("/api/v1/search?q=iran").get("total").asInt()).isEqualTo(1);

      Files.writeString(articles.resolve("b.txt"), "Iran answered from Tehran.\n");
      site.eventually(() -> site.json("/api/v1/search?q=iran").get("total").asInt() == 2);

      Files.delete(articles.resolve("a.txt"));
      site.eventually(() -> site.json("/api/v1/search?q=vienna").get("total").asInt() == 0);
      assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void serveShowsWhatIndexCommitsWithoutARestart() throws Exception {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    String index = dir.resolve("index").toString();
    Files.writeString(articles.resolve("a.txt"), "Iran and Canada spoke in Vienna.\n");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
    try (RunningSite site = RunningSite.start("serve", "--index", index, "--port", "0")) {
      String before = site.get("/api/v1/search?q=iran").headers().firstValue("ETag").orElseThrow();
      Files.writeString(articles.resolve("b.txt"), "Iran answered from Tehran.\n");
      assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
      site.eventually(() -> site.json("/api/v1/search?q=iran").get("total").asInt() == 2);
      assertThat(site.get("/api/v1/search?q=iran").headers().firstValue("ETag"))
          .isNotEqualTo(java.util.Optional.of(before));
    }
  }

  @Test
  void whatFindsNothingIsWrittenDownWhereThatIsWanted() throws Exception {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    Path log = dir.resolve("empty.log");
    Files.writeString(articles.resolve("a.txt"), "Iran and Canada spoke in Vienna.\n");
    String[] words = {
      "up",
      articles.toString(),
      "--index",
      dir.resolve("index").toString(),
      "--port",
      "0",
      "--log-empty-searches",
      log.toString()
    };
    try (RunningSite site = RunningSite.start(words)) {
      site.get("/api/v1/search?q=iran");
      site.get("/api/v1/search?q=atlantis");
      site.get("/?q=vienna+atlantis&country=IR");
      site.get("/api/v1/search?q=atlantis&page=2");
      site.get("/api/v1/search?q=&year=1900");
    }
    assertThat(Files.readAllLines(log))
        .map(line -> line.replaceFirst("\\d{4}-\\d\\d-\\d\\d", "DAY"))
        .containsExactly(
            "{\"day\":\"DAY\",\"q\":\"atlantis\",\"relaxed\":false}",
            "{\"day\":\"DAY\",\"q\":\"vienna atlantis\",\"relaxed\":true}");
  }

  @Test
  void whatAddsToNoLogIsRefused() {
    Ran ran = Ran.dossier("serve", "--log-queries", "--index", dir, "--port", "0");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("name it with --access-log FILE");
  }

  @Test
  void aDamagedSegmentIsLeftOutUntilTheIndexIsBuiltAnew() throws Exception {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    Path index = dir.resolve("index");
    Files.writeString(articles.resolve("a.txt"), "Iran and Canada spoke in Vienna.\n");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
    Path first;
    try (Stream<Path> files = Files.list(index)) {
      first = files.filter(f -> f.toString().endsWith(".dvd")).findFirst().orElseThrow();
    }
    Files.writeString(articles.resolve("b.txt"), "Iran answered from Tehran.\n");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
    byte[] bytes = Files.readAllBytes(first);
    bytes[bytes.length - 20] ^= 1;
    Files.write(first, bytes);

    assertThat(Ran.dossier("check", "--index", index).err()).contains("damaged", "segment _0");
    try (RunningSite site =
        RunningSite.start("serve", "--index", index.toString(), "--port", "0")) {
      site.eventually(() -> site.complained().contains("is damaged: segment _0 with 1 article"));
      assertThat(site.json("/api/v1/search?q=iran").get("total").asInt()).isEqualTo(1);
      assertThat(site.json("/api/v1/search?q=vienna").get("total").asInt()).isZero();
      assertThat(site.get("/articles/a.txt").statusCode()).isEqualTo(404);
      assertThat(site.get("/articles/b.txt").statusCode()).isEqualTo(200);
      assertThat(site.get("/api/v1/export").body().lines()).hasSize(1);

      assertThat(Ran.dossier("index", "--full", articles, "--index", index).exit()).isZero();
      site.eventually(() -> site.json("/api/v1/search?q=iran").get("total").asInt() == 2);
      assertThat(site.get("/articles/a.txt").statusCode()).isEqualTo(200);
    }
    assertThat(Ran.dossier("check", "--index", index).exit()).isZero();
  }
}
