package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/// A reader who has no pointer.
class KeyboardTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void tabLeadsFromTheSearchOverTheFacetsToTheHits() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));
    List<String> stops = new ArrayList<>();
    while (stops.size() < 150 && (stops.isEmpty() || !stops.getLast().startsWith("hit:"))) {
      browser.press(Keys.TAB);
      stops.add(page.focused());
      assertThat(
              browser.is(
                  "(() => { const root = document.activeElement.shadowRoot;"
                      + " const a = root?.activeElement ?? document.activeElement;"
                      + " return a.checkVisibility({visibilityProperty: true}); })()"))
          .as("seen: %s", stops)
          .isTrue();
    }

    assertThat(stops)
        .containsSubsequence(
            "words",
            "search-button",
            "fold:country",
            "country:EE",
            "not:country:EE",
            "fold:organization",
            "fold:year",
            "year-table",
            "sort")
        .last()
        .asString()
        .startsWith("hit:");
  }

  @Test
  void theFirstStopSkipsToTheSearch() {
    SearchPage.in(browser).open(SITE.url("/"));
    browser.press(Keys.TAB);

    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Skip to the search");
    assertThat(browser.is("document.activeElement.getBoundingClientRect().top >= 0")).isTrue();
  }

  @Test
  void slashAndControlKLeadToTheBox() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));

    browser.press("/");
    assertThat(page.focused()).isEqualTo("words");
    assertThat(page.words()).isEqualTo("ferry");
    browser.press(Keys.TAB, Keys.TAB);
    browser.pressWithControl("k");
    assertThat(page.focused()).isEqualTo("words");
    browser.press("and/or");
    page.settled();
    assertThat(page.words()).isEqualTo("and/or");
  }

  @Test
  void focusStaysOnWhatWasUsed() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));

    page.key("country:EE").sendKeys(Keys.SPACE);
    page.awaitTotal("3 articles");
    assertThat(page.focused()).isEqualTo("country:EE");
    page.key("bar:2015").sendKeys(Keys.ENTER);
    page.settled();
    assertThat(page.focused()).isEqualTo("bar:2015");
    page.key("clear-all").sendKeys(Keys.ENTER);
    page.awaitTotal("4 articles");
    assertThat(page.focused()).isEqualTo("total");
  }

  @Test
  void escapeClosesTheFilterSheetAndFocusReturns() {
    browser.size(390, 844);
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry"));
    assertThat(page.shows(".facet")).isFalse();
    page.key("filters").sendKeys(Keys.ENTER);
    browser.await("the sheet", () -> page.shows("dialog[open] .facet"));

    page.click("country:EE").awaitTotal("3 articles");
    assertThat(page.textOf("[part=show-results]")).isEqualTo("Show 3 articles");
    browser.press(Keys.ESCAPE);

    browser.await("the sheet gone", () -> !page.has("dialog[open]"));
    assertThat(page.focused()).isEqualTo("filters");
    assertThat(page.textOf("[part=filters-button]")).isEqualTo("Filters (1)");
    assertThat(page.shows(".facet")).isFalse();
  }

  @Test
  void whatChangedIsAnnouncedOnce() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/"));
    page.search("ferry").awaitTotal("4 articles");
    page.click("country:EE");

    browser.await(
        "the announcement",
        () -> page.texts("[role=status]").contains("3 articles; filters: Estonia"));
    assertThat(page.texts("[role=status]")).filteredOn(text -> !text.isEmpty()).hasSize(1);
  }
}
