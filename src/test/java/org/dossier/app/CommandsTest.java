package org.dossier.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.app.Ran.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;
  private Path articles;
  private Path index;

  @BeforeEach
  void writesTwoArticles() throws IOException {
    articles = Files.createDirectory(dir.resolve("my articles"));
    index = dir.resolve("index");
    Files.writeString(
        articles.resolve("a.txt"),
        """
        Canada lists the Guards

        OTTAWA, June 20, 2024 — Canada listed the Islamic Revolutionary Guard Corps (IRGC) on Wednesday.
        """);
    Files.writeString(
        articles.resolve("b.jsonl"),
        """
        {"id": "b1", "title": "Talks in Vienna", "body": "Iran and the United Nations met.", "date": "2015-07-14"}
        """);
  }

  private Ran index(Object... more) {
    Object[] words =
        Stream.concat(Stream.of("index", articles, "--index", index), Stream.of(more)).toArray();
    return dossier(words);
  }

  private JsonNode search(String... more) throws IOException {
    Object[] words =
        Stream.concat(Stream.of("search", "--json", "--index", index), Stream.of(more)).toArray();
    Ran ran = dossier(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  @Nested
  class Index {
    @Test
    void endsWithOneLineThatCounts() {
      Ran ran = index();
      assertThat(ran.exit()).as(ran.err()).isZero();
      assertThat(ran.out())
          .matches(
              "Indexed 2 articles: 2 new, 0 changed, 0 unchanged, 0 removed, 0 failed,"
                  + " in \\d+\\.\\d s \\(\\d+\\.\\d articles/s, \\d+\\.\\d\\d MB/s\\)\\R");
    }

    @Test
    void leavesAloneWhatDidNotChangeAndDropsWhatVanished() throws IOException {
      index();
      assertThat(index().out()).startsWith("Indexed 2 articles: 0 new, 0 changed, 2 unchanged");
      Files.delete(articles.resolve("b.jsonl"));
      Files.writeString(articles.resolve("a.txt"), "Canada changed its mind about Iran.\n");
      Files.writeString(articles.resolve("c.txt"), "Sweden has spoken.\n");
      assertThat(index().out())
          .startsWith("Indexed 2 articles: 1 new, 1 changed, 0 unchanged, 1 removed, 0 failed");
      assertThat(search("vienna").get("total").asInt()).isZero();
      assertThat(search("sweden").get("total").asInt()).isEqualTo(1);
    }

    @Test
    void namesWhatFailsAndGoesOn() throws IOException {
      Files.writeString(
          articles.resolve("c.jsonl"), "{\"title\": \"No body\"}\n{\"body\": \"A body.\"}\n");
      Ran ran = index();
      assertThat(ran.exit()).isZero();
      assertThat(ran.err()).contains("c.jsonl:1: body is missing").doesNotContain("\tat ");
      assertThat(ran.out()).startsWith("Indexed 3 articles: 3 new").contains("1 failed");
      assertThat(index("--strict").exit()).isEqualTo(3);
    }

    @Test
    void writesNothingWhenItRunsDry() {
      Ran ran = index("--dry-run");
      assertThat(ran.out()).contains("2 new");
      assertThat(dossier("search", "iran", "--index", index).exit()).isEqualTo(1);
    }

    @Test
    void saysWhichPathIsNotThere() {
      Ran ran = dossier("index", dir.resolve("nowhere"), "--index", index);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("There is no file or folder `" + dir.resolve("nowhere") + "`");
      assertThat(ran.err().lines()).hasSize(1);
    }

    @Test
    void takesAnEmptyFolder() throws IOException {
      Path empty = Files.createDirectory(dir.resolve("empty"));
      assertThat(dossier("index", empty, "--index", index).out()).startsWith("Indexed 0 articles:");
      assertThat(search("anything").get("total").asInt()).isZero();
    }

    @Test
    void readsAFolderThatIsNamedLikeAFile() throws IOException {
      Files.writeString(Files.createDirectory(articles.resolve("d.txt")).resolve("e.txt"), "Chad.");
      assertThat(index().out()).startsWith("Indexed 3 articles: 3 new");
    }

    @Test
    void refusesAnIndexOfAnotherVersionAndBuildsItAnewWhenAsked() throws IOException {
      try (FSDirectory directory = FSDirectory.open(index);
          IndexWriter writer =
              new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
        writer.setLiveCommitData(Map.of("dossier.schema", "0").entrySet());
        writer.commit();
      }
      Ran ran = index();
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("another version").contains("--full");
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(dossier("search", "iran", "--index", index).err()).contains("another version");
      assertThat(index("--full").out()).startsWith("Indexed 2 articles: 2 new");
      assertThat(search("iran").get("total").asInt()).isPositive();
    }
  }

  @Nested
  class Search {
    @Test
    void printsHitsWithTheirPassagesAndCounts() {
      index();
      Ran ran = dossier("search", "irgc", "--index", index);
      assertThat(ran.out())
          .contains("1 article for irgc.")
          .contains("Canada lists the Guards")
          .contains("2024-06-20")
          .contains("*IRGC*")
          .contains("Islamic Revolutionary Guard Corps 1");
    }

    @Test
    void takesTheParametersOfTheInterface() throws IOException {
      index();
      assertThat(search("-p", "country=IR").get("total").asInt()).isEqualTo(1);
      assertThat(search("-p", "year=2024", "-p", "year=2015").get("total").asInt()).isEqualTo(2);
      Ran ran = dossier("search", "-p", "contry=IR", "--index", index);
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("There is no parameter `contry`").contains("`country`");
    }

    @Test
    void saysWhatToDoWithoutAnIndex() {
      Ran ran = dossier("search", "iran", "--index", dir.resolve("none"));
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("dossier index");
      assertThat(ran.err().lines()).hasSize(1);
    }
  }

  @Nested
  class Annotate {
    @Test
    void printsOneObjectALineWithEvidenceThatStandsInTheBody() throws IOException {
      Ran ran = dossier("annotate", articles);
      assertThat(ran.exit()).as(ran.err()).isZero();
      List<String> lines = ran.out().lines().toList();
      assertThat(lines).hasSize(2);
      JsonNode article = JSON.readTree(lines.getFirst());
      assertThat(article.at("/facets/organization/0/id").asText())
          .isEqualTo("islamic-revolutionary-guard-corps");
      assertThat(article.at("/published/date").asText()).isEqualTo("2024-06-20");
      String body = article.get("body").asText();
      JsonNode evidence = article.at("/facets/organization/0/evidence");
      assertThat(evidence).isNotEmpty();
      for (JsonNode mention : evidence) {
        assertThat(body.substring(mention.get("start").asInt(), mention.get("end").asInt()))
            .isEqualTo(mention.get("text").asText());
      }
    }

    @Test
    void leavesOutTheRecogniserWhenAsked() throws IOException {
      Ran all = dossier("annotate", articles);
      Ran rules = dossier("annotate", articles, "--annotators", "rules");
      assertThat(rules.exit()).isZero();
      assertThat(rules.out().lines()).hasSameSizeAs(all.out().lines().toList());
      Ran none = dossier("annotate", articles, "--annotators", "magic");
      assertThat(none.exit()).isEqualTo(2);
      assertThat(none.err()).contains("There are no annotators `magic`");
    }

    @Test
    void readsStandardInput() throws IOException {
      InputStream before = System.in;
      try {
        System.setIn(new ByteArrayInputStream("Sweden spoke to Norway.".getBytes(UTF_8)));
        JsonNode text = JSON.readTree(dossier("annotate", "-").out());
        assertThat(text.at("/facets/country").findValuesAsText("id"))
            .containsExactlyInAnyOrder("SE", "NO");
        System.setIn(
            new ByteArrayInputStream("{\"id\":\"x\",\"body\":\"In Chad.\"}".getBytes(UTF_8)));
        assertThat(JSON.readTree(dossier("annotate", "-").out()).get("id").asText()).isEqualTo("x");
      } finally {
        System.setIn(before);
      }
    }
  }

  @Nested
  class Check {
    @Test
    void passesASoundIndexAndNamesWhatIsDamaged() throws IOException {
      index();
      assertThat(dossier("check", "--index", index).exit()).isZero();
      Path damaged;
      try (Stream<Path> files = Files.list(index)) {
        damaged = files.filter(f -> f.toString().endsWith(".fdt")).findFirst().orElseThrow();
      }
      byte[] bytes = Files.readAllBytes(damaged);
      bytes[bytes.length / 2] ^= 1;
      Files.write(damaged, bytes);
      Ran ran = dossier("check", "--index", index);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("--full").doesNotContain("\tat ");
    }

    @Test
    void saysThatThereIsNoIndex() {
      Ran ran = dossier("check", "--index", dir.resolve("none"));
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err().lines()).hasSize(1);
    }
  }

  @Nested
  class Usage {
    @Test
    void namesAWrongOptionInOneLineOrTwo() {
      Ran ran = dossier("index", "--fulll");
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("--fulll").doesNotContain("\tat ");
      assertThat(ran.err().lines().count()).isLessThanOrEqualTo(2);
    }

    @Test
    void takesAWordThatIsNoCommandForAPathAndSaysSo() {
      Ran ran = dossier("serach", "iran");
      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err())
          .contains("There is no command, file or folder `serach`")
          .contains("search");
    }

    @Test
    void refusesWhereItCanNotListenAndWhomItCanNotLetIn() {
      index();
      assertThat(dossier("serve", "--index", index, "--port", "0", "--host", "no.invalid").err())
          .contains("No address is known for `no.invalid`")
          .doesNotContain("unexpected");
      assertThat(dossier("serve", "--index", index, "--port", "99999").exit()).isEqualTo(2);
      assertThat(dossier("serve", "--index", index, "--port", "0", "--cors", "foo bar").exit())
          .isEqualTo(2);
    }

    @Test
    void refusesAnIndexThatIsAFile() {
      Ran ran = dossier("index", articles, "--index", articles.resolve("a.txt"));
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.err()).contains("The index must be a folder");
      assertThat(dossier("search", "iran", "--index", articles.resolve("a.txt")).exit())
          .isEqualTo(1);
    }

    @Test
    void answersAlsoWhenItIsQuiet() {
      index();
      assertThat(dossier("-q", "search", "irgc", "--index", index).out()).contains("1 article");
      assertThat(index("-q").out()).isEmpty();
    }

    @Test
    void refusesAPortInUse() throws IOException {
      index();
      try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
        Ran ran = dossier("serve", "--index", index, "--port", taken.getLocalPort());
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("Port " + taken.getLocalPort()).contains("--port");
        assertThat(ran.err().lines()).hasSize(1);
      }
    }

    @Test
    void knowsItsVersionAndItsCommands() {
      assertThat(dossier("--version").out()).startsWith("dossier ");
      assertThat(dossier("--help").out())
          .contains("up", "index", "serve", "search", "annotate", "check");
    }
  }
}
