package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Dated news articles with their dates taken away: how often the year found is right.
class PublicationDatingOnNewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private record Outcome(String id, int truth, Publication found) {
    boolean isRight() {
      return found.date().year() == truth;
    }
  }

  @Test
  void mostYearsGivenAreRight() throws IOException {
    String data = System.getenv("DOSSIER_DATA");
    Assumptions.assumeTrue(data != null, "DOSSIER_DATA names no folder of dated articles");
    List<Outcome> given = new ArrayList<>();
    PublicationDating dating = PublicationDating.standard();
    int all = 0;
    for (JsonNode row : rows(Path.of(data, "news", "allsides-dev.jsonl.gz"))) {
      if (row.path("date").asText("").length() != 10) {
        continue;
      }
      all++;
      Article article = article(row);
      Publication found = dating.date(article, TODAY);
      if (found != null) {
        int truth = Integer.parseInt(row.path("date").asText().substring(0, 4));
        given.add(new Outcome(article.id(), truth, found));
      }
    }
    long right = given.stream().filter(Outcome::isRight).count();
    String report = report(given, all);
    assertThat(right / (double) given.size()).as(report).isGreaterThan(0.78);
    assertThat(given.size() / (double) all).as(report).isGreaterThan(0.3);
  }

  @Test
  void wordsOfTheCollectionHelp() throws IOException {
    String data = System.getenv("DOSSIER_DATA");
    Assumptions.assumeTrue(data != null, "DOSSIER_DATA names no folder of dated articles");
    List<JsonNode> dated =
        rows(Path.of(data, "news", "allsides-dev.jsonl.gz")).stream()
            .filter(row -> row.path("date").asText("").length() == 10)
            .toList();
    YearWords.Builder builder = new YearWords.Builder(TODAY);
    for (int i = 0; i < dated.size(); i += 2) {
      PartialDate date = PartialDate.parse(dated.get(i).path("date").asText()).orElseThrow();
      builder.add(article(dated.get(i)), Publication.stated(date));
    }
    PublicationDating dating = PublicationDating.standard().with(builder.build());
    List<Outcome> given = new ArrayList<>();
    for (int i = 1; i < dated.size(); i += 2) {
      Publication found = dating.date(article(dated.get(i)), TODAY);
      if (found != null) {
        int truth = Integer.parseInt(dated.get(i).path("date").asText().substring(0, 4));
        given.add(new Outcome(dated.get(i).path("id").asText(), truth, found));
      }
    }
    long right = given.stream().filter(Outcome::isRight).count();
    String report = report(given, dated.size() / 2);
    assertThat(right / (double) given.size()).as(report).isGreaterThan(0.8);
    assertThat(given.size() / (dated.size() / 2.0)).as(report).isGreaterThan(0.38);
  }

  private static Article article(JsonNode row) {
    return Article.of(row.path("id").asText(), "-", row.path("body").asText());
  }

  private static String report(List<Outcome> given, int all) {
    StringBuilder report = new StringBuilder("articles " + all + ", given " + given.size());
    for (double from : new double[] {1, 0.95, 0.9, 0.8, 0.7, 0.6}) {
      double to = from == 1 ? 2 : from == 0.95 ? 1 : from == 0.9 ? 0.95 : from + 0.1;
      List<Outcome> bin =
          given.stream()
              .filter(o -> o.found().confidence() >= from && o.found().confidence() < to)
              .toList();
      long right = bin.stream().filter(Outcome::isRight).count();
      report.append("%n  confidence from %.2f: %d of %d right".formatted(from, right, bin.size()));
    }
    return report
        .append("%n  all: %d".formatted(given.stream().filter(Outcome::isRight).count()))
        .toString();
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> rows = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(json.readTree(line));
      }
    }
    return rows;
  }
}
