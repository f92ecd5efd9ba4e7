package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dossier.article.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not in the index is told, from run to run, whatever a run has read.
class ReportTest {
  @TempDir Path dir;

  private Path write(String name, String text) throws IOException {
    Path file = dir.resolve("articles").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void messyFolder() throws IOException {
    write("good.txt", "Talks in Oslo\n\nPublished 3 May 2019\n\nThey met in Oslo on Friday.\n");
    write("broken.json", "{\"id\": ");
    write("empty.txt", "");
    write("photo.xyz", "?");
    write(
        "lines.jsonl",
        """
        {"id":"a","title":"One","body":"A first text.","date":"2019-05-03","url":"nowhere"}
        {"id":"b","title":"Two"}
        """);
    write("undated.txt", "A headline\n\nNothing tells when this was written.\n");
  }

  private List<String> report() throws IOException {
    List<String> told = new ArrayList<>();
    for (Gap gap : new ReportReader(dir.resolve("index")).part(null, 0, 1000).gaps()) {
      told.add(gap.state().key() + " " + gap.place() + " " + gap.article() + " in " + gap.file());
    }
    return told;
  }

  private void index(String... more) {
    List<String> words = new ArrayList<>(List.of("index", dir.resolve("articles").toString()));
    words.addAll(List.of("--index", dir.resolve("index").toString()));
    words.addAll(List.of(more));
    Ran ran = Ran.dossier(words.toArray());
    assertThat(ran.exit()).as(ran.toString()).isZero();
  }

  @Test
  void tellsOfEveryFileWhatIsNotThereAndTheSameAfterARunThatReadsNothing() throws IOException {
    messyFolder();
    index();
    List<String> first = report();
    assertThat(first)
        .containsExactly(
            "failed broken.json null in broken.json",
            "failed lines.jsonl:2 null in lines.jsonl",
            "skipped photo.xyz null in photo.xyz",
            "skipped empty.txt null in empty.txt",
            "cut lines.jsonl:1 a in lines.jsonl",
            "undated undated.txt undated.txt in undated.txt");
    index();
    assertThat(report()).isEqualTo(first);
  }

  @Test
  void takesOverWhatAFileThatIsNotReadAgainLeftOut() throws IOException {
    write("a.json", "{\"id\":\"a\",\"body\":\"A text of 2019.\",\"url\":\"nowhere\"}");
    index();
    List<String> first = report();
    assertThat(first).anyMatch(line -> line.startsWith("cut a.json"));
    write("b.txt", "Another\n\nPublished 3 May 2019\n\nA second text came in.\n");
    index();
    assertThat(report()).isEqualTo(first);
    write("a.json", "{\"id\":\"a\",\"body\":\"A text.\",\"date\":\"2019-05-03\"}");
    index();
    assertThat(report()).isEmpty();
  }

  @Test
  void withoutAReportOfTheIndexAllIsReadAgainAndNothingElseChanges() throws IOException {
    messyFolder();
    index();
    List<String> first = report();
    Path file = dir.resolve("index").resolve(ReportFile.NAME);
    Files.delete(file);
    index();
    assertThat(report()).isEqualTo(first);
    // As if the program had ended between its commit and the report.
    Files.move(file, file.resolveSibling(ReportFile.NAME + ".new"));
    Files.writeString(file, "");
    index();
    assertThat(report()).isEqualTo(first);
    try (var files = Files.list(dir.resolve("index"))) {
      assertThat(files.map(f -> f.getFileName().toString()).filter(f -> f.startsWith("report")))
          .containsExactly(ReportFile.NAME);
    }
  }

  @Test
  void isServedByPagesAndStates() throws IOException {
    messyFolder();
    write("<img src=x onerror=alert(1)>.xyz", "?");
    for (int i = 0; i < 250; i++) {
      write(String.format(Locale.ROOT, "more/%03d.bin", i), "?");
    }
    try (RunningSite site =
        RunningSite.start(
            "up",
            dir.resolve("articles").toString(),
            "--index",
            dir.resolve("index").toString(),
            "--port",
            "0")) {
      JsonNode all = site.json("/api/v1/report?size=3");
      assertThat(all.get("total").asInt()).isEqualTo(257);
      assertThat(all.get("totals").toString())
          .isEqualTo("{\"failed\":2,\"skipped\":253,\"cut\":1,\"undated\":1}");
      assertThat(all.get("gaps")).hasSize(3);
      JsonNode last = site.json("/api/v1/report?state=skipped&page=3");
      assertThat(last.get("gaps")).hasSize(53);
      assertThat(last.get("gaps").get(52).get("place").asText()).isEqualTo("empty.txt");
      assertThat(site.json("/api/v1/report?state=cut").get("gaps").get(0).get("reason").asText())
          .contains("`nowhere` is not a web address");
      assertThat(site.json("/api/v1/report?page=99").get("gaps")).isEmpty();
      assertThat(site.json("/api/v1/report?state=lost").get("detail").asText())
          .isEqualTo("`state` must be one of all, failed, skipped, cut, undated (got: `lost`).");
    }
  }
}
