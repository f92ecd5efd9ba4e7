package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole way of a search: from an address, through the engine on a real index, to JSON.
class SearchOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final FacetValue GUARDS = new FacetValue("guards", "Revolutionary Guards");
  private static final NameResolver NAMES =
      words ->
          words.equalsIgnoreCase("irgc")
              ? List.of(new NameResolver.Name(Facet.ORGANIZATION, GUARDS))
              : List.of();
  @TempDir private static Path dir;
  private static LuceneCollection collection;
  private static DossierServer server;
  private static HttpClient client;
  private static Answers ask;

  @BeforeAll
  static void start() throws IOException {
    index(
        Articles.article("002.txt")
            .title("Iranian threats reach Canada")
            .body(
                "The Iranian regime threatens critics in Canada. \"We\" <fear> the Guards & others.")
            .published("2023-11-16")
            .mention(Facet.COUNTRY, "IR", "Iran", "Iranian", "demonym")
            .mention(Facet.COUNTRY, "CA", "Canada", "Canada", "name")
            .mention(Facet.ORGANIZATION, GUARDS.id(), GUARDS.label(), "Guards", "alias")
            .value(Facet.PUBLISHER, "global-news", "Global News")
            .value(Facet.LANGUAGE, "en", "English"),
        Articles.article("news/1#2")
            .title("A treaty in Ottawa")
            .body("Canada signed a treaty. Nobody was threatened.")
            .published("2021-03")
            .mention(Facet.COUNTRY, "CA", "Canada", "Canada", "name"),
        Articles.article("undated").title("Weather").body("Rain falls. The rain stops."));
    collection = LuceneCollection.open(dir);
    server =
        DossierServer.start(
            new ServerSettings("127.0.0.1", 0, "*", "0.1.0"), Served.of(collection, NAMES));
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    ask = new Answers(client, server.port());
  }

  @AfterAll
  static void stop() throws IOException {
    client.close();
    server.close();
    collection.close();
  }

  private static void index(Articles... articles) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (Articles article : articles) {
        var built = article.build();
        indexer.put(built, Articles.provenance(built.article().id()));
      }
      indexer.commit();
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode search(String query) throws IOException, InterruptedException {
    HttpResponse<String> answer = ask.get("/api/v1/search?" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  @Test
  void aSearchIsAnsweredInTheShapeOfTheContract() throws Exception {
    String answer = ask.get("/api/v1/search?q=iranian%20threats").body();

    assertThat(
            answer
                .replaceAll("\"tookMillis\":[0-9.]+", "\"tookMillis\":0")
                .replaceAll("\"score\":[0-9.]+", "\"score\":1"))
        .isEqualTo(
            """
            {"q":"iranian threats","total":1,"relaxed":false,"suggestion":null,"interpreted":"iranian threats",
            "tookMillis":0,"page":1,"size":10,"next":null,
            "hits":[{"id":"002.txt","title":"Iranian threats reach Canada",
            "titleHtml":"<mark>Iranian</mark> <mark>threats</mark> reach Canada","url":null,
            "publisher":"Global News","language":"en",
            "published":{"year":2023,"date":"2023-11-16","precision":"day","basis":"stated"},"score":1,
            "facets":{"country":[{"id":"IR","label":"Iran"},{"id":"CA","label":"Canada"}],
            "organization":[{"id":"guards","label":"Revolutionary Guards"}],"person":[]},
            "passages":[{"html":"The <mark>Iranian</mark> regime threatens critics in Canada.\
             &quot;We&quot; &lt;fear&gt; the Guards &amp; others.","start":0,"end":80}]}],
            "facets":{"country":{"values":[{"id":"CA","label":"Canada","count":1,"selected":false},
            {"id":"IR","label":"Iran","count":1,"selected":false}],"distinct":2,"missing":0},
            "organization":{"values":[{"id":"guards","label":"Revolutionary Guards","count":1,"selected":false}],
            "distinct":1,"missing":0},
            "person":{"values":[],"distinct":0,"missing":1},
            "year":{"values":[{"id":"2023","label":"2023","count":1,"selected":false}],"distinct":1,"missing":0}},
            "links":{"self":"/api/v1/search?q=iranian%20threats","next":null,
            "feed":"/feed.atom?q=iranian%20threats","export":"/api/v1/export?q=iranian%20threats"}}
            """
                .replace("\n", ""));
  }

  @Test
  void allArticlesComeFromTheNewest() throws Exception {
    assertThat(ids(search(""))).containsExactly("002.txt", "news/1#2", "undated");
    assertThat(ids(search("sort=oldest"))).containsExactly("news/1#2", "002.txt", "undated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "country=IR&country=CA | 002.txt,news/1#2",
        "country.all=IR&country.all=CA | 002.txt",
        "country.not=IR | news/1#2,undated",
        "country=none | undated",
        "year=unknown | undated",
        "from=2021&to=2021 | news/1#2",
        "q=title:treaty | news/1#2",
        "q=country:canada%20-iranian | news/1#2",
        "q=year:2020..2022 | news/1#2",
        "q=rain%20OR%20treaty&sort=oldest | news/1#2,undated",
        "q=%22nobody%20was%22 | news/1#2",
        "q=threat* | 002.txt,news/1#2",
        "q=canda~&sort=newest | 002.txt,news/1#2",
        "country=XX | ''",
      })
  void aSearchIsNarrowed(String query, String found) throws Exception {
    JsonNode answer = search(query);

    assertThat(String.join(",", ids(answer))).isEqualTo(found);
    assertThat(answer.get("total").asInt()).isEqualTo(answer.get("hits").size());
  }

  @Test
  void anotherNameFindsTheArticleAndMarksTheNameThere() throws Exception {
    JsonNode answer = search("q=IRGC");

    assertThat(ids(answer)).containsExactly("002.txt");
    assertThat(answer.at("/hits/0/passages/0/html").asText()).contains("the <mark>Guards</mark>");
    JsonNode article = JSON.readTree(ask.get("/api/v1/articles/002.txt?q=IRGC").body());
    assertThat(article.at("/matches/body/0/start").asInt())
        .isEqualTo(article.get("body").asText().indexOf("Guards"));
  }

  @Test
  void someOfTheWordsAreFoundWhereNoArticleHasAll() throws Exception {
    JsonNode answer = search("q=iranian%20rain");

    assertThat(answer.get("relaxed").asBoolean()).isTrue();
    assertThat(ids(answer)).containsExactlyInAnyOrder("002.txt", "undated");
  }

  @Test
  void theCursorsOfARelaxedAnswerLeadThroughAllOfIt() throws Exception {
    JsonNode first = search("q=iranian%20rain&size=1");
    JsonNode second = JSON.readTree(ask.get(first.at("/links/next").asText()).body());

    assertThat(second.get("relaxed").asBoolean()).isTrue();
    assertThat(ids(second)).hasSize(1).isNotEqualTo(ids(first));
    assertThat(second.get("next").isNull()).isTrue();
  }

  @Test
  void aBetterSpellingIsOffered() throws Exception {
    JsonNode answer = search("q=irannian");

    assertThat(answer.get("total").asInt()).isZero();
    assertThat(answer.get("suggestion").toString())
        .isEqualTo("{\"query\":\"iranian\",\"total\":1}");
  }

  @Test
  void theCursorOfAnotherSearchIsAProblem() throws Exception {
    String next = search("size=1").get("next").asText();

    for (String cursor : List.of(next, "x", "%00", "AAAA")) {
      HttpResponse<String> answer = ask.get("/api/v1/search?q=rain&cursor=" + cursor);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("invalid-cursor", "\"parameter\":\"cursor\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"news/1%232", "news%2F1%232"})
  void anIdMayHoldAnything(String id) throws Exception {
    HttpResponse<String> answer = ask.get("/api/v1/articles/" + id);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).get("id").asText()).isEqualTo("news/1#2");
  }

  @Test
  void aCommitIsAnotherStateForThoseWhoHaveTheOld() throws Exception {
    String tag = ask.get("/api/v1/stats").headers().firstValue("ETag").orElseThrow();
    assertThat(ask.get("/api/v1/stats", "If-None-Match", tag).statusCode()).isEqualTo(304);

    index(Articles.article("late").title("Late").body("Later."));
    collection.refresh();

    assertThat(ask.get("/api/v1/stats", "If-None-Match", tag).statusCode()).isEqualTo(200);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.remove("late");
      indexer.commit();
    }
    collection.refresh();
  }

  @Test
  void noIndexIsToldWithWhatToDo(@TempDir Path empty) throws Exception {
    try (LuceneCollection none = LuceneCollection.open(empty);
        DossierServer bare =
            DossierServer.start(
                new ServerSettings("127.0.0.1", 0, "*", "0.1.0"),
                Served.of(none, NameResolver.NONE))) {
      Answers there = new Answers(client, bare.port());
      for (String path :
          List.of(
              "/api/v1/search",
              "/api/v1/articles/x",
              "/api/v1/stats",
              "/api/v1/export",
              "/api/v1/facets/country",
              "/api/v1/histogram",
              "/feed.atom",
              "/health/ready")) {
        HttpResponse<String> answer = there.get(path);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/docs/problems#unavailable", "There is no index in");
      }
      assertThat(there.get("/health/live").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"((",
        "AND OR",
        "-",
        "*",
        "~",
        "title:",
        "title:(",
        "OR OR OR",
        "-(-(-(a",
        "\"\"",
        "a~99",
        "\"a b\"~0",
        "(((((((((((((((a)))))))))))))))",
        "\u0000",
        "\uFFFF",
        "year:0000..9999",
        "country:\"\"",
        "title:*",
        "-title:-a",
        "\u200F\u202E",
        "🚀🚀🚀",
        "ß ſ İ ı",
        "a\tb\nc"
      })
  void nonsenseIsAnsweredWithoutAnError(String typed) throws Exception {
    assertThat(search("q=" + encoded(typed)).get("q").asText()).isEqualTo(typed);
    assertThat(ask.get("/api/v1/articles/undated?q=" + encoded(typed)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anyTextIsAnsweredAndReadAgainTheSame(long seed) throws Exception {
    List<String> pieces =
        List.of(
            "rain",
            "Canada",
            "IRGC",
            "threat",
            " ",
            " ",
            " ",
            "\"",
            "(",
            ")",
            "-",
            "*",
            "~",
            "~3",
            " OR ",
            "|",
            "title:",
            "country:",
            "year:",
            "2021",
            "..",
            "person:",
            "é",
            "سپاه",
            "'",
            "&",
            "\u0300");
    Random random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(16); n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      JsonNode answer = search("facets=&q=" + encoded(text.toString()));
      JsonNode again = search("facets=&q=" + encoded(answer.get("interpreted").asText()));
      assertThat(again.get("hits"))
          .as("seed %s, text %s: `%s`, read as `%s`", seed, i, text, answer.get("interpreted"))
          .isEqualTo(answer.get("hits"));
    }
  }
}
