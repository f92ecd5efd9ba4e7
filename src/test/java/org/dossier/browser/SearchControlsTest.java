package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// A reader uses what the search page offers beside words and checkboxes, much of it by keys alone.
class SearchControlsTest {
  @RegisterExtension static final Site HARBOUR = Site.ofHarbour();
  @RegisterExtension static final Site STORIES = Site.ofStories();
  @RegisterExtension static final Site CORPUS = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage page;

  @BeforeEach
  void open() {
    page = SearchPage.in(browser);
  }

  @Test
  void copiesAreShownOnceAndListedOnTheirHit() {
    page.open(STORIES.url("/?q=barge")).awaitTotal("3 articles");

    page.key("fold").sendKeys(Keys.SPACE);
    page.awaitTotal("3 articles in 1 story");
    assertThat(page.address()).isEqualTo("?q=barge&fold=copies");
    assertThat(page.hits()).hasSize(1);
    String copies = "copies:" + page.hits().getFirst();
    assertThat(page.key(copies).getText()).isEqualTo("2 copies");
    page.key(copies).sendKeys(Keys.ENTER);

    browser.await("the copies", () -> page.texts(".hit-panel li a").size() == 2);
    assertThat(page.focused()).isEqualTo(copies);
    assertThat(page.key(copies).getAccessibleName()).startsWith("2 copies of ");

    browser.driver().navigate().refresh();
    page.awaitTotal("3 articles in 1 story");
    assertThat(page.key("fold").isSelected()).isTrue();
    page.key("fold").sendKeys(Keys.SPACE);
    page.awaitTotal("3 articles");
    assertThat(page.hits()).hasSize(3);
  }

  @Test
  void aDateThatIsInferredSaysWhy() {
    page.open(STORIES.url("/?q=families"));

    page.key("why:undated.txt:date").sendKeys(Keys.ENTER);

    browser.await("the words", () -> page.has(".hit-panel q b"));
    assertThat(page.textOf(".why-head")).matches("Why this date\\? \\d+ % sure");
    assertThat(page.texts(".hit-panel q b")).contains("PS752", "2020");
    assertThat(page.texts(".hit-panel .rule")).contains("an event of that time");
    page.find(".hit-panel li a").sendKeys(Keys.ENTER);
    browser.await("its place", () -> browser.is("document.querySelector('article .text')"));
    assertThat(browser.text("location.hash")).isEqualTo("#mention=year:2020:1");
  }

  @Test
  void eachValueCanBeWantedRequiredOrExcluded() {
    page.open(HARBOUR.url("/"));

    page.key("all:country:EE").sendKeys(Keys.SPACE);
    page.awaitTotal("3 articles");
    assertThat(page.address()).isEqualTo("?country.all=EE");
    assertThat(page.focused()).isEqualTo("all:country:EE");
    assertThat(page.chips()).containsExactly("Country: must have Estonia");
    page.key("country:FI").sendKeys(Keys.SPACE);
    page.awaitTotal("1 article");
    assertThat(page.address()).isEqualTo("?country.all=EE&country=FI");
    page.key("all:country:EE").sendKeys(Keys.SPACE);
    page.awaitTotal("7 articles");
    assertThat(page.address()).isEqualTo("?country=FI&country=EE");
    page.key("not:country:EE").sendKeys(Keys.SPACE);
    page.settled();
    assertThat(page.address()).isEqualTo("?country=FI&country.not=EE");
    assertThat(page.has("[data-facet=publisher] .require")).isFalse();
  }

  @Test
  void valuesAreFoundByAnyOfTheirNamesAmongAllThereAre() {
    page.open(CORPUS.url("/?q=sanctions"));

    page.key("find:organization").sendKeys("irgc");
    browser.await("the Guards", () -> page.texts("[data-facet=organization] .value").size() == 1);

    assertThat(page.textOf("[data-facet=organization] .value-label"))
        .isEqualTo("Islamic Revolutionary Guard Corps (IRGC)");
    String told =
        CORPUS.api("facets/organization?q=sanctions&prefix=irgc").at("/values/0/count").asText();
    assertThat(page.counts("organization"))
        .containsEntry("islamic-revolutionary-guard-corps", told);

    String last =
        CORPUS
            .api("facets/country?q=sanctions&limit=1000")
            .at("/values")
            .findValuesAsText("label")
            .getLast();
    page.key("find:country").sendKeys(Keys.chord(Keys.CONTROL, "a"), last);
    browser.await(
        "a value that was not shown",
        () -> page.texts("[data-facet=country] .value-label").equals(List.of(last)));
    page.find("[data-facet=country] .value input").sendKeys(Keys.SPACE);
    page.settled();
    assertThat(page.chips()).containsExactly("Country: " + last);

    page.key("find:country").sendKeys(Keys.chord(Keys.CONTROL, "a"), "zzz");
    browser.await(
        "none",
        () -> page.texts("[data-facet=country] .quiet").toString().contains("None matches “zzz”."));
  }

