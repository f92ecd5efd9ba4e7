package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees who installs a newer Dossier over an index of the version before.
class UpgradeTest {
  private static final String MARK = "dossier.schema";

  @TempDir Path dir;
  private Path articles;
  private Path index;

  @BeforeEach
  void anIndexOfTheVersionBefore() throws IOException {
    articles = Files.createDirectory(dir.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Iran and Canada spoke in Vienna.\n");
    index = dir.resolve("index");
    assertThat(Ran.dossier("index", articles, "--index", index).exit()).isZero();
    markAsOfTheVersionBefore();
  }

  private void markAsOfTheVersionBefore() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      Map<String, String> data = new HashMap<>(marks());
      data.merge(MARK, "-1", (now, less) -> Integer.toString(Integer.parseInt(now) - 1));
      // Each commit has an id of its own.
      data.put("dossier.id", "before");
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private Map<String, String> marks() throws IOException {
    try (FSDirectory directory = FSDirectory.open(index)) {
      return SegmentInfos.readLatestCommit(directory).getUserData();
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.sorted().toList();
    }
  }

  @Test
  void upBuildsItAnewFromTheArticlesByItself() throws Exception {
    try (RunningSite site =
        RunningSite.start("up", articles.toString(), "--index", index.toString(), "--port", "0")) {
      assertThat(site.said() + site.complained())
          .contains("The index was made by another version of Dossier; building it anew.")
          .contains("Indexed 1 article: 1 new");
      assertThat(site.json("/api/v1/search?q=iran").get("total").asInt()).isEqualTo(1);
    }
    assertThat(Ran.dossier("check", "--index", index).out()).contains("is sound (1 article)");
  }

  @Test
  void indexRefusesItInOneSentenceAndLeavesItForTheOldVersion() throws IOException {
    Map<String, String> before = marks();
    List<Path> files = files();

    Ran refused = Ran.dossier("index", articles, "--index", index);

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("another version of Dossier", "dossier index --full");
    assertThat(marks()).isEqualTo(before);
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void serveRefusesItInTheSameSentence() {
    Ran refused = Ran.dossier("serve", "--index", index, "--port", "0");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err().lines()).hasSize(1);
    assertThat(refused.err()).contains("another version of Dossier", "dossier index --full");
  }

  @Test
  void aServerThatRunsIsUnavailableUntilTheIndexIsOneThatItKnows() throws IOException {
    assertThat(Ran.dossier("index", "--full", articles, "--index", index).exit()).isZero();
    try (RunningSite site =
        RunningSite.start("serve", "--index", index.toString(), "--port", "0")) {
      markAsOfTheVersionBefore();

      site.eventually(() -> site.get("/api/v1/search?q=iran").statusCode() == 503);
      assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
      assertThat(site.get("/health/ready").statusCode()).isEqualTo(503);
      var answer = site.get("/api/v1/search?q=iran");
      assertThat(answer.body()).contains("another version of Dossier", "dossier index --full");

      assertThat(Ran.dossier("index", "--full", articles, "--index", index).exit()).isZero();
      site.eventually(() -> site.get("/health/ready").statusCode() == 200);
      assertThat(site.json("/api/v1/search?q=iran").get("total").asInt()).isEqualTo(1);
    }
  }
}
