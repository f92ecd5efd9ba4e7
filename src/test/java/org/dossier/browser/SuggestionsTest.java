package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/// A reader is shown what may be meant by what is being typed.
class SuggestionsTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage page;

  @BeforeEach
  void open() {
    page = SearchPage.in(browser);
  }

  @Test
  void aValueThatIsChosenBecomesAFilter() {
    page.open(SITE.url("/"));
    typeAndAwait("pilot gu", "Pilot Guild");

    browser.press(Keys.ARROW_DOWN, Keys.ENTER);

    page.awaitTotal("4 articles");
    assertThat(page.words()).isEmpty();
    assertThat(page.address()).isEqualTo("?organization=pilot-guild");
    assertThat(page.chips()).containsExactly("Organization: Pilot Guild");
    assertThat(page.shows("[part=suggestions]")).isFalse();
    assertThat(page.focused()).isEqualTo("words");
  }

  @Test
  void aValueKeepsTheWordsBeforeIt() {
    page.open(SITE.url("/"));
    typeAndAwait("ferry eston", "ferry Estonia");

    page.find("[part=option]").click();

    page.awaitTotal("3 articles");
    assertThat(page.address()).isEqualTo("?q=ferry&country=EE");
  }

  @Test
  void aWordCompletesTheQueryAndATitleOpensTheArticle() {
    page.open(SITE.url("/"));
    typeAndAwait("ferr", "ferry");
    List<String> kinds = page.texts(".option-kind");

    assertThat(kinds.toString()).contains("Word");
    choose("Word");
    page.awaitTotal("4 articles");
    assertThat(page.address()).isEqualTo("?q=ferry");

    typeAndAwait("foghorn fa", "Foghorn falls silent");
    choose("Article");
    browser.await(
        "the article", () -> browser.text("location.pathname").equals("/articles/harbour/06"));
  }

  @Test
  void nothingIsChosenByItselfAndFocusStaysInTheBox() {
    page.open(SITE.url("/"));
    typeAndAwait("f", "Finland");
    assertThat(page.box().getDomAttribute("aria-expanded")).isEqualTo("true");
    assertThat(page.box().getDomAttribute("aria-activedescendant")).isNull();

    browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
    String second = page.box().getDomAttribute("aria-activedescendant");
    assertThat(page.find("[aria-selected=true]").getDomAttribute("id")).isEqualTo(second);
    assertThat(page.focused()).isEqualTo("words");
    browser.press(Keys.ARROW_UP, Keys.ARROW_UP);
    assertThat(page.box().getDomAttribute("aria-activedescendant")).isNull();
    browser.press(Keys.ARROW_UP);
    assertThat(page.find("[part=option]:last-child").getDomAttribute("aria-selected"))
        .isEqualTo("true");
    browser.press(Keys.ARROW_LEFT);
    assertThat(page.box().getDomAttribute("aria-activedescendant")).isNull();
    browser.press(Keys.ENTER);

    assertThat(page.settled().words()).isEqualTo("f");
    assertThat(page.shows("[part=suggestions]")).isFalse();
  }

  @Test
  void escapeClosesTheListAndASecondOneClearsTheBox() {
    page.open(SITE.url("/"));
    typeAndAwait("ferr", "ferry");

    browser.press(Keys.ESCAPE);
    assertThat(page.shows("[part=suggestions]")).isFalse();
    assertThat(page.words()).isEqualTo("ferr");
    assertThat(page.box().getDomAttribute("aria-expanded")).isEqualTo("false");
    browser.press(Keys.ARROW_DOWN);
    browser.await("the list again", () -> page.shows("[part=option]"));
    browser.press(Keys.ESCAPE, Keys.ESCAPE);

    page.awaitTotal("13 articles");
    assertThat(page.words()).isEmpty();
    assertThat(page.focused()).isEqualTo("words");
  }

  @Test
  void leavingTheBoxClosesTheList() {
    page.open(SITE.url("/"));
    typeAndAwait("ferr", "ferry");

    browser.press(Keys.TAB);

    assertThat(page.shows("[part=suggestions]")).isFalse();
    assertThat(page.words()).isEqualTo("ferr");
  }

  @Test
  void suggestionsThatComeLateNeverReplaceNewerOnes() {
    page.open(SITE.url("/"));
    browser.script(
        """
        const real = window.fetch;
        window.held = [];
        window.fetch = async (url, options) => {
          const answer = await real(url);
          if (!/suggest\\?q=lamp&/.test(String(url))) return answer;
          await new Promise((go) => window.held.push(go));
          setTimeout(() => { window.let = true; });
          return answer;
        };
        """);
    page.box().sendKeys("lamp");
    browser.await("the first answer to be held back", () -> browser.is("window.held.length"));
    page.box().sendKeys(Keys.chord(Keys.CONTROL, "a"), "ferr");
    awaitOption("ferry");
    browser.script("window.held.forEach((go) => go());");
    browser.await("the late answer", () -> browser.is("window.let"));

    assertThat(page.texts("[part=option]").toString()).contains("ferry").doesNotContain("lamp");
  }

  @Test
  void howManyThereAreIsAnnounced() {
    page.open(SITE.url("/"));
    typeAndAwait("herring re", "Herring return to the bay");

    browser.await(
        "the announcement", () -> page.texts("[role=status]").toString().contains("1 suggestion"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theListIsAccessible(String scheme) throws IOException {
    browser.scheme(scheme);
    page.open(SITE.url("/"));
    typeAndAwait("f", "Finland");
    browser.press(Keys.ARROW_DOWN);

    browser.picture("suggestions-" + scheme);
    assertThat(
            new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                    .map(rule -> rule.getId() + rule.getNodes())
                    .toList())
        .isEmpty();
  }

  private void typeAndAwait(String words, String option) {
    page.box().sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    awaitOption(option);
    page.settled();
  }

  private void awaitOption(String text) {
    browser.await(
        "‘" + text + "’ among " + page.texts("[part=option]"),
        () -> page.texts(".option-text").contains(text));
  }

  private void choose(String kind) {
    int index = 0;
    List<String> kinds = page.texts(".option-kind");
    while (!kinds.get(index).startsWith(kind)) {
      index++;
    }
    page.find("[part=option]:nth-child(" + (index + 1) + ")").click();
  }
}
