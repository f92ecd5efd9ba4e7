package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.query.ParsedQuery;
import org.dossier.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The documents of `docs/`, as they are served, and whether what they say is so.
class DocumentsTest {
  @TempDir static Path dir;
  private static RunningSite site;

  @BeforeAll
  static void serves() {
    site =
        RunningSite.start(
            "up", "corpus", "--index", dir.resolve("index").toString(), "--port", "0");
  }

  @AfterAll
  static void stops() {
    site.close();
  }

  @Test
  void everyDocumentIsListedAndReadable() throws IOException {
    String list = site.get("/docs").body();
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.replace(".md", ""))
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(Documents.NAMES);
    }
    for (String name : Documents.NAMES) {
      HttpResponse<String> page = site.get("/docs/" + name);
      assertThat(list).contains("<a href=\"/docs/" + name + "\">");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .doesNotContain("unsafe");
      assertThat(page.body())
          .contains("<h1 id=\"", "<table>", "<th scope=\"col\">", "width=device-width")
          .doesNotContain(" style=", "<style", "onclick", "{{title", "{{content")
          .doesNotContainPattern("<script(?!( type=\"module\")? src=\"/[^\"]+\"></script>)");
    }
  }

  @Test
  void aDocumentIsCalledAsItsHeadingSays() {
    assertThat(site.get("/docs/query-language").body())
        .contains("<title>How to search – Dossier</title>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/none",
        "/docs/query-language.md",
        "/docs/..%2flogging.properties",
        "/docs/%2e%2e/web/index.html"
      })
  void nothingElseIsServed(String path) {
    assertThat(site.get(path).statusCode()).as(path).isIn(400, 404);
  }

  @Test
  void whatToTypeIsReadAsItStands() throws IOException {
    List<MatchResult> rows = rows("\\| `([^`]+)` \\| (?!`)");
    assertThat(rows).hasSizeGreaterThan(35);
    for (MatchResult row : rows) {
      String typed = row.group(1).replace("\\|", "|");
      assertThat(QueryParser.parse(typed).notes()).as(typed).isEmpty();
    }
  }

  @Test
  void whatIsMendedIsReadAsItSays() throws IOException {
    List<MatchResult> rows = rows("\\| `([^`]+)` \\| `([^`]+)` \\|$");
    assertThat(rows).hasSizeGreaterThan(8);
    for (MatchResult row : rows) {
      ParsedQuery read = QueryParser.parse(row.group(1));
      assertThat(read.query()).hasToString(row.group(2));
      assertThat(read.notes()).as(row.group(1)).isNotEmpty();
    }
  }

  @Test
  void theLimitsThatItTellsAreThoseThatHold() throws IOException {
    assertThat(Files.readString(Path.of("docs/query-language.md")))
        .contains(
            String.format(
                Locale.ROOT,
                "at most %,d characters, of which the first %d words count, and brackets nest %d deep",
                QueryParser.MAX_LENGTH,
                QueryParser.MAX_WORDS,
                QueryParser.MAX_DEPTH));
  }

  private static List<MatchResult> rows(String pattern) throws IOException {
    String text = Files.readString(Path.of("docs/query-language.md"));
    return Pattern.compile("^" + pattern, Pattern.MULTILINE).matcher(text).results().toList();
  }
}
