package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/// A reader asks of an article in the results why it has a value, and what is like it.
class HitTest {
  private static final String WHY = "why:embassy.txt:country:IR";

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage page;

  @BeforeEach
  void open() {
    page = SearchPage.in(browser);
  }

  @Test
  void oneActionShowsTheWordsThatEarnedAValue() {
    page.open(SITE.url("/?country=IR"));

    page.key(WHY).click();

    browser.await("the words", () -> page.has(".hit-panel q b"));
    assertThat(page.texts(".hit-panel q b")).contains("Iran").hasSizeLessThanOrEqualTo(5);
    assertThat(page.texts(".hit-panel .rule")).contains("its name");
    assertThat(page.textOf(".why-head")).startsWith("Why Iran?");
    assertThat(page.find(".hit-panel li a").getDomProperty("href").toString())
        .endsWith("/articles/embassy.txt#mention=country:IR:1");
    assertThat(page.find("[part=about-link]").getDomProperty("href").toString())
        .endsWith("/country/IR");
    assertThat(page.focused()).isEqualTo(WHY);
    assertThat(page.key(WHY).getDomAttribute("aria-expanded")).isEqualTo("true");
  }

  @Test
  void theSameActionClosesItAndAnotherTakesItsPlace() {
    page.open(SITE.url("/?country=IR"));
    page.key(WHY).sendKeys(Keys.ENTER);
    browser.await("the words", () -> page.has(".hit-panel q b"));

    page.key("why:embassy.txt:country:CA").sendKeys(Keys.ENTER);
    browser.await("the other's words", () -> page.texts(".why-head").toString().contains("Canada"));
    assertThat(page.texts(".hit-panel")).hasSize(1);
    assertThat(page.key(WHY).getDomAttribute("aria-expanded")).isEqualTo("false");
    page.key("why:embassy.txt:country:CA").sendKeys(Keys.ENTER);

    assertThat(page.has(".hit-panel")).isFalse();
    assertThat(page.address()).isEqualTo("?country=IR");
  }

  @Test
  void similarArticlesAreListed() {
    page.open(SITE.url("/?q=dredger"));

    page.key("similar:harbour/09").click();

    browser.await("similar articles", () -> page.has(".hit-panel li a, .hit-panel .quiet"));
    assertThat(page.texts(".hit-panel li a")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void theWordsAreAccessible(String scheme) throws IOException {
    browser.scheme(scheme);
    page.open(SITE.url("/?country=IR"));
    page.key(WHY).click();
    browser.await("the words", () -> page.has(".hit-panel q b"));

    browser.picture("why-" + scheme);
    assertThat(
            new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                    .map(rule -> rule.getId() + rule.getNodes())
                    .toList())
        .isEmpty();
  }
}
