package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
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

/// The search page as a browser without scripts gets it: its links and its form lead to what they
/// say.
class SearchPageOverHttpTest {
  private static final long SEED = 61;
  private static final String HOSTILE = "<script>alert(1)</script>\"'&amp;";
  private static final List<String> ALTOGETHER =
      List.of("IR", "CA", "FR", "US", "DE", "GB", "SE", "NO", "FI", "a/b & c%2F");

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    Random random = new Random(SEED);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      List<String> words =
          Stream.of("rain", "snow", "sun").filter(w -> random.nextInt(2) == 0).toList();
      Articles article = Articles.article("a" + i).body(String.join(" ", words) + " fell.");
      for (String id : ALTOGETHER) {
        if (random.nextInt(3) == 0) {
          article.value(Facet.COUNTRY, id, "Land " + id);
        }
      }
      for (String id : List.of("guards", "police", HOSTILE)) {
        if (random.nextInt(3) == 0) {
          article.value(Facet.ORGANIZATION, id, "Body " + id);
        }
      }
      if (random.nextInt(4) > 0) {
        article.published(Integer.toString(2015 + random.nextInt(6)));
      }
      articles.add(article.build());
    }
    articles.add(
        Articles.article("x/../" + HOSTILE)
            .title("Title " + HOSTILE)
            .body("Zebra " + HOSTILE + " zebra.")
            .build());
    site = TestSite.of(dir, NameResolver.NONE, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void anyPathThroughItsLinksShowsTheCountsOfTheInterface() throws Exception {
    long seed = Long.getLong("dossier.seed", SEED);
    Random random = new Random(seed);
    String at = "/";
    for (int step = 0; step < 150; step++) {
      Document page = page(at);
      JsonNode answer = site.json("/api/v1/search" + query(at));
      String where = "seed " + seed + ", step " + step + ", " + at;
      assertThat(total(page)).as(where).isEqualTo(answer.get("total").asLong());
      assertThat(page.select(".hit").eachAttr("data-id")).as(where).isEqualTo(ids(answer));
      countsAreThoseOf(answer, page, where);
      String next = next(page, random);
      String words = List.of("rain", "snow+sun", "rain+-snow").get(random.nextInt(3));
      at = next.equals("/") ? "/?q=" + words : next;
    }
  }

  @Test
  void eachLinkAndEachTickedBoxLeadsToAsManyArticlesAsItTells() throws Exception {
    for (String at : List.of("/", "/?q=rain", "/?q=sun&organization=guards&year.not=2016")) {
      Document page = page(at);
      for (Element box : page.select(".value input:not([checked])")) {
        Element row = box.closest("li");
        if (at.contains(box.attr("name") + "=")) {
          continue; // One more of several alternatives adds to them.
        }
        String to = submit(page, box.attr("name") + "=" + encoded(box.attr("value")));
        assertThat(total(page(to)))
            .as(at + " → " + to)
            .isEqualTo(number(row.selectFirst(".count")));
      }
    }
  }

  @Test
  void whatIsAppliedCanBeTakenAwayOneByOneAndAtOnce() throws Exception {
    Document page =
        page("/?q=rain&country=IR&country=CA&year.not=2016&from=2015&organization.all=guards");

    assertThat(page.select(".chip").eachText())
        .containsExactly(
            "Country: Land IR",
            "Country: Land CA",
            "Organization: must have Body guards",
            "Year: not 2016",
            "from 2015");
    assertThat(page.select(".chip").eachAttr("href"))
        .contains("/?q=rain&country=CA&organization.all=guards&year.not=2016&from=2015")
        .contains("/?q=rain&country=IR&country=CA&organization.all=guards&year.not=2016");
    assertThat(page.select(".clear").attr("href")).isEqualTo("/?q=rain");
    assertThat(page.select(".value input[checked]").eachAttr("name"))
        .containsExactly("country", "country", "organization.all", "year.not");
  }

  @Test
  void asksForMoreValuesAndKeepsThemThroughTheForm() throws Exception {
    Document few = page("/");
    assertThat(few.select("[data-facet=country] .value")).hasSize(7);

    Document more = page(few.select("[data-facet=country] .more").attr("href"));
    assertThat(more.select("[data-facet=country] .value")).hasSize(ALTOGETHER.size() + 1);
    assertThat(submit(more, "q=rain")).contains("country.limit=50");
  }

  @Test
  void pagesAreLinkedInThePageAndInItsHead() throws Exception {
    Document page = page("/?page=2");

    assertThat(page.select("link[rel=next]").attr("href")).isEqualTo("/?page=3");
    assertThat(page.select("link[rel=prev]").attr("href")).isEqualTo("/");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/?page=2");
    assertThat(page.select(".pager [rel=next]").attr("href")).isEqualTo("/?page=3");
    assertThat(page.select(".pager [aria-current]").text()).isEqualTo("2");
    assertThat(page.select(".hits").attr("start")).isEqualTo("11");
  }

  @Test
  void saysWhyNothingIsFoundAndLeadsOn() throws Exception {
    Document page = page("/?q=rain&from=2030");

    assertThat(page.select(".total").text()).isEqualTo("No articles found for “rain”");
    List<Element> ways = page.select(".nothing li:has(a)");
    assertThat(ways).isNotEmpty();
    for (Element way : ways) {
      Document there = page(way.selectFirst("a").attr("href"));
      assertThat(way.text()).endsWith("(" + there.select(".total").text() + ")");
    }
  }

  @Test
  void offersABetterSpellingWithItsCount() throws Exception {
    Document page = page("/?q=zebar");
    Element note = page.selectFirst(".note:has(a)");

    assertThat(note.text()).isEqualTo("Did you mean zebra? (1 article)");
    assertThat(page(note.selectFirst("a").attr("href")).select(".total").text())
        .isEqualTo("1 article");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zebra", HOSTILE, "\"><img src=x onerror=alert(1)>", "</title><b>"})
  void whateverIsTypedOrWrittenStaysText(String typed) throws Exception {
    String at = "/?q=" + encoded(typed) + "&organization.not=" + encoded(HOSTILE);
    Document page = page(at);

    assertThat(page.select("script:not([src]), img, title b, [onerror]")).isEmpty();
    assertThat(page.title()).isEqualTo(typed.strip() + " – Dossier");
    assertThat(page.select("[name=q]").attr("value")).isEqualTo(typed);
    assertThat(page.select(".chip").text()).isEqualTo("Organization: not Body " + HOSTILE);
  }

  @Test
  void marksStandAroundWhatMatchedInEscapedText() throws Exception {
    Element hit = page("/?q=zebra").selectFirst(".hit");

    assertThat(hit.select("h3").text()).isEqualTo("Title " + HOSTILE);
    assertThat(hit.select(".passage").text()).isEqualTo("Zebra " + HOSTILE + " zebra.");
    assertThat(hit.select("mark").eachText()).containsExactly("Zebra", "zebra");
  }

  @Test
  void emptyFieldsOfItsFormAndParametersOfOthersAreLeftOut() throws Exception {
    Document page = page("/?q=rain&country=&from=&sort=&utm_source=x&fbclid=y");

    assertThat(total(page)).isEqualTo(site.json("/api/v1/search?q=rain").get("total").asLong());
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("/?q=rain");
  }

  @Test
  void aPageThatTheBrowserHasIsNotSentAgain() throws Exception {
    HttpResponse<String> first = site.get("/?q=rain");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().allValues("Vary")).contains("Accept-Language");
    assertThat(site.ask().get("/?q=rain", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            site.ask().get("/?q=rain", "If-None-Match", tag, "Accept-Language", "fr").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, fr, ltr, Rechercher",
    "'fa;q=0.9, xx', fa, rtl, جست‌وجو",
    "'xx, ar-EG;q=0.5', ar, rtl, ابحث",
    "nonsense;;q=, en, ltr, Search",
  })
  void speaksTheLanguageThatTheBrowserAsksFor(
      String accepted, String language, String direction, String button) throws Exception {
    Document page = Jsoup.parse(site.get("/?q=rain", "Accept-Language", accepted).body());
    Element frame = page.selectFirst(".served");

    assertThat(frame.attr("lang")).isEqualTo(language);
    assertThat(frame.attr("dir")).isEqualTo(direction);
    assertThat(frame.select(".box button").text()).isEqualTo(button);
  }

  private static void countsAreThoseOf(JsonNode answer, Document page, String where) {
    for (Map.Entry<String, JsonNode> facet : answer.get("facets").properties()) {
      for (Element row : page.select("[data-facet=" + facet.getKey() + "] .value")) {
        long told = -1;
        for (JsonNode value : facet.getValue().get("values")) {
          told =
              value.get("id").asText().equals(row.attr("data-id"))
                  ? value.get("count").asLong()
                  : told;
        }
        if (List.of("none", "unknown").contains(row.attr("data-id"))) {
          told = facet.getValue().get("missing").asLong();
        }
        if (!row.attr("data-mode").equals("not")) {
          assertThat(number(row.selectFirst(".count"))).as(where + " " + row).isEqualTo(told);
        }
      }
    }
  }

  /// Somewhere that a reader may go from the page: a link, or a box ticked and the form sent.
  private static String next(Document page, Random random) {
    List<Element> links = page.select(".served a[href^=/?], .served a[href=/]");
    List<Element> boxes = page.select(".value input");
    if (random.nextInt(3) > 0 || boxes.isEmpty()) {
      return links.get(random.nextInt(links.size())).attr("href");
    }
    Element box = boxes.get(random.nextInt(boxes.size()));
    box.attr("checked", !box.hasAttr("checked"));
    return submit(page, "");
  }

  /// The address to which the form leads, with more of what a reader chose.
  private static String submit(Document page, String more) {
    List<String> sent = new ArrayList<>(more.isEmpty() ? List.of() : List.of(more));
    for (Element field : page.select(".served form input, .served form option[selected]")) {
      String name = field.tagName().equals("option") ? "sort" : field.attr("name");
      boolean isOff = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
      if (!isOff && !more.startsWith(name + "=" + encoded(field.attr("value")))) {
        if (!(name.equals("q") && more.startsWith("q="))) {
          sent.add(name + "=" + encoded(field.attr("value")));
        }
      }
    }
    return "/?" + String.join("&", sent);
  }

  /// The parameters at the address, as the interface takes them.
  private static String query(String address) {
    List<String> kept =
        new ArrayList<>(
            List.of("year.limit=1000", "facets=country,organization,person,year,publisher"));
    String sent = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    for (String pair : sent.split("&")) {
      if (!pair.isEmpty() && !pair.endsWith("=")) {
        kept.add(pair);
      }
    }
    return "?" + String.join("&", kept);
  }

  private static Document page(String at) throws IOException, InterruptedException {
    return Jsoup.parse(site.get(at).body());
  }

  private static List<String> ids(JsonNode answer) {
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    return ids;
  }

  private static long total(Document page) {
    return number(page.selectFirst(".total"));
  }

  private static long number(Element told) {
    String digits = told.text().replaceAll("“.*”|\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String encoded(String text) {
    return QueryString.encode(text);
  }
}