  @Test
  void aRangeOfYearsIsDrawnOverTheBars() {
    page.open(HARBOUR.url("/"));
    toTheYears();

    new Actions(browser.driver())
        .moveToElement(page.key("bar:2015"))
        .clickAndHold()
        .moveToElement(page.key("bar:2016"))
        .moveToElement(page.key("bar:2017"))
        .release()
        .perform();

    page.awaitTotal("5 articles");
    assertThat(page.address()).isEqualTo("?from=2015&to=2017");
    browser.await("the years outside of it", () -> page.counts("year").containsKey("2019"));
    assertThat(page.counts("year")).containsEntry("2014", "2").containsEntry("2015", "3");
    assertThat(page.texts(".bar.out .tick"))
        .contains("2014", "2019")
        .doesNotContain("2015", "2017");
    browser.driver().navigate().refresh();
    page.awaitTotal("5 articles");
    browser.await("the years outside of it", () -> page.counts("year").containsKey("2019"));
  }

  @Test
  void theHandlesMoveByKeysAndOneStepBackUndoesThem() {
    page.open(HARBOUR.url("/"));
    toTheYears();
    WebElement from = page.key("handle:from");

    from.sendKeys(Keys.ARROW_RIGHT);
    page.awaitTotal("11 articles");
    browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
    page.awaitTotal("6 articles");
    assertThat(from.getDomAttribute("aria-valuetext")).isEqualTo("2017");
    assertThat(from.getAccessibleName()).isEqualTo("From year");
    assertThat(page.focused()).isEqualTo("handle:from");
    browser.press(Keys.TAB);
    assertThat(page.focused()).isEqualTo("handle:to");
    browser.press(Keys.HOME);
    page.awaitTotal("2 articles");
    assertThat(page.address()).isEqualTo("?from=2017&to=2017");
    browser.press(Keys.TAB);

    browser.driver().navigate().back();
    page.awaitTotal("6 articles");
    browser.driver().navigate().back();
    page.awaitTotal("13 articles");
  }

  @Test
  void aYearTellsItsShareOfAllArticlesOfThatYear() {
    page.open(HARBOUR.url("/?q=ferry"));
    toTheYears();
    new Actions(browser.driver()).moveToElement(page.key("bar:2014")).perform();

    browser.await("a share", () -> page.key("bar:2014").getAccessibleName().contains("%"));

    assertThat(page.key("bar:2014").getAccessibleName())
        .isEqualTo("2014, 1 article, 50% of that year");
    assertThat(page.textOf(".told")).isEqualTo("2014, 1 article, 50% of that year");
    page.key("year-table").sendKeys(Keys.ENTER);
    browser.await("the table", () -> page.texts("table.years .share").contains("50%"));
  }

  @Test
  void theAddressOfTheSearchIsHandedOn() {
    page.open(HARBOUR.url("/?q=ferry"));
    browser.script(
        "window.given = []; navigator.share = undefined;"
            + "Object.defineProperty(navigator, 'clipboard', { configurable: true,"
            + " value: { writeText: async (text) => { window.given.push(text); } } });");
    page.key("share").sendKeys(Keys.ENTER);
    browser.await("the word of it", () -> page.texts(".shared").contains("The address is copied."));
    assertThat(browser.text("window.given.join()")).isEqualTo(HARBOUR.url("/?q=ferry"));

    browser.script(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });");
    page.key("share").sendKeys(Keys.ENTER);
    browser.await("a field", () -> page.has(".shared input"));
    assertThat(page.find(".shared input").getDomProperty("value"))
        .isEqualTo(HARBOUR.url("/?q=ferry"));

