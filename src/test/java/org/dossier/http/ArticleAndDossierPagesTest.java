package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of articles and values as a browser without scripts gets them: each number leads to as
/// many articles, and each says what the interface says.
class ArticleAndDossierPagesTest {
  private static final long SEED = 71;
  private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&amp;";
  private static final String ODD = "a/b & c%2F";
  private static final NameResolver NAMES =
      new NameResolver() {
        @Override
        public List<Name> resolve(String words) {
          return List.of();
        }

        @Override
        public Optional<FacetValue> moved(Facet facet, String idOrName) {
          return idOrName.equals("old-guards")
              ? Optional.of(new FacetValue("guards", "The guards"))
              : Optional.empty();
        }
      };

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    Random random = new Random(SEED);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      List<String> words = new ArrayList<>();
      for (String word : List.of("rain", "snow", "sun", "IRGC", "Pasdaran")) {
        if (random.nextInt(2) == 0) {
          words.add(word);
        }
      }
      Articles article = Articles.article("a" + i).body(String.join(" ; ", words) + " fell.");
      for (String name : List.of("IRGC", "Pasdaran")) {
        if (words.contains(name)) {
          article.mention(Facet.ORGANIZATION, "guards", "The guards", name, "alias");
        }
      }
      for (String id : List.of("IR", "CA", ODD)) {
        if (random.nextInt(3) == 0) {
          article.value(Facet.COUNTRY, id, "Land " + id);
        }
      }
      for (String id : List.of("roe", HOSTILE)) {
        if (random.nextInt(words.contains("IRGC") ? 2 : 5) == 0) {
          article.value(Facet.PERSON, id, "Person " + id);
        }
      }
      if (random.nextInt(4) > 0) {
        article.published((2015 + random.nextInt(6)) + (random.nextBoolean() ? "-05" : ""));
      }
      articles.add(article.build());
    }
    articles.add(
        Articles.article("x/../" + HOSTILE)
            .title("Title " + HOSTILE)
            .body("First " + HOSTILE + " line.\nShare this\nThe zebra of " + HOSTILE + " zebra.")
            .furniture("Share this")
            .mention(Facet.PERSON, HOSTILE, "Person " + HOSTILE, "zebra", "full name")
            .published("2019-03-02")
            .build());
    site = TestSite.of(dir, NAMES, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void anyPathThroughTheirLinksShowsTheNumbersOfTheInterface() throws Exception {
    long seed = Long.getLong("dossier.seed", SEED);
    Random random = new Random(seed);
    String at = "/country/IR";
    int dossiers = 0;
    for (int step = 0; step < 150; step++) {
      Document page = page(at);
      String where = "seed " + seed + ", step " + step + ", " + at;
      if (!page.select("dossier-value").isEmpty()) {
        dossiers++;
        dossierIsThatOfTheInterface(page, at, where);
      } else if (!page.select("dossier-article").isEmpty()) {
        articleIsThatOfTheInterface(page, at, where);
      }
      List<String> links =
          page.select("main a[href^=/]:not([href^=/feed]):not([href^=/api])").eachAttr("href");
      String next = links.get(random.nextInt(links.size()));
      at = random.nextInt(12) == 0 ? "/organization/guards?q=rain" : next.replaceAll("#.*", "");
    }
    assertThat(dossiers).isGreaterThan(20);
  }

  private static void dossierIsThatOfTheInterface(Document page, String at, String where)
      throws Exception {
    JsonNode dossier = site.json("/api/v1/facets" + at);
    assertThat(page.select("h1").text()).as(where).isEqualTo(text(dossier.get("label")));
    for (Element link : page.select("dossier-value a[href^=/?], dossier-value a[href=/]")) {
      String told = link.hasAttr("aria-label") ? link.attr("aria-label") : link.text();
      String number = told.replaceAll("^\\d{4}: |^.* of all ", "").replaceAll("\\D.*", "");
      if (!number.isEmpty()) {
        JsonNode answer = site.json("/api/v1/search" + link.attr("href").substring(1));
        assertThat(answer.get("total").asText()).as(where + " → " + link).isEqualTo(number);
        assertThat(answer.get("relaxed").asBoolean()).as(where + " → " + link).isFalse();
      }
    }
    if (dossier.get("total").asLong() == 0) {
      assertThat(page.select(".value-columns")).as(where).isEmpty();
      return;
    }
    assertThat(page.select(".value-total a").first().text())
        .as(where)
        .isEqualTo(counted(dossier.get("total")));
    if (!dossier.get("facet").asText().equals("year")) {
      List<String> rows = new ArrayList<>();
      for (JsonNode year : dossier.get("years")) {
        rows.add(
            String.format(
                Locale.ROOT,
                "%s %s %s",
                year.get("year").asText(),
                year.get("count").asText(),
                year.get("all").asText()));
      }
      assertThat(
              page.select(".timeline tbody tr").eachText().stream()
                  .map(row -> row.replaceAll(" [^ ]*%$", ""))
                  .toList())
          .as(where)
          .isEqualTo(rows);
    }
    for (String part : List.of("first", "latest")) {
      assertThat(page.select("." + part + " li a").eachText())
          .as(where)
          .isEqualTo(texts(dossier.get(part), "title"));
    }
    assertThat(page.select(".names tbody th").eachText())
        .as(where)
        .isEqualTo(texts(dossier.get("names"), "name"));
    assertThat(page.select(".company li").eachAttr("data-id"))
        .as(where)
        .isEqualTo(dossier.get("related").findValuesAsText("id"));
    assertThat(
            page.select(".company .count").eachText().stream()
                .map(count -> count.replaceAll("\\D", ""))
                .toList())
        .as(where)
        .isEqualTo(dossier.get("related").findValuesAsText("count"));
  }

  private static void articleIsThatOfTheInterface(Document page, String at, String where)
      throws Exception {
    JsonNode article = site.json("/api/v1" + at);
    assertThat(page.select("h1").text()).as(where).isEqualTo(text(article.get("title")));
    assertThat(page.select("aside li[data-id]").eachAttr("data-id"))
        .as(where)
        .isEqualTo(article.get("facets").findValuesAsText("id"));
    long matches =
        article.has("matches")
            ? article.at("/matches/body").size() + article.at("/matches/title").size()
            : 0;
    assertThat(page.select("article mark").size()).as(where).isGreaterThanOrEqualTo((int) matches);
    for (Element show : page.select(".evidence a")) {
      String words = show.closest("li").selectFirst("b").text();
      Element there = page.getElementById(show.attr("href").substring(1));
      assertThat(there).as(where + " " + show).isNotNull();
      assertThat(words).as(where).startsWith(there.text());
    }
  }

  @Test
  void whateverIsWrittenStaysText() throws Exception {
    for (String at :
        List.of(
            "/person/" + QueryString.encode(HOSTILE),
            ArticlePageRoute.address("x/../" + HOSTILE) + "?q=zebra")) {
      Document page = page(at);
      assertThat(page.select("script:not([src]):not([type=application/ld+json]), img, [onerror]"))
          .as(at)
          .isEmpty();
      assertThat(page.select("h1").text()).contains(HOSTILE);
      assertThat(page.title()).endsWith(HOSTILE + " – Dossier");
    }
  }

  @Test
  void matchesAndMentionsAreDrawnOverTheTextAndFurnitureIsFoldedAway() throws Exception {
    Document page = page(ArticlePageRoute.address("x/../" + HOSTILE) + "?q=zebra");

    assertThat(page.select(".text > p").eachText())
        .containsExactly("First " + HOSTILE + " line.", "The zebra of " + HOSTILE + " zebra.");
    assertThat(page.select(".text mark").eachText()).containsExactly("zebra", "zebra");
    assertThat(page.select(".text .mention").eachAttr("title"))
        .containsExactly("Person " + HOSTILE, "Person " + HOSTILE);
    assertThat(page.select(".furniture p").text()).isEqualTo("Share this");
  }

  @Test
  void theHeadSaysWhatProgramsCite() throws Exception {
    Document page = page(ArticlePageRoute.address("x/../" + HOSTILE));
    JsonNode data =
        new ObjectMapper().readTree(page.selectFirst("[type=application/ld+json]").data());

    assertThat(meta(page, "name=citation_title")).isEqualTo("Title " + HOSTILE);
    assertThat(meta(page, "name=citation_publication_date")).isEqualTo("2019/03/02");
    assertThat(meta(page, "name=DC.date")).isEqualTo("2019-03-02");
    assertThat(meta(page, "property=og:title")).isEqualTo("Title " + HOSTILE);
    assertThat(meta(page, "name=description")).isEqualTo("First " + HOSTILE + " line.");
    assertThat(data.get("headline").asText()).isEqualTo("Title " + HOSTILE);
    assertThat(data.get("datePublished").asText()).isEqualTo("2019-03-02");
    String canonical = page.select("link[rel=canonical]").attr("href");
    assertThat(page(canonical).select("h1").text()).isEqualTo("Title " + HOSTILE);
    assertThat(data.get("url").asText()).endsWith(canonical);
  }

  private static String meta(Document page, String attribute) {
    return page.select("meta[" + attribute + "]").attr("content");
  }

  @ParameterizedTest
  @CsvSource({
    "/articles/none, There is no such article here",
    "/country/XX, There is no dossier here",
    "/nowhere/at/all, There is nothing here",
    "/articles/, There is nothing here",
  })
  void whatIsNotThereIsToldOnAPageWithItsStatus(String path, String title) throws Exception {
    HttpResponse<String> answer = site.ask().get(path, "Accept", "text/html");
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(Page.TYPE);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'self'");
    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select("form[action=/] [name=q]")).hasSize(1);
    assertThat(site.ask().get(path).headers().firstValue("Content-Type")).hasValue(Problem.TYPE);
  }

  @Test
  void problemsAreToldInTheReadersLanguageAndSayHowToGoOn() throws Exception {
    HttpResponse<String> answer =
        site.ask()
            .get("/?q=rain&sort=best&country=IR", "Accept", "text/html", "Accept-Language", "de");
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().allValues("Vary")).anyMatch(v -> v.contains("Accept-Language"));
    assertThat(page.select("html").attr("lang")).isEqualTo("de");
    assertThat(page.select("h1").text()).isEqualTo("Diese Adresse ist nicht lesbar");
    assertThat(page.select(".problem").attr("lang")).isEqualTo("en");
    assertThat(page(page.select("main a").attr("href")).select(".chip").text())
        .isEqualTo("Country: Land IR");
  }

  @Test
  void whatFailsBeforeAnyRouteIsToldOnAPageToo() throws Exception {
    String page = site.ask().raw("POST / HTTP/1.1", "Accept: text/html", "Accept-Language: fr");
    String data = site.ask().raw("POST /api/v1/search HTTP/1.1", "Accept: text/html");

    assertThat(page).contains("<html lang=\"fr\"", "default-src 'self'");
    assertThat(data).contains("application/problem+json").doesNotContain("<html");
  }

  @Test
  void thoseWithoutAValueAreFoundByASearch() throws Exception {
    for (String none : List.of("country/none", "year/unknown")) {
      HttpResponse<String> answer = site.ask().get("/" + none);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location")).hasValue("/?" + none.replace('/', '='));
    }
  }

  @Test
  void whatIsTypedOrWrittenIsTextOnThePagesAroundThem() throws Exception {
    String typed = QueryString.encode(HOSTILE);
    for (String at :
        List.of(
            "/?q=zebra",
            "/?q=" + typed,
            "/?q=rain&person=" + typed,
            "/person/nobody" + typed,
            ArticlePageRoute.address("nothing" + HOSTILE))) {
      HttpResponse<String> answer = site.ask().get(at, "Accept", "text/html");
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(answer.body()).as(at).contains("alert(1)");
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("script:not([src]):not([type=application/ld+json]), img, [onerror]"))
          .as(at)
          .isEmpty();
    }
  }

  @Test
  void aValueThatWasMergedHasMovedToItsNewAddress() throws Exception {
    HttpResponse<String> answer =
        site.ask().get("/organization/old-guards?q=rain&country=IR&utm_source=x");

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/organization/guards?q=rain&country=IR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/articles/a1?q=rain", "/country/IR?q=rain"})
  void aPageThatTheBrowserHasIsNotSentAgain(String at) throws Exception {
    String tag = site.get(at).headers().firstValue("ETag").orElseThrow();

    assertThat(site.ask().get(at, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.ask().get(at, "If-None-Match", tag, "Accept-Language", "fr").statusCode())
        .isEqualTo(200);
    assertThat(site.ask().get(at + "+sun", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void allOfAPageSpeaksTheReadersLanguage() throws Exception {
    Document page = Jsoup.parse(site.get("/country/IR", "Accept-Language", "fa").body());

    assertThat(page.select("html").attr("lang")).isEqualTo("fa");
    assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select(".skip").text()).isEqualTo("رفتن به محتوا");
    assertThat(page.select(".colophon [data-fill=totals]").text()).startsWith("۵۱ مقاله");
    assertThat(page.select("[rel=modulepreload][href*=/messages/]").eachAttr("href"))
        .contains("/core/messages/fa.js")
        .noneMatch(href -> href.endsWith("/en.js"));
  }

  @Test
  void thePagesStyleSheetsComeAsOneThatIsKept() throws Exception {
    String href = page("/").select("link[rel=stylesheet]").attr("href");
    HttpResponse<String> styles = site.get(href);

    assertThat(page("/").select("link[rel=stylesheet]")).hasSize(1);
    assertThat(styles.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(styles.body()).contains("@layer tokens;", "--_paper", "@layer served;");
    HttpResponse<String> older =
        site.get(href.replaceAll("\\.[0-9a-f]{20}\\.", "." + "0".repeat(20) + "."));
    assertThat(older.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(site.ask().get(href.replace("tokens", "nothing")).statusCode()).isEqualTo(404);
  }

  private static Document page(String at) throws IOException, InterruptedException {
    return Jsoup.parse(site.get(at).body());
  }

  private static String counted(JsonNode total) {
    return total.asLong() == 1 ? "1 article" : total.asText() + " articles";
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(text(item.get(field))));
    return texts;
  }

  // As jsoup tells a text.
  private static String text(JsonNode text) {
    return text.asText().replaceAll("\\s+", " ").strip();
  }
}
