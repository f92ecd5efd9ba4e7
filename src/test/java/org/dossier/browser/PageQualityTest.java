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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of our pages as a whole: their weight, that nothing jumps, that they bear a narrow
/// window, forced colours and reduced motion, and ask nobody else for anything.
class PageQualityTest {
  private static final int MOST_BYTES = 45_000;
  private static final String ARTICLE =
      "/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran";

  /// Every element of the page, those in shadow trees too.
  private static final String ALL =
      "const all = (root) => [...root.querySelectorAll('*')].flatMap((node) =>"
          + " [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);";

  /// What fades or moves although the reader's system asks for stillness.
  private static final String MOVING =
      """
      return all(document).filter((node) => {
        const style = getComputedStyle(node);
        return style.animationName !== 'none'
          || style.transitionDuration.split(',').some((time) => parseFloat(time) > 0);
      }).map((node) => node.outerHTML.slice(0, 120));
      """;

  private static final String OTHERS =
      "return performance.getEntriesByType('resource').map(({ name }) => name)"
          + ".filter((name) => new URL(name).origin !== location.origin);";

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  static List<String> pages() {
    return List.of(
        "/",
        "/?q=iran&country=CA&country.not=FR&from=2015&to=2023&fold=copies",
        "/?q=zeppelin&country=CA&person=barack-obama",
        "/?q=iran+zeppelin+sanctions",
        ARTICLE,
        "/country/IR",
        "/embed",
        "/docs",
        "/docs/query-language");
  }

  @Test
  void aColdVisitLoadsLittleOfOurOwn() {
    SearchPage.in(browser).open(SITE.url("/"));
    browser.await(
        "the foot", () -> browser.is("document.querySelector('[data-fill=totals]').textContent"));

    Map<?, ?> bytes =
        (Map<?, ?>)
            Objects.requireNonNull(
                browser.asyncScript(
                    """
                    const sizes = {};
                    for (const { name } of performance.getEntriesByType('resource')) {
                      if (!/\\.(js|css)$/.test(new URL(name).pathname)) continue;
                      const answer = await fetch(name, { cache: 'reload' });
                      await answer.arrayBuffer();
                      sizes[name] = Number(answer.headers.get('content-length'));
                    }
                    return sizes;
                    """));

    assertThat(bytes.values())
        .allSatisfy(size -> assertThat(((Number) size).intValue()).isPositive());
    int sum = bytes.values().stream().mapToInt(size -> ((Number) size).intValue()).sum();
    assertThat(sum).as("compressed bytes of JavaScript and CSS: %s", bytes).isLessThan(MOST_BYTES);
  }