    browser.script("navigator.share = async ({ url }) => { window.given.push(url); };");
    page.key("share").sendKeys(Keys.ENTER);
    browser.await("what the system shares with", () -> browser.is("window.given.length === 2"));
    assertThat(page.has(".shared")).isFalse();
  }

  @Test
  void howToSearchIsToldInPlaceAndItsExamplesRun() {
    page.open(HARBOUR.url("/"));
    browser.await("the button", () -> browser.is("document.querySelector('.masthead nav button')"));
    browser.script("document.querySelector('.masthead nav button').focus();");
    browser.press(Keys.ENTER);
    browser.await(
        "examples", () -> browser.is("document.querySelector('.help dl')?.checkVisibility()"));

    assertThat(browser.text("document.querySelector('.masthead nav button').ariaExpanded"))
        .isEqualTo("true");
    browser.script("document.querySelectorAll('.help dt a')[8].focus();");
    browser.press(Keys.ENTER);
    browser.await("the example", () -> page.address().equals("?q=country%3AIran"));
    page.awaitTotal("1 article");
    assertThat(page.words()).isEqualTo("country:Iran");
    assertThat(browser.is("document.querySelector('.help dl').checkVisibility()")).isTrue();
    browser.driver().navigate().back();
    page.awaitTotal("13 articles");
    browser.script("document.querySelector('.masthead nav button').focus();");
    browser.press(Keys.ENTER);
    browser.await("the panel shut", () -> browser.is("document.querySelector('.help').hidden"));
  }

  @Test
  void theThemeThatIsChosenIsThatOfEveryPageFromItsFirstPicture() {
    browser.scheme("light");
    page.open(HARBOUR.url("/"));
    browser.await("the choice", () -> browser.is("document.querySelector('.themes select')"));
    browser.script("document.querySelector('.themes select').focus();");
    browser.press("D");
    browser.await("the dark", () -> dark());
    assertThat(
            browser.is(
                "getComputedStyle(%s.querySelector('.frame')).colorScheme === 'dark'"
                    .formatted(page.root())))
        .isTrue();
    browser.beforeEachDocument(
        "addEventListener('DOMContentLoaded', () => { window.first = getComputedStyle(document.documentElement).colorScheme; });");

    for (String path : List.of("/", "/articles/harbour/04", "/country/FI", "/embed", "/docs")) {
      browser.open(HARBOUR.url(path));
      browser.await("the first picture of " + path, () -> browser.is("window.first"));
      assertThat(browser.text("window.first")).as(path).isEqualTo("dark");
    }
    browser.scheme("dark");
    browser.script("localStorage.setItem('dossier-theme', 'light');");
    page.open(HARBOUR.url("/"));
    assertThat(dark()).isFalse();
  }

  @Test
  void countriesAndLanguagesAreNamedInTheReadersLanguage() {
    page.open(HARBOUR.url("/"));
    browser.script("localStorage.setItem('dossier-language', 'fr');");
    page.open(HARBOUR.url("/?country=EE"));

    assertThat(page.texts("[data-facet=country] .value-label"))
        .containsSubsequence("Estonie", "Finlande", "Suède", "Aucun pays");
    assertThat(page.chips()).containsExactly("Pays : Estonie");
    assertThat(page.texts(".tag bdi")).contains("Estonie");

    browser.script("localStorage.setItem('dossier-language', 'de');");
    page.open(CORPUS.url("/"));
    browser.script("localStorage.setItem('dossier-language', 'de');");
    page.open(CORPUS.url("/"));
    page.key("find:country").sendKeys("vereinigte s");
    browser.await(
        "what is named so",
        () -> page.texts("[data-facet=country] .value-label").contains("Vereinigte Staaten"));
    assertThat(page.counts("country"))
        .containsEntry(
            "US", CORPUS.api("facets/country?prefix=united+states").at("/values/0/count").asText());
  }

  private boolean dark() {
    return browser.is("getComputedStyle(document.documentElement).colorScheme === 'dark'");
  }

  /// Handles are made when the bars are seen.
  private void toTheYears() {
    browser.script(
        "%s.querySelector('.bars').scrollIntoView({ block: 'center' });".formatted(page.root()));
    browser.await("the handles", () -> page.has(".handles input"));
  }
}
