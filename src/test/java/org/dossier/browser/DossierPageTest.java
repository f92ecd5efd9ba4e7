package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// A reader looks at all that the collection tells of one facet value.
class DossierPageTest {
  private static final String IRAN = "/country/IR";

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "country/IR",
        "organization/islamic-revolutionary-guard-corps",
        "person/justin-trudeau",
        "year/2020",
        "yearMentioned/2020",
        "publisher/dossier-wire",
        "language/en",
        "country/IR?q=agreement&year=2015&year=2023"
      })
  void everyNumberLeadsToASearchThatCountsTheSame(String value) {
    open("/" + value);

    assertThat(find("h1").getText()).isEqualTo(SITE.api("facets/" + value).path("label").asText());
    List<Map<String, String>> numbers = numbersWithLinks();
    assertThat(numbers).hasSizeGreaterThan(4);
    for (Map<String, String> number : numbers) {
      String search = number.get("search");
      JsonNode answer = SITE.api("search" + search + (search.isEmpty() ? "?size=0" : "&size=0"));
      assertThat(answer.path("total").asText()).as(search).isEqualTo(number.get("count"));
      assertThat(answer.path("relaxed").asBoolean()).as(search).isFalse();
    }
  }

  @Test
  void aBarLeadsToTheArticlesOfItsYear() {
    open(IRAN);
    WebElement bar = find(".timeline-chart [data-id='2023'] a");
    assertThat(bar.getAccessibleName()).isEqualTo("2023: 3 of 6 articles, 50%");

    bar.sendKeys(Keys.ENTER);

    SearchPage page = SearchPage.in(browser).awaitTotal("3 articles");
    assertThat(page.address()).isEqualTo("?country.all=IR&year.all=2023");
  }

  @Test
  void yearsWithoutArticlesKeepTheirPlace() {
    open(IRAN);
    List<String> years = texts(".timeline-chart .tick");

    assertThat(years).startsWith("2012", "2013", "2014", "2015", "2016").endsWith("2025");
    assertThat(browser.driver().findElements(By.cssSelector("[data-id='2014'] a"))).isEmpty();
  }

  @Test
  void barsShowCountsOrShares() {
    open(IRAN);
    assertThat(height("2012")).isLessThan(height("2025"));
    assertThat(find(".scale").getText()).startsWith("5");

    find("input[value=share]").click();

    assertThat(height("2012")).isEqualTo(height("2013")).isGreaterThan(height("2023"));
    assertThat(find(".scale").getText()).startsWith("100%");
  }

  @Test
  void theTimelineIsATableToo() {
    open(IRAN);
    find(".timeline button").sendKeys(Keys.ENTER);

    assertThat(find(".timeline-chart").isDisplayed()).isFalse();
    assertThat(texts(".timeline tbody tr:first-child > *"))
        .containsExactly("2012", "1", "1", "100%");
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Show as bars");
    find(".timeline button").click();
    assertThat(find(".timeline-chart").isDisplayed()).isTrue();
  }

  @Test
  void whoAppearsWithItIsRankedAndPictured() {
    open(IRAN);
    JsonNode related = SITE.api("facets/country/IR").path("related");

    assertThat(texts(".company [data-facet=organization] bdi"))
        .containsExactlyElementsOf(related.path("organization").findValuesAsText("label"));
    WebElement first = find(".company [data-facet=organization] li");
    assertThat(first.getText())
        .contains("Islamic Revolutionary Guard Corps", "12 articles")
        .contains("1.7 times as often as in all articles");
    assertThat(first.findElement(By.cssSelector(".count")).getAccessibleName())
        .isEqualTo("12 articles with both Iran and Islamic Revolutionary Guard Corps");
    assertThat(find(".fan").getAccessibleName())
        .startsWith("Lines lead from Iran to Islamic Revolutionary Guard Corps, Sweden, ");

    first.findElement(By.tagName("a")).click();
    awaitDossier();
    assertThat(find("h1").getText()).isEqualTo("Islamic Revolutionary Guard Corps");
    assertThat(find(".value-what").getText()).isEqualTo("Organization");
    browser.driver().navigate().back();
    awaitDossier();
    assertThat(find("h1").getText()).isEqualTo("Iran");
  }

  @Test
  void namesFirstAndLatestArticlesAreThoseOfTheInterface() {
    open(IRAN);
    JsonNode dossier = SITE.api("facets/country/IR");

    assertThat(texts(".names th[scope=row]"))
        .containsExactlyElementsOf(dossier.path("names").findValuesAsText("name"));
    assertThat(texts(".names td"))
        .containsExactlyElementsOf(dossier.path("names").findValuesAsText("count"));
    assertThat(texts(".first li a"))
        .containsExactlyElementsOf(dossier.path("first").findValuesAsText("title"));
    assertThat(texts(".latest li a"))
        .containsExactlyElementsOf(dossier.path("latest").findValuesAsText("title"));

    find(".latest li a").click();
    browser.await(
        "the article",
        () -> browser.is("document.querySelector(':not([served]) > * > article .text')"));
    assertThat(browser.text("document.querySelector('h1').textContent"))
        .isEqualTo(dossier.path("latest").path(0).path("title").asText());
  }

  @Test
  void aMergedValueGoesToItsNewAddress() throws IOException {
    NameResolver names =
        new NameResolver() {
          @Override
          public List<Name> resolve(String words) {
            return List.of();
          }

          @Override
          public Optional<FacetValue> moved(Facet facet, String idOrName) {
            return idOrName.equals("pasdaran")
                ? Optional.of(
                    new FacetValue(
                        "islamic-revolutionary-guard-corps", "Islamic Revolutionary Guard Corps"))
                : Optional.empty();
          }
        };
    try (Site.Running server = SITE.another(names)) {
      browser.open(server.url("/organization/pasdaran?q=iran"));
      awaitDossier();

      assertThat(browser.text("location.pathname + location.search"))
          .isEqualTo("/organization/islamic-revolutionary-guard-corps?q=iran");
      assertThat(find("h1").getText()).isEqualTo("Islamic Revolutionary Guard Corps");
    }
  }

  @Test
  void anUnknownValueIsToldClearly() {
    browser.expectComplaint("404");
    browser.open(SITE.url("/country/IRX"));

    assertThat(find("h1").getText()).isEqualTo("There is no dossier here");
    assertThat(find(".problem").getText()).contains("IRX", "Iran");
    find(".offers a").click();
    awaitDossier();
    assertThat(find("h1").getText()).isEqualTo("Iran");
  }

  @Test
  void articlesWithoutAValueAreTheSearchesOwn() {
    browser.open(SITE.url("/publisher/none"));

    SearchPage.in(browser).awaitTotal("12 articles");
    assertThat(browser.text("location.pathname + location.search")).isEqualTo("/?publisher=none");
  }

  @Test
  void aSearchWithoutTheValueSaysSo() {
    open("/country/IR?q=zeppelin");

    assertThat(find("dossier-value").getText())
        .contains("None of the articles of that search has this value.");
    browser.driver().findElements(By.cssSelector(".note a")).getLast().click();
    browser.await(
        "all articles",
        () -> browser.is("document.querySelector('dossier-value:not([served]) .value-total')"));
    assertThat(find(".value-total").getText()).startsWith("25 articles");
  }

  private void open(String path) {
    browser.open(SITE.url(path));
    awaitDossier();
  }

  private void awaitDossier() {
    browser.await(
        "the dossier",
        () -> browser.is("document.querySelector('dossier-value:not([aria-busy], [served]) h1')"));
  }

  private WebElement find(String css) {
    return browser.driver().findElement(By.cssSelector(css));
  }

  private List<String> texts(String css) {
    Object texts =
        browser.script(
            "return [...document.querySelectorAll(arguments[0])].map((n) => n.textContent);", css);
    return ((List<?>) Objects.requireNonNull(texts)).stream().map(String::valueOf).toList();
  }

  private double height(String year) {
    Object height =
        browser.script(
            "return document.querySelector(`[data-id='${arguments[0]}'] .fill`).offsetHeight;",
            year);
    return ((Number) Objects.requireNonNull(height)).doubleValue();
  }

  /// Each link to the search page that tells a number, with the number and the search.
  @SuppressWarnings("unchecked")
  private List<Map<String, String>> numbersWithLinks() {
    Object links =
        browser.script(
            """
            return [...document.querySelectorAll('dossier-value a')]
              .filter((a) => new URL(a.href).pathname === '/')
              .map((a) => ({
                search: new URL(a.href).search,
                count: (a.ariaLabel?.replace(/^\\d{4}: /, '') ?? a.textContent)
                  .match(/^(?:.* of all )?(\\d+)/)?.[1],
              }))
              .filter(({ count }) => count);
            """);
    return (List<Map<String, String>>) Objects.requireNonNull(links);
  }
}