  /// Less than a thousandth is a word or two by some pixels, where a page is painted while it
  /// comes.
  @ParameterizedTest
  @CsvSource({"1280, 900", "360, 740"})
  void nothingJumps(int width, int height) {
    browser.size(width, height);
    browser.beforeEachDocument(
        """
        window.jumps = [];
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries())
            if (!hadRecentInput && value >= 0.001) window.jumps.push(`${value} ${sources.map(({ node }) => node?.outerHTML?.slice(0, 120))}`);
        }).observe({ type: 'layout-shift', buffered: true });
        """);
    for (String path : pages()) {
      browser.open(SITE.url(path));
      settled();
      assertThat(jumps()).as(path).isEmpty();
    }
    SearchPage page = SearchPage.in(browser).open(SITE.url("/"));
    page.type("iran sanctions").settled();
    if (page.shows(".filters-button")) {
      page.key("filters").click();
      browser.await("the sheet", () -> page.shows("dialog[open] .facet"));
    }
    page.click("country:CA");
    page.click("not:country:US");
    if (page.has("dialog[open]")) {
      page.find("[part=sheet-close]").click();
    }
    page.click("clear-all");
    assertThat(jumps()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageBearsANarrowWindowStandsStillAndAsksNobodyElse(String path) throws IOException {
    browser.scheme("light");
    browser.size(320, 640);
    browser.open(SITE.url(path));
    settled();

    assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("320");
    assertThat((List<?>) browser.script(ALL + MOVING)).as("what moves").isEmpty();
    assertThat(browser.is("document.getAnimations().length === 0")).isTrue();
    assertThat((List<?>) browser.script(OTHERS)).as("asked of others").isEmpty();
    browser.picture("reflow-" + path.replaceAll("[^a-z]+", "-"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void lettersOfTwiceTheSizeFit(String path) throws IOException {
    browser.letters(32);
    browser.open(SITE.url(path));
    settled();

    assertThat(browser.text("getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo("32px");
    assertThat(
            browser.is(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as("all of it in the window")
        .isTrue();
    Object cut =
        browser.script(
            ALL
                + """
                return all(document).filter((node) => node.matches('a, button, h1, h2, h3, p, label, summary')
                    && node.checkVisibility({ visibilityProperty: true }) && !node.matches('.unseen, .unseen *')
                    && node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX !== 'visible'
                    && getComputedStyle(node).display !== 'inline')
                  .map((node) => node.outerHTML.slice(0, 120));
                """);
    assertThat((List<?>) cut).as("what is cut off").isEmpty();
    browser.picture("letters-" + path.replaceAll("[^a-z]+", "-"));
    browser.letters(16);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyControlAndMarkIsSeenInForcedColours(String path) throws IOException {
    browser.media("forced-colors", "active");
    browser.open(SITE.url(path));
    settled();

    Object unseen =
        browser.script(
            ALL
                + """
                const clear = (colour) => /rgba\\(.*, 0\\)|transparent/.test(colour);
                const ground = (node) => {
                  for (let at = node; at; at = at.parentElement ?? at.getRootNode().host) {
                    const { backgroundColor } = getComputedStyle(at);
                    if (!clear(backgroundColor)) return backgroundColor;
                  }
                  return getComputedStyle(document.documentElement).backgroundColor;
                };
                return all(document).filter((node) => node.matches('a, button, input, select, mark, summary')
                    && node.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
                  .filter((node) => {
                    const style = getComputedStyle(node);
                    const framed = parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none';
                    if (node.matches('mark')) return style.backgroundColor === ground(node.parentElement);
                    return style.color === ground(node) && !framed;
                  }).map((node) => node.outerHTML.slice(0, 120));
                """);
    assertThat((List<?>) unseen).isEmpty();
    browser.picture("forced-" + path.replaceAll("[^a-z]+", "-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void newStatesAreAccessible(String scheme) throws IOException {
    browser.scheme(scheme);
    SearchPage page =
        SearchPage.in(browser)
            .open(SITE.url("/?q=iran&from=2015&to=2023&fold=copies&country.all=CA"));
    browser.script("document.querySelector('.masthead nav button').click();");
    browser.await("examples", () -> browser.is("document.querySelector('.help dl')"));
    browser.script(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined }); navigator.share = undefined;");
    page.key("share").click();
    browser.await("the address", () -> page.has(".shared input"));
    page.key("find:organization").sendKeys("irgc");
    browser.await("the Guards", () -> page.texts("[data-facet=organization] .value").size() == 1);
    browser.script("%s.querySelector('.bars').scrollIntoView();".formatted(page.root()));
    browser.await("the handles", () -> page.has(".handles input"));
    check("states-" + scheme);

    browser.script("localStorage.setItem('dossier-language', 'fa');");
    page.open(SITE.url("/?q=iran&from=2015&fold=copies"));
    browser.script("document.querySelector('.masthead nav button').click();");
    browser.await("examples", () -> browser.is("document.querySelector('.help dl')"));
    check("states-rtl-" + scheme);
  }

  private void check(String view) throws IOException {
    browser.picture(view);
    assertThat(
            new AxeBuilder()
                .analyze(browser.driver()).getViolations().stream()
                    .map(rule -> rule.getId() + rule.getNodes())
                    .toList())
        .as(view)
        .isEmpty();
  }

  private void settled() {
    browser.await(
        "what is fetched",
        () ->
            browser.is(
                "document.readyState === 'complete' && !document.querySelector('[aria-busy=true]')"
                    + " && [...document.querySelectorAll('dossier-search')].every((one) =>"
                    + " one.shadowRoot?.querySelector('.results')?.ariaBusy === 'false')"));
  }

  private List<?> jumps() {
    return (List<?>) Objects.requireNonNull(browser.script("return window.jumps;"));
  }
}
