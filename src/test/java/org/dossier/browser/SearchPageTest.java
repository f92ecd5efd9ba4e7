package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/// A reader searches the thirteen articles of `collection/`.
class SearchPageTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage page;

  @BeforeEach
  void open() {
    page = SearchPage.in(browser);
  }

  @Test
  void showsEveryArticleTheNewestFirstBeforeAnythingIsAsked() {
    page.open(SITE.url("/"));

    assertThat(page.total()).isEqualTo("13 articles");
    assertThat(page.hits()).hasSize(10).startsWith("harbour/12", "harbour/10", "harbour/09");
    assertThat(page.counts("country"))
        .containsEntry("FI", "5")
        .containsEntry("EE", "3")
        .containsEntry("SE", "3")
        .containsEntry("NO", "2")
        .containsEntry("none", "1");
  }

  @Test
  void findsWordsWhileTheyAreTypedAndMarksThem() {
    page.open(SITE.url("/")).type("ferry");

    page.awaitTotal("4 articles");
    assertThat(page.hits()).containsExactlyInAnyOrder(harbour("02", "03", "04", "05"));
    assertThat(page.texts(".passage mark")).isNotEmpty().allMatch("ferry"::equalsIgnoreCase);
    assertThat(page.texts("h3 mark")).containsExactly("Ferry");
    assertThat(page.address()).isEqualTo("?q=ferry");
    assertThat(browser.driver().getTitle()).startsWith("ferry – ");
  }

  @Test
  void tickingAValueNarrowsAndItsSiblingsKeepTheirCounts() {
    page.open(SITE.url("/?q=ferry"));
    Map<String, String> before = page.counts("country");

    page.click("country:EE").awaitTotal("3 articles");

    assertThat(before).containsEntry("EE", "3").containsEntry("FI", "2");
    assertThat(page.counts("country")).isEqualTo(before);
    assertThat(page.counts("organization"))
        .containsEntry("pilot-guild", "2")
        .containsEntry("harbour-board", "1");
    assertThat(page.chips()).containsExactly("Country: Estonia");

    page.click("country:FI").awaitTotal("4 articles");
    assertThat(page.address()).isEqualTo("?q=ferry&country=EE&country=FI");
  }

  @Test
  void severalValuesCanAllBeRequired() {
    page.open(SITE.url("/?country=EE&country=FI")).awaitTotal("7 articles");

    page.click("all:country").awaitTotal("1 article");

    assertThat(page.hits()).containsExactly(harbour("03"));
    assertThat(page.address()).isEqualTo("?country.all=EE&country.all=FI");
  }

  @Test
  void aValueCanBeExcluded() {
    page.open(SITE.url("/?q=ferry")).click("not:country:FI").awaitTotal("2 articles");

    assertThat(page.hits()).containsExactlyInAnyOrder(harbour("04", "05"));
    assertThat(page.chips()).containsExactly("Country: not Finland");
    assertThat(page.counts("country")).containsEntry("FI", "excluded");

    page.click("not:country:FI").awaitTotal("4 articles");
    assertThat(page.chips()).isEmpty();
  }

  @Test
  void chipsTakeOffOneFilterAndClearAllTakesOffEveryOne() {
    page.open(SITE.url("/?q=ferry&country=EE&organization=pilot-guild&from=2015&to=2015"));
    assertThat(page.chips())
        .containsExactly("Country: Estonia", "Organization: Pilot Guild", "2015");

    page.click("chip:organization=pilot-guild").awaitTotal("3 articles");
    assertThat(page.chips()).containsExactly("Country: Estonia", "2015");

    page.click("clear-all").awaitTotal("4 articles");
    assertThat(page.chips()).isEmpty();
    assertThat(page.address()).isEqualTo("?q=ferry");
    assertThat(page.words()).isEqualTo("ferry");
  }

  @Test
  void aBarOfTheHistogramNarrowsToItsYear() {
    page.open(SITE.url("/"));
    assertThat(page.counts("year")).containsEntry("2015", "3").containsEntry("2016", "0");

    page.click("bar:2015").awaitTotal("3 articles");

    assertThat(page.hits()).containsExactlyInAnyOrder(harbour("03", "04", "05"));
    assertThat(page.counts("year")).containsEntry("2015", "3").containsEntry("2014", "2");
    assertThat(page.key("bar:2015").getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.address()).isEqualTo("?year=2015");
  }

  @Test
  void theHistogramStandsWholeInItsPlace() {
    page.open(SITE.url("/?country=CA")).awaitTotal("1 article");

    assertThat(
            browser.is(
                "(() => { const bars = %s.querySelector('.bars-scroller');".formatted(page.root())
                    + " return bars.scrollHeight === bars.clientHeight; })()"))
        .isTrue();
  }

  @Test
  void yearsCanBeReadInATable() {
    page.open(SITE.url("/")).key("year-table").click();

    browser.await("the table", () -> page.shows("table.years"));
    assertThat(page.shows(".bars")).isFalse();
    page.click("year:2014").awaitTotal("2 articles");
    page.click("year:unknown").awaitTotal("3 articles");
  }

  @Test
  void fromAndToNarrowToARangeOfYears() {
    page.open(SITE.url("/")).range("from", "2015").awaitTotal("9 articles");

    page.range("to", "2017").awaitTotal("5 articles");

    assertThat(page.hits()).containsExactlyInAnyOrder(harbour("03", "04", "05", "06", "07"));
    assertThat(page.chips()).containsExactly("2015 to 2017");
    assertThat(page.address()).isEqualTo("?from=2015&to=2017");
  }

  @Test
  void theOrderCanBeChosen() {
    page.open(SITE.url("/?q=ferry")).sort("oldest");
    assertThat(page.hits()).containsExactly(harbour("02", "04", "03", "05"));

    page.sort("newest");
    assertThat(page.hits()).startsWith(harbour("05")).endsWith(harbour("02"));
    assertThat(page.address()).isEqualTo("?q=ferry&sort=newest");
  }

  @Test
  void pagesLeadThroughEveryArticleOnce() {
    page.open(SITE.url("/"));
    List<String> first = page.hits();

    page.click("page:next");

    assertThat(page.address()).isEqualTo("?page=2");
    assertThat(page.hits()).hasSize(3).doesNotContainAnyElementsOf(first);
    assertThat(page.find(".hits").getDomAttribute("start")).isEqualTo("11");
    assertThat(page.focused()).isEqualTo("total");
    page.type("ferry").awaitTotal("4 articles");
    assertThat(page.address()).isEqualTo("?q=ferry");
  }

  @Test
  void theAddressHoldsTheSearchSoThatItCanBeReloadedAndGoneBackTo() {
    page.open(SITE.url("/")).search("ferry").awaitTotal("4 articles");
    page.click("country:EE").awaitTotal("3 articles").sort("oldest");
    String address = page.address();
    List<String> hits = page.hits();

    browser.driver().navigate().refresh();
    page.awaitTotal("3 articles");
    assertThat(page.hits()).isEqualTo(hits);
    assertThat(page.words()).isEqualTo("ferry");
    assertThat(page.key("country:EE").isSelected()).isTrue();

    browser.driver().navigate().back();
    browser.await("the order before", () -> page.address().equals("?q=ferry&country=EE"));
    browser.driver().navigate().back();
    page.awaitTotal("4 articles");
    assertThat(page.address()).isEqualTo("?q=ferry");
    assertThat(page.chips()).isEmpty();
    browser.driver().navigate().back();
    page.awaitTotal("13 articles");
    assertThat(page.words()).isEmpty();

    browser.driver().navigate().forward();
    page.awaitTotal("4 articles");
    browser.driver().navigate().forward();
    page.awaitTotal("3 articles");
    browser.driver().navigate().forward();
    browser.await("the address of the last step", () -> page.address().equals(address));
    assertThat(page.settled().hits()).isEqualTo(hits);
  }

  @Test
  void comesBackFromAnArticleToTheSameResults() {
    page.open(SITE.url("/?country=EE")).key("hit:harbour/04").click();
    browser.await("the article", () -> browser.is("document.querySelector('article.article')"));

    browser.driver().navigate().back();

    page.awaitTotal("3 articles");
    assertThat(page.chips()).containsExactly("Country: Estonia");
    browser.await("focus where the reader left", () -> page.focused().equals("hit:harbour/04"));
  }

  @Test
  void anAnswerThatComesLateNeverReplacesANewerOne() {
    page.open(SITE.url("/"));
    browser.script(
        """
        const real = window.fetch;
        window.held = [];
        window.fetch = async (url, options) => {
          const answer = await real(url);
          if (!/[?&]q=lamp&/.test(String(url))) return answer;
          await new Promise((go) => window.held.push(go));
          setTimeout(() => { window.let = true; });
          return answer;
        };
        """);
    page.box().sendKeys("lamp");
    browser.await("the first answer to be held back", () -> browser.is("window.held.length"));

    page.box().sendKeys(Keys.chord(Keys.CONTROL, "a"), "ferry");
    page.awaitTotal("4 articles");
    browser.script("window.held.forEach((go) => go());");
    browser.await("the late answer", () -> browser.is("window.let"));

    assertThat(page.total()).isEqualTo("4 articles");
    assertThat(page.hits()).containsExactlyInAnyOrder(harbour("02", "03", "04", "05"));
  }

  @Test
  void oldResultsAreDimmedUntilNewOnesAreThere() {
    browser.scheme("light");
    page.open(SITE.url("/?q=lamp"));
    List<String> old = page.hits();
    browser.script(
        """
        const real = window.fetch;
        window.fetch = async (url, options) => {
          if (/\\/search\\?(.*&)?q=ferry(&|$)/.test(String(url))) await new Promise((go) => { window.go = go; });
          return real(url, options);
        };
        """);
    page.box().sendKeys(Keys.chord(Keys.CONTROL, "a"), "ferry");
    browser.await("the question", () -> browser.is("window.go"));

    assertThat(page.hits()).isEqualTo(old).isNotEmpty();
    String opacity =
        "getComputedStyle(%s.querySelector('dossier-hits')).opacity".formatted(page.root());
    assertThat(Double.parseDouble(browser.text(opacity))).isBetween(0.3, 0.9);
    browser.script("window.go();");
    page.awaitTotal("4 articles");
    assertThat(browser.text(opacity)).isEqualTo("1");
  }

  @Test
  void aWrongSpellingIsPutRightWithOneClick() {
    page.open(SITE.url("/")).search("dregder");

    assertThat(page.textOf("[part=suggestion]")).isEqualTo("Did you mean dredger? (2 articles)");
    page.click("suggestion").awaitTotal("2 articles");
    assertThat(page.words()).isEqualTo("dredger");
    assertThat(page.has("[part=suggestion]")).isFalse();
  }

  @Test
  void nothingThatIsTypedBreaksThePage() {
    page.open(SITE.url("/"));
    for (String words :
        List.of(
            "\"((",
            "AND OR",
            "<script>document.title='owned'</script>",
            "-ferry",
            "*",
            "a:b:c",
            "'; DROP",
            "%00%ff",
            "\\",
            "ferry~9^",
            "((((((((((ferry",
            "ÄÖ ünïcode 船",
            "/regex/")) {
      page.search(words);
      assertThat(page.words()).isEqualTo(words);
      assertThat(page.total()).as(words).matches("\\d+ articles?|No articles found.*");
      assertThat(page.has("[part=problem]")).as(words).isFalse();
    }
    assertThat(browser.driver().getTitle()).doesNotStartWith("owned");
  }

  @Test
  void whatIsWrittenInAnArticleIsShownAsWritten() {
    page.open(SITE.url("/?q=knot"));

    assertThat(page.textOf(".hit h3")).isEqualTo("Cranes & <b>ropes</b>: a \"short\" guide");
    assertThat(String.join(" ", page.texts(".passage")))
        .contains("A rope is <i>laid</i> & whipped", "<script>document.title='owned'</script>");
    assertThat(page.has(".hit script, .hit i, .hit b")).isFalse();
  }

  @Test
  void aServerThatIsGoneIsToldInASentenceAndCanBeTriedAgain() throws Exception {
    browser.expectComplaint("ERR_CONNECTION_REFUSED");
    Site.Running mortal = SITE.another(0);
    int port = mortal.server().port();
    try (mortal) {
      page.open(mortal.url("/"));
    }
    page.search("ferry");

    assertThat(page.textOf("[part=problem] p"))
        .isEqualTo("The search cannot be reached at the moment.");
    assertThat(page.words()).isEqualTo("ferry");
    assertThat(page.shows(".hit")).isFalse();

    try (Site.Running again = SITE.another(port)) {
      assertThat(again.server().port()).isEqualTo(port);
      page.click("again").awaitTotal("4 articles");
      assertThat(page.has("[part=problem]")).isFalse();
    }
  }

  @Test
  void theFootTellsWhatTheCollectionHolds() {
    page.open(SITE.url("/"));

    browser.await(
        "figures",
        () ->
            browser
                .text("document.querySelector('[data-fill=totals]').textContent")
                .startsWith("13 articles, "));
    assertThat(browser.text("document.querySelector('[data-fill=totals]').textContent"))
        .contains(" countries, ", " organizations and ", " people");
  }

  @Test
  void everythingThatIsLinkedIsThere() {
    page.open(SITE.url("/?q=ferry"));
    Object links =
        browser.asyncScript(
            "const all = [...document.querySelectorAll('a[href], link[href]'), ..."
                + page.root()
                + ".querySelectorAll('a[href]')].map((a) => a.href);"
                + "const dead = [];"
                + "for (const url of new Set(all)) {"
                + "  if (!(await fetch(url, { method: 'HEAD' })).ok) dead.push(url);"
                + "}"
                + "return dead;");

    assertThat((List<?>) links).isEmpty();
  }

  private static String[] harbour(String... numbers) {
    return Stream.of(numbers).map(number -> "harbour/" + number).toArray(String[]::new);
  }
}
