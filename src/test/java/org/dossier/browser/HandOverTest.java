package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The modules take the place of what the server sent without anybody seeing it. The network is
/// made slow, so that what the server sent is painted first.
class HandOverTest {
  private static final String SERVED =
      "dossier-search > .served, dossier-article[served], dossier-value[served]";

  /// Keeps from before the page begins what shifts, and what it said first.
  private static final String WATCH =
      """
      window.__seen = { shifts: [], served: null };
      const texts = () => ['h1', '.back', '.facts', '.value-total', '.article-facets', '.text', '.company', '.names']
        .map((css) => document.querySelector(`main ${css}`)?.textContent.replace(/\\s+/g, ' ').trim() ?? '');
      window.__texts = texts;
      addEventListener('DOMContentLoaded', () => { __seen.served ??= texts(); });
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput, sources } of list.getEntries()) {
          if (!hadRecentInput) __seen.shifts.push(`${value} ${sources.map(({ node }) => node?.className ?? node?.nodeName)}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
      """;

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @AfterEach
  void quick() {
    network(0, -1);
  }

  @ParameterizedTest
  @CsvSource({
    "/, 1280",
    "/, 412",
    "/?q=iran, 1280",
    "/?q=iran, 412",
    "/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran, 1280",
    "/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran, 412",
    "/articles/diplomacy/saudi-iran-agreement-in-beijing-ar.html, 1280",
    "/country/IR, 1280",
    "/country/IR, 412",
  })
  void nothingShifts(String path, int width) {
    browser.size(width, 900);
    openSlowly(path);

    assertThat(shifts()).isEmpty();
  }

  @Test
  void theArticleSaysTheSameBeforeAndAfter() {
    openSlowly("/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt");
    saysTheSame(List.of("h1", ".facts", ".text"));
  }

  @Test
  void theDossierSaysTheSameBeforeAndAfter() {
    openSlowly("/country/IR");
    saysTheSame(List.of("h1", ".value-total", ".company", ".names"));
  }

  @Test
  void aReaderWhoChoseAnotherLanguageGetsIt() {
    browser.open(SITE.url("/docs"));
    browser.script("localStorage.setItem('dossier-language', 'fr');");
    try {
      openSlowly("/country/IR");
      assertThat(browser.text("document.documentElement.lang")).isEqualTo("fr");
      assertThat(browser.text("document.querySelector('.back').textContent"))
          .isEqualTo("Rechercher dans tous les articles");
      assertThat(browser.text("document.querySelector('.skip').textContent"))
          .isEqualTo("Aller au contenu");
    } finally {
      browser.script("localStorage.removeItem('dossier-language');");
    }
  }

  @Test
  void aLinkInFocusStaysInFocus() {
    browser
        .driver()
        .executeCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            Map.of(
                "source",
                "addEventListener('DOMContentLoaded', () =>"
                    + " document.querySelector('.company li a')?.focus());"));
    openSlowly("/country/IR");
    assertThat(browser.is("document.activeElement.closest('.company li')")).isTrue();
    assertThat(browser.is("document.querySelector('[served]')")).isFalse();
  }

  /// A page may come in two pieces between a `details` and its `summary`: the browser then writes a
  /// summary of its own until the real one is there.
  @Test
  void whyStandsStillWhileItArrives() {
    openSlowly("/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt");
    browser.asyncScript(
        """
        const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const why = document.querySelector('.article-facets .why');
        why.scrollIntoView({ block: 'center', behavior: 'instant' });
        const summary = why.querySelector('summary');
        const text = summary.textContent;
        summary.remove();
        summary.textContent = '';
        await frame();
        __seen.shifts.length = 0;
        why.prepend(summary);
        await frame();
        summary.textContent = text;
        await frame();
        """);
    assertThat(shifts()).isEmpty();
  }

  private void saysTheSame(List<String> parts) {
    for (String part : parts) {
      String index =
          "['h1', '.back', '.facts', '.value-total', '.article-facets', '.text', '.company', '.names'].indexOf('"
              + part
              + "')";
      assertThat(browser.text("__texts()[" + index + "]"))
          .as(part)
          .isNotEmpty()
          .isEqualTo(browser.text("__seen.served[" + index + "]"));
    }
  }

  private void openSlowly(String path) {
    browser
        .driver()
        .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    network(100, 400_000);
    browser.open(SITE.url(path));
    browser.await(
        "the modules",
        () ->
            browser.is(
                "!document.querySelector('" + SERVED + "') && document.querySelector('h1')"));
    // The names' numbers become links one by one; the foot is filled last.
    browser.await("the foot", () -> browser.is("document.querySelector('.languages')"));
    browser.asyncScript(
        "await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));");
  }

  private void network(int latency, int bytesPerSecond) {
    browser
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                false,
                "latency",
                latency,
                "downloadThroughput",
                bytesPerSecond,
                "uploadThroughput",
                bytesPerSecond));
  }

  private List<String> shifts() {
    Object shifts = browser.script("return __seen.shifts;");
    return ((List<?>) Objects.requireNonNull(shifts)).stream().map(String::valueOf).toList();
  }
}
