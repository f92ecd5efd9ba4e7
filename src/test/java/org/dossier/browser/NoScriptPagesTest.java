package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// The pages of articles and values for a reader who has switched JavaScript off, as axe and the
/// eye see them too. A picture of each view stays under `target/browser/`.
class NoScriptPagesTest {
  private static final String EMBASSY = "/articles/embassy.txt?q=embassy";
  private static final String BEIJING =
      "/articles/diplomacy/saudi-iran-agreement-in-beijing-ar.html";

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension static final Site HARBOUR = Site.ofHarbour();

  @RegisterExtension
  static final Site MESSY =
      Site.ofFiles(
          Map.of(
              "broken.json",
              "{\"id\": ",
              "empty.txt",
              "",
              "photo<b>of" + "-a-very-long-name".repeat(8) + ".xyz",
              "?",
              "undated.txt",
              "A headline\n\nNothing tells when this was written.\n",
              "record.json",
              "{\"id\":\"r\",\"body\":\"A text.\",\"url\":\"nowhere\"}"));

  @RegisterExtension final Browser browser = Browser.withoutScripts();

  /// Shows what is checked: axe itself needs a page in which scripts can go on.
  @RegisterExtension final Browser checked = new Browser();

  @Test
  void readsAnArticleAndGoesOnToADossierAndASearch() {
    browser.open(HARBOUR.url("/?q=embassy"));
    browser.leave(() -> find(".hit h3 a").click());
    assertThat(find("h1").getText()).isEqualTo("Ottawa answers Tehran after a long night of talks");
    assertThat(texts(".text mark")).containsExactly("embassy", "embassy");
    assertThat(find(".where").getText()).isEqualTo("2 matches for “embassy”");
    assertThat(find(".facts").getText()).contains("2012, inferred from the text");
    assertThat(texts(".text > p")).hasSize(3).noneMatch(text -> text.contains("breaking news"));
    find(".cite summary").click();
    assertThat(find(".citations").getText()).contains("Ottawa answers Tehran", "2012");

    browser.leave(() -> find("[data-facet=country] [data-id=IR] a").click());
    assertThat(find("h1").getText()).isEqualTo("Iran");
    String told = find(".value-total a").getText();
    assertThat(find(".timeline table").isDisplayed()).isTrue();
    browser.leave(() -> find(".value-total a").click());
    assertThat(find(".total").getText()).isEqualTo(told);
  }

  @Test
  void whyLeadsToTheWordsInTheText() {
    browser.size(1280, 400);
    browser.open(HARBOUR.url(EMBASSY));
    WebElement iran = find("[data-facet=country] [data-id=IR]");
    iran.findElement(By.cssSelector("summary")).click();
    WebElement third = iran.findElements(By.cssSelector(".evidence li")).get(2);
    assertThat(third.findElement(By.cssSelector("b")).getText()).isEqualTo("Iranian");
    assertThat(third.findElement(By.cssSelector(".rule")).getText())
        .isEqualTo("the word for its people and things");

    third.findElement(By.cssSelector("a")).sendKeys(Keys.ENTER);
    assertThat(find(".mention:target").getText()).isEqualTo("Iranian");
    browser.await(
        "the mention in the window",
        () ->
            browser.is(
                "(() => { const box = document.querySelector(':target').getBoundingClientRect();"
                    + " return box.top >= 0 && box.bottom <= innerHeight; })()"));
  }

  @Test
  void theFootLeadsToWhatIsNotInHere() {
    browser.open(MESSY.url("/"));
    assertThat(find("[data-fill=report]").getText())
        .startsWith(
            "What is not in here: 1 could not be read, 2 passed over, 1 without a part and");
    browser.leave(() -> find("[data-fill=report] a").click());
    assertThat(find("h1").getText()).isEqualTo("What is not in here");
    assertThat(texts("h2"))
        .containsExactly("Could not be read", "Passed over", "Without a part", "Without a date");
    assertThat(find(".document").getText()).contains("photo<b>of", "empty", "`nowhere`");
    browser.leave(() -> browser.driver().findElement(By.partialLinkText("passed over")).click());
    assertThat(texts("h2")).containsExactly("Passed over");
    assertThat(texts(".document > ul > li")).hasSize(2);
  }

  @Test
  void kindsOfMentionsCanBeMarked() {
    browser.open(HARBOUR.url(EMBASSY));
    String line =
        "getComputedStyle(document.querySelector('.text .mention[data-kind=country]'))"
            + ".textDecorationLine";
    assertThat(browser.text(line)).isEqualTo("none");
    find(".switches input[value=country]").click();
    assertThat(browser.text(line)).isEqualTo("underline");
  }

  @Test
  void anUnknownValueOffersTheNearest() {
    browser.expectComplaint("404");
    browser.open(SITE.url("/country/IRX"));
    assertThat(find("h1").getText()).isEqualTo("There is no dossier here");
    assertThat(find(".problem").getText()).contains("IRX");

    browser.leave(() -> find(".offers a").click());
    assertThat(find("h1").getText()).isEqualTo("Iran");
  }

  @Test
  void anArticleThatReadsFromTheRightIsSetFromTheRight() {
    browser.open(SITE.url(BEIJING));
    assertThat(browser.text("getComputedStyle(document.querySelector('.text > p')).direction"))
        .isEqualTo("rtl");
    assertThat(find("article").getDomAttribute("lang")).startsWith("ar");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 360"})
  void axeFindsNothingOnAnyPage(String scheme, int width) throws IOException {
    for (Browser each : List.of(browser, checked)) {
      each.expectComplaint("404");
      each.scheme(scheme);
      each.size(width, 900);
    }
    String as = "-" + scheme + "-" + width;
    look("served-article-rtl" + as, BEIJING);
    look("served-dossier-narrow" + as, "/organization/islamic-revolutionary-guard-corps?q=iran");
    check("served-search" + as, "/?q=iran&country=CA&country.not=FR&from=2012");
    check("served-article" + as, HARBOUR.url(EMBASSY));
    check("served-dossier" + as, "/country/IR");
    check("served-unknown" + as, "/country/IRX");
    check("served-report" + as, MESSY.url("/report"));
    check("served-foot" + as, MESSY.url("/"));
  }

  private void check(String view, String path) throws IOException {
    look(view, path);
    runScripts(false);
    checked.open(path.startsWith("/") ? SITE.url(path) : path);
    runScripts(true);
    assertThat(
            new AxeBuilder()
                .analyze(checked.driver()).getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes())
                    .toList())
        .as(view)
        .isEmpty();
  }

  private void runScripts(boolean run) {
    checked
        .driver()
        .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  private void look(String view, String path) throws IOException {
    browser.open(path.startsWith("/") ? SITE.url(path) : path);
    browser.script("document.querySelectorAll('details').forEach((d, i) => { d.open = i < 3; });");
    browser.picture(view);
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).as(view).isTrue();
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
}
