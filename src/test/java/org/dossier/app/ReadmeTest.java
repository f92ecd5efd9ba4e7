package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What the README says is so.
class ReadmeTest {
  @TempDir static Path dir;
  private static RunningSite site;
  private static String readme;

  @BeforeAll
  static void servesTheCollectionThatComesAlong() throws IOException {
    readme = Files.readString(Path.of("README.md"));
    site =
        RunningSite.start(
            "up", "corpus", "--index", dir.resolve("index").toString(), "--port", "0");
  }

  @AfterAll
  static void stops() {
    site.close();
  }

  private static List<String> found(String pattern) {
    List<String> found =
        Pattern.compile(pattern, Pattern.MULTILINE)
            .matcher(readme)
            .results()
            .map(m -> m.group(1))
            .toList();
    assertThat(found).as(pattern).isNotEmpty();
    return found;
  }

  @Test
  void itsAddressesAnswer() {
    for (String path : found("curl 'http://localhost:8080([^']+)'")) {
      JsonNode answer = site.json(path);
      assertThat(answer.get("total").asInt()).as(path).isPositive();
      assertThat(answer.get("hits")).as(path).isNotEmpty();
    }
    for (String path :
        List.of(
            "/",
            "/embed",
            "/embed.js",
            "/api/v1/facets/organization",
            "/api/v1/facets/country/CA",
            "/api/v1/suggest?q=ir",
            "/suggestions?q=ir",
            "/api/v1/histogram",
            "/api/v1/export",
            "/feed.atom",
            "/opensearch.xml",
            "/docs",
            "/docs/query-language",
            "/api/v1/stats",
            "/health/live")) {
      assertThat(site.get(path).statusCode()).as(path).isEqualTo(200);
    }
  }

  @Test
  void itsSearchesFindSomethingAndAreReadAsTheyStand() {
    String table = readme.substring(readme.indexOf("| type | to find |"));
    table = table.substring(0, table.indexOf("\n\n"));
    List<String> searches =
        Pattern.compile("`([^`]+)`").matcher(table).results().map(m -> m.group(1)).toList();
    assertThat(searches).hasSizeGreaterThan(10);
    for (String search : searches) {
      String q = java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8);
      JsonNode answer = site.json("/api/v1/search?q=" + q);
      assertThat(answer.has("notes")).as(search).isFalse();
      if (!search.startsWith("a b OR c")) {
        assertThat(answer.get("total").asInt()).as(search).isPositive();
        assertThat(answer.get("relaxed").asBoolean()).as(search).isFalse();
      }
    }
  }

  @Test
  void itsRecordIsRead() throws IOException {
    String record = found("(?s)```json\\n(.*?)```").getFirst().replace("\n", "");
    Path file = Files.writeString(dir.resolve("record.jsonl"), record + "\n");
    Ran ran = Ran.dossier("annotate", file);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("\"id\":\"a-17\"", "\"date\":\"2023-11-16\"", "\"publisher\":\"The Chronicle\"");
  }

  @Test
  void itsCommandsAndOptionsAreThoseThatThereAre() {
    CommandLine line = Main.commandLine();
    for (String command : line.getSubcommands().keySet()) {
      assertThat(readme).contains("`./dossier " + command);
    }
    for (String option : found("^\\| `(?:--host`, `)?(--[a-z-]+)")) {
      assertThat(line.getCommandSpec().optionsMap()).containsKey(option);
    }
    line.getCommandSpec().subcommands().get("index").getCommandSpec().optionsMap().keySet().stream()
        .filter(name -> name.startsWith("--"))
        .filter(name ->
            !List.of("--help", "--version", "--engine", "--verbose", "--quiet").contains(name))
        .forEach(name -> assertThat(readme).contains("`" + name));
  }
}
