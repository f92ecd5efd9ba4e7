package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.query.NameResolver;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Article WHOLE =
      new Article(
          "news/1#2",
          "A \"treaty\", signed",
          "Canada signed a treaty.\n\nNobody said: \u00abسپاه\u00bb \uD83D\uDE80.",
          Layout.PLAIN,
          new Origin(
              "The Chronicle",
              "https://chronicle.example/17?a=1&b=2",
              "en",
              List.of("A. Writer", "B. Writer")),
          Publication.stated(new PartialDate(2021, 3, 0)),
          Map.of(Facet.COUNTRY, List.of("CA"), Facet.PERSON, List.of("Jane Doe", "John Roe")));

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    articles.add(new AnnotatedArticle(WHOLE, WHOLE.published(), Map.of()));
    articles.add(
        Articles.article("=cmd()")
            .title("+1 for Canada, they say")
            .body("@home: Canada listed the Guards.")
            .published("2023-11-16")
            .mention(Facet.COUNTRY, "CA", "Canada", "Canada", "name")
            .mention(Facet.ORGANIZATION, "guards", "-Guards", "Guards", "alias")
            .build());
    for (int i = 0; i < 300; i++) {
      articles.add(Articles.article("r" + i).body("Rain falls on day " + i + ".").build());
    }
    site = TestSite.of(dir.resolve("index"), NameResolver.NONE, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static List<JsonNode> lines(String path) throws IOException, InterruptedException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : site.get(path).body().split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void givesEveryArticleOnceInTheOrderOfTheSearch() throws Exception {
    List<String> ids = new ArrayList<>();
    lines("/api/v1/export").forEach(line -> ids.add(line.get("id").asText()));

    assertThat(ids).hasSize(302).doesNotHaveDuplicates().startsWith("=cmd()", "news/1#2");
    assertThat(lines("/api/v1/export?q=canada&sort=oldest"))
        .extracting(line -> line.get("id").asText())
        .containsExactly("news/1#2", "=cmd()");
    assertThat(lines("/api/v1/export?country=CA")).hasSize(1);
  }

  @Test
  void theLinkOfASearchLeadsToJustWhatItFound() throws Exception {
    for (String query : List.of("q=rain", "q=canada&year=2023", "country.not=CA&sort=oldest")) {
      JsonNode found = site.json("/api/v1/search?" + query);
      assertThat(lines(found.at("/links/export").asText())).hasSize(found.get("total").asInt());
    }
  }

  @Test
  void aRecordIsWhatDossierReads() throws Exception {
    Path file = dir.resolve("again.jsonl");
    Files.writeString(file, site.get("/api/v1/export").body());

    Source source = CollectionFiles.of(List.of(file));
    List<Article> read = new ArrayList<>();
    source.read(
        source.list().files().getFirst(),
        reading -> {
          assertThat(reading).isInstanceOf(Reading.Found.class);
          read.add(((Reading.Found) reading).article());
        });

    assertThat(read).hasSize(302).contains(WHOLE);
  }

  @Test
  void whatWasFoundInAnArticleStandsBesideIt() throws Exception {
    JsonNode line = lines("/api/v1/export?q=guards").getFirst();

    assertThat(line.at("/annotations/facets/country/0/id").asText()).isEqualTo("CA");
    assertThat(line.at("/annotations/facets/country/0/evidence/0/rule").asText()).isEqualTo("name");
    assertThat(line.at("/annotations/published/date").asText()).isEqualTo("2023-11-16");
  }

  @Test
  void aTableHasAHeaderAndNoFormulas() throws Exception {
    HttpResponse<String> answer = site.get("/api/v1/export?format=csv&q=canada");

    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv").contains("utf-8"));
    assertThat(answer.body()).contains("\r\n").startsWith("id,title,date,");
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(answer.body()))
            .getRecords();
    assertThat(rows).hasSize(2);
    CSVRecord guarded =
        rows.stream().filter(r -> r.get("id").equals("'=cmd()")).findFirst().orElseThrow();
    assertThat(guarded.get("title")).isEqualTo("'+1 for Canada, they say");
    assertThat(guarded.get("body")).isEqualTo("'@home: Canada listed the Guards.");
    assertThat(guarded.get("organization")).isEqualTo("'-Guards");
    assertThat(guarded.get("date")).isEqualTo("2023-11-16");
    CSVRecord whole =
        rows.stream().filter(r -> r.get("id").equals("news/1#2")).findFirst().orElseThrow();
    assertThat(whole.get("title")).isEqualTo(WHOLE.title());
    assertThat(whole.get("body")).isEqualTo(WHOLE.body());
    assertThat(whole.get("author")).isEqualTo("A. Writer; B. Writer");
  }

  @Test
  void noArticlesAreAnEmptyFileOrAHeader() throws Exception {
    assertThat(site.get("/api/v1/export?country=XX").body()).isEmpty();
    assertThat(site.get("/api/v1/export?country=XX&format=csv").body())
        .startsWith("id,title")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | articles.jsonl",
        "q=canada%20OR%20rain&format=csv | articles-canada-or-rain.csv",
        "q=%22..%2F..%2Fetc%0D%0Ax%22 | articles-etc-x.jsonl",
        "q=%D8%B3%D9%BE%D8%A7%D9%87 | articles.jsonl",
      })
  void itIsAFileToKeep(String query, String name) throws Exception {
    assertThat(site.get("/api/v1/export?" + query).headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + name + "\"");
  }

  @Test
  void headSaysWhatThereWouldBe() throws Exception {
    HttpResponse<String> head = site.ask().send("HEAD", "/api/v1/export?format=csv");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Disposition")).isPresent();
    assertThat(head.headers().firstValue("Content-Length")).isEmpty();
    HttpResponse<String> packed =
        site.ask().send("HEAD", "/api/v1/export", "Accept-Encoding", "gzip");
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(head.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
  }

  @Test
  void itIsSentOnceAndCompressed() throws Exception {
    String tag = site.get("/api/v1/export").headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> packed = site.ask().bytes("/api/v1/export", "Accept-Encoding", "gzip");

    assertThat(site.ask().get("/api/v1/export", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get("/api/v1/export?format=csv", "If-None-Match", tag).body()).isNotEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(site.get("/api/v1/export").body());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "fromat=csv, unknown-parameter, fromat",
    "page=2, unknown-parameter, page",
    "format=xml, invalid-parameter, format",
    "sort=up, invalid-parameter, sort",
    "from=2021-13, invalid-parameter, from",
  })
  void whatIsWrongIsAProblem(String query, String code, String parameter) throws Exception {
    JsonNode problem = site.problem("/api/v1/export?" + query);

    assertThat(problem.get("type").asText()).endsWith("#" + code);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void anExportThatBreaksOffSaysSoInItsLastLine() throws Exception {
    OneArticle one = new OneArticle("x");
    try (DossierServer server =
            DossierServer.start(new ServerSettings("127.0.0.1", 0, "*", "1"), one.served());
        HttpClient client = HttpClient.newHttpClient()) {
      Answers there = new Answers(client, server.port());

      String[] lines = there.get("/api/v1/export?q=breaks").body().split("\n");
      assertThat(lines).hasSize(2);
      assertThat(JSON.readTree(lines[1]).get("type").asText()).endsWith("#unavailable");
      assertThat(there.get("/api/v1/export?q=breaks&format=csv").body())
          .endsWith("\r\nThe export broke off here: The index was damaged.\r\n");
      assertThat(there.get("/api/v1/export?q=closed").statusCode()).isEqualTo(503);
      assertThat(there.get("/api/v1/export?q=broken", "Accept-Encoding", "gzip").statusCode())
          .isEqualTo(500);
    }
  }
}
