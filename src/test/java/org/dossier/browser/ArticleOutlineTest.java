package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/// A reader sees where in an article things stand, goes there, and leafs from match to match.
class ArticleOutlineTest {
  private static final String EMBASSY = "/articles/embassy.txt";

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void eachValueHasARowThatCountsItsPlaces() {
    ArticlePage page = opened(EMBASSY + "?q=embassy");
    assertThat(page.texts(".outline li > button, .outline li > a"))
        .startsWith("Search matches", "Canada", "Iran")
        .contains("Stephen Harper", "Royal Canadian Mounted Police");
    for (String facet : List.of("country", "organization", "person", "yearMentioned")) {
      for (JsonNode value : SITE.api("articles/embassy.txt").path("facets").path(facet)) {
        if (value.path("mentions").asInt() == 0) {
          continue;
        }
        String row =
            ".outline [data-kind='%s'][data-id='%s']".formatted(facet, value.path("id").asText());
        assertThat(page.textOf(row + " .count")).isEqualTo(value.path("mentions").asText());
      }
    }
    assertThat(page.textOf(".outline [data-kind=match] .count")).isEqualTo("2");
    assertThat(page.find(".outline [data-id=IR] svg").getDomAttribute("aria-label"))
        .matches("Iran: 4 places, from \\d+% to \\d+(\\.\\d)?% of the text");
  }

  @Test
  void aRowsNameLeadsToTheFirstPlace() {
    ArticlePage page = opened(EMBASSY);
    WebElement link = page.find(".outline [data-id=CA] a");
    assertThat(link.getDomAttribute("href")).matches("#mention=country:CA:\\d");

    link.click();

    assertThat(browser.is("document.activeElement.matches('h1 .mention')")).isTrue();
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Ottawa");
  }

  @Test
  void aClickInAStripLeadsToTheNearestPlace() {
    browser.media("prefers-reduced-motion", "reduce"); // No click while the page still glides.
    browser.size(1280, 500);
    ArticlePage page = opened(EMBASSY);
    clickAt(page.find(".outline [data-id=IR] svg"), 0.98);

    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Iran");
    assertThat(browser.text("document.activeElement.closest('p').textContent"))
        .contains("would answer in time");
    browser.await("the place in the window", () -> page.isInWindow(".mention:focus"));

    clickAt(page.find(".lanes [data-kind=person]"), 0.01);
    assertThat(browser.text("document.activeElement.textContent")).contains("Stephen Harper");
  }

  @Test
  void inAnInterfaceThatReadsFromTheRightTheTextBeginsThere() {
    browser.open(SITE.url("/docs"));
    browser.script("localStorage.setItem('dossier-language', 'fa');");
    ArticlePage page = opened(EMBASSY);
    clickAt(page.find(".outline [data-id=IR] svg"), 0.02);

    assertThat(browser.text("document.activeElement.closest('p').textContent"))
        .contains("would answer in time");
    assertThat(
            browser.is(
                "(() => { const p = document.querySelector('.text > p').getBoundingClientRect();"
                    + " const box = document.querySelector('.text').getBoundingClientRect();"
                    + " return p.left === box.left; })()"))
        .as("a paragraph that reads from the left stands at the left")
        .isTrue();
  }

  @Test
  void aMatchOfTheStripIsTheCurrentOne() {
    ArticlePage page = opened(EMBASSY + "?q=embassy");
    clickAt(page.find(".outline [data-kind=match] svg"), 0.99);

    assertThat(page.textOf(".where")).isEqualTo("Match 2 of 2");
    assertThat(page.texts("mark.current")).containsExactly("embassy");
  }

  @Test
  void nAndPLeadFromMatchToMatch() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url(EMBASSY + "?q=embassy"));
    assertThat(page.textOf(".match-keys"))
        .isEqualTo("Keys n and p lead to the next and the previous match");

    browser.press("n");
    assertThat(page.textOf(".where")).isEqualTo("Match 1 of 2");
    browser.press("n");
    assertThat(page.textOf(".where")).isEqualTo("Match 2 of 2");
    browser.press("p");
    assertThat(page.textOf(".where")).isEqualTo("Match 1 of 2");
    browser.pressWithControl("b");
    browser.press("x");
    assertThat(page.textOf(".where")).isEqualTo("Match 1 of 2");
  }

  @Test
  void theKeysCanBeSwitchedOffAndStayOff() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url(EMBASSY + "?q=embassy"));
    page.find(".match-keys input").click();
    browser.press("n");
    assertThat(page.textOf(".where")).isEqualTo("2 matches for “embassy”");

    page.open(SITE.url(EMBASSY + "?q=embassy"));
    browser.press("n");
    assertThat(page.textOf(".where")).isEqualTo("2 matches for “embassy”");
    page.find(".match-keys input").click();
    browser.press("n");
    assertThat(page.textOf(".where")).isEqualTo("Match 1 of 2");
  }

  @Test
  void withoutMatchesThereAreNoKeys() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url(EMBASSY));
    assertThat(page.has(".match-keys")).isFalse();
    browser.press("n");
    assertThat(page.has("mark.current")).isFalse();
  }

  private ArticlePage opened(String path) {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url(path));
    page.find(".outline summary").click();
    browser.await("the rows", () -> page.has(".outline li"));
    return page;
  }

  private void clickAt(WebElement strip, double share) {
    int width = strip.getRect().getWidth();
    int fromMiddle = (int) Math.round(width * (share - 0.5));
    new Actions(browser.driver()).moveToElement(strip, fromMiddle, 0).click().perform();
  }
}
