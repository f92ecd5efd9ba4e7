package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.dossier.cluster.Cluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The searches written by hand in `src/test/resources/searches`, over the articles beside them, of
/// both engines.
///
/// A search is `why` it is there, what to `ask`, and what must come out: in `answer`, all that is
/// named there, arrays whole; in `pages`, the ids of each page that `next` leads to; in `all`, the
/// ids of all pages together, in any order; in `lines`, one object a line; in `has`, pieces of the
/// text.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ConformanceTest {
  private static final Path SEARCHES = Path.of("src/test/resources/searches");

  @TempDir private Path dir;

  @Test
  void everySearchIsAnsweredAsWrittenByBothEngines() throws Exception {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    Files.copy(SEARCHES.resolve("articles.jsonl"), articles.resolve("articles.jsonl"));
    try (Cluster cluster = Cluster.start(1, dir.resolve("nodes"));
        Dossier embedded = Dossier.up(articles, dir.resolve("index"));
        Dossier distributed =
            Dossier.up(
                articles,
                dir.resolve("runs"),
                "--engine",
                "opensearch",
                "--opensearch-url",
                cluster.urls(),
                "--opensearch-index",
                "searches")) {
      SoftAssertions softly = new SoftAssertions();
      for (Path file : files()) {
        for (JsonNode search : Dossier.JSON.readTree(file.toFile())) {
          String name = file.getFileName() + ": " + search.path("why").asText();
          softly.assertThatCode(() -> check(embedded, search)).as(name).doesNotThrowAnyException();
          softly
              .assertThatCode(() -> check(distributed, search))
              .as("in a cluster, " + name)
              .doesNotThrowAnyException();
        }
      }
      softly.assertAll();
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SEARCHES)) {
      List<Path> all = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(all).isNotEmpty();
      return all;
    }
  }

  private static void check(Dossier dossier, JsonNode search) {
    String ask = search.path("ask").asText();
    if (search.has("answer")) {
      JsonNode answer = dossier.json(ask);
      contains("", answer, search.path("answer"));
    }
    if (search.has("pages")) {
      assertThat(pages(dossier, ask)).isEqualTo(ids(search.path("pages")));
    }
    if (search.has("all")) {
      List<String> all = pages(dossier, ask).stream().flatMap(List::stream).sorted().toList();
      assertThat(all).isEqualTo(strings(search.path("all")));
    }
    if (search.has("lines")) {
      List<String> lines = dossier.text(ask).lines().toList();
      assertThat(lines).hasSize(search.path("lines").size());
      for (int i = 0; i < lines.size(); i++) {
        contains("line " + i, Dossier.parse(lines.get(i)), search.path("lines").path(i));
      }
    }
    if (search.has("has")) {
      assertThat(dossier.text(ask)).contains(strings(search.path("has")));
    }
  }

  /// All that is wanted is there.
  private static void contains(String where, JsonNode there, JsonNode wanted) {
    if (wanted.isObject()) {
      wanted
          .properties()
          .forEach(e -> contains(where + "/" + e.getKey(), there.path(e.getKey()), e.getValue()));
    } else if (wanted.isArray()) {
      assertThat(there).as("%s is %s", where, there).hasSize(wanted.size());
      for (int i = 0; i < wanted.size(); i++) {
        contains(where + "/" + i, there.path(i), wanted.path(i));
      }
    } else {
      assertThat(there).as(where).isEqualTo(wanted);
    }
  }

  private static List<List<String>> pages(Dossier dossier, String first) {
    List<List<String>> pages = new ArrayList<>();
    JsonNode answer = dossier.json(first);
    pages.add(strings(answer.path("hits"), "/id"));
    while (answer.path("next").isTextual()) {
      answer = dossier.json(first + "&cursor=" + Dossier.encoded(answer.path("next").asText()));
      pages.add(strings(answer.path("hits"), "/id"));
    }
    return pages;
  }

  private static List<List<String>> ids(JsonNode pages) {
    List<List<String>> ids = new ArrayList<>();
    pages.forEach(page -> ids.add(strings(page)));
    return ids;
  }

  private static List<String> strings(JsonNode array) {
    return strings(array, "");
  }

  /// @param at where in each element the text is
  private static List<String> strings(JsonNode array, String at) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(one.at(at).asText()));
    return strings;
  }
}
