package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What axe can tell of how pages serve those who can't see or point. A picture of each view stays
/// under `target/browser/`.
class AccessibilityTest {
  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void results(String scheme) throws IOException {
    browser.scheme(scheme);
    SearchPage.in(browser).open(SITE.url("/?q=iran&country=CA&country.not=FR&from=2012"));
    check("results-" + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void yearsAsATable(String scheme) throws IOException {
    browser.scheme(scheme);
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?year=2021&q=iran+iranain"));
    page.key("year-table").click();
    browser.await("shares", () -> page.texts("table.years .share").toString().contains("%"));
    check("table-" + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void nothingFound(String scheme) throws IOException {
    browser.scheme(scheme);
    SearchPage.in(browser).open(SITE.url("/?q=zeppelin&country=CA&person=barack-obama"));
    check("nothing-" + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aPhone(String scheme) throws IOException {
    browser.scheme(scheme);
    browser.size(390, 844);
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=iran&country=CA"));
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    check("phone-" + scheme);
    page.key("filters").click();
    browser.await("the sheet", () -> page.shows("dialog[open] .facet"));
    check("phone-sheet-" + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void anArticle(String scheme) throws IOException {
    browser.scheme(scheme);
    openArticle();
    browser.script(
        "document.querySelectorAll('.switches input').forEach((box) => box.click());"
            + "document.querySelector('.matches .next').click();"
            + "document.querySelector('.article-facets details').open = true;"
            + "scrollTo(0, 0);");
    check("article-" + scheme);
    browser.size(390, 844);
    openArticle();
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    check("article-phone-" + scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void thePageAboutEmbedding(String scheme) throws IOException {
    browser.scheme(scheme);
    browser.open(SITE.url("/embed"));
    SearchPage.in(browser).settled();
    check("embed-" + scheme);
  }

  private void openArticle() {
    browser.open(
        SITE.url("/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran"));
    browser.await(
        "the article",
        () -> browser.is("document.querySelector(':not([served]) > * > article .text')"));
  }

  private void check(String view) throws IOException {
    // Colours that are still on their way would be measured as they are not meant.
    browser.await(
        "stillness",
        () -> browser.is("document.getAnimations().every((a) => a.playState !== 'running')"));
    browser.picture(view);
    List<Rule> violations = new AxeBuilder().analyze(browser.driver()).getViolations();
    assertThat(violations.stream().map(AccessibilityTest::told).toList()).as(view).isEmpty();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n    " + node.getTarget() + " " + node.getFailureSummary())
            .toList();
  }
}
