package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is printed is to be read: no controls, and dark letters whatever theme was chosen.
class PrintTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  /// The brightest ink on the page, from 0 to 1, of text that is shown, in shadow trees too.
  private static final String BRIGHTEST =
      """
      const all = (root) => [...root.querySelectorAll('*')].flatMap((node) =>
        [node, ...(node.shadowRoot ? all(node.shadowRoot) : [])]);
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const light = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
        return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
      };
      return Math.max(...all(document.body).filter((node) => node.checkVisibility()
          && [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
        .map((node) => light(getComputedStyle(node).color)));
      """;

  @BeforeEach
  void chooseTheDarkTheme() {
    browser.open(SITE.url("/docs"));
    browser.script("localStorage.setItem('dossier-theme', 'dark');");
  }

  @Test
  void anArticleIsItsTextAndWhatItSpeaksOf() throws IOException {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url("/articles/embassy.txt?q=embassy"));
    browser.onPaper();

    browser.picture("print-article");
    assertThat(seen("h1", ".text > p", ".article-facets a", ".facts")).containsOnly(true);
    assertThat(seen(".tools", ".outline", ".masthead", ".colophon", ".back", ".cite"))
        .containsOnly(false);
    assertThat(page.has("mark")).isTrue();
    assertThat(brightest()).isLessThan(0.5);
  }

  @Test
  void resultsAreTheListAndWhatIsApplied() throws IOException {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=ferry&country=EE"));
    browser.onPaper();

    browser.picture("print-results");
    for (String css : List.of("[part=total]", "[part=chip]", ".hit", "[part=passage]")) {
      assertThat(page.shows(css)).as(css).isTrue();
    }
    for (String css :
        List.of("[part=box]", ".filters", "[part=sort]", "[part=share]", ".hit-more")) {
      assertThat(page.shows(css)).as(css).isFalse();
    }
    assertThat(seen(".masthead nav", ".colophon select", ".colophon kbd")).containsOnly(false);
    assertThat(brightest()).isLessThan(0.5);
  }

  @Test
  void aDossierKeepsItsNumbers() throws IOException {
    browser.open(SITE.url("/country/EE"));
    browser.await(
        "the dossier",
        () -> browser.is("document.querySelector('dossier-value:not([aria-busy], [served]) h1')"));
    browser.onPaper();

    browser.picture("print-dossier");
    assertThat(seen("h1", ".value-total", ".timeline")).containsOnly(true);
    assertThat(seen(".masthead nav", ".back", ".timeline-tools")).containsOnly(false);
    assertThat(brightest()).isLessThan(0.5);
  }

  private List<Boolean> seen(String... selectors) {
    return List.of(selectors).stream()
        .map(css -> browser.is("document.querySelector('%s')?.checkVisibility()".formatted(css)))
        .toList();
  }

  private double brightest() {
    return ((Number) Objects.requireNonNull(browser.script(BRIGHTEST))).doubleValue();
  }
}
