package org.dossier.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/// Takes a picture of every page and state in every look, to be looked at by people; it is no test
/// and runs only when it is asked for. The pictures lie in `target/screenshots/`.
class Screenshots {
  private static final Path FOLDER = Path.of("target", "screenshots");
  private static final String ARTICLE =
      "/articles/canada-iran/mounties-answer-report-on-iranian-agents.txt?q=iran";
  private static final int LONGEST = 3000;

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension static final Site STORIES = Site.ofStories();
  @RegisterExtension final Browser browser = new Browser();

  private enum Look {
    LIGHT("light", "en", 1280),
    DARK("dark", "en", 1280),
    PHONE("light", "en", 360),
    ARABIC("light", "ar", 1280),
    ARABIC_PHONE("light", "ar", 360);

    private final String scheme;
    private final String language;
    private final int width;

    Look(String scheme, String language, int width) {
      this.scheme = scheme;
      this.language = language;
      this.width = width;
    }
  }

  static List<Look> looks() {
    return Arrays.asList(Look.values());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void ofEveryPage(Look look) throws IOException {
    browser.expectComplaint("404");
    browser.expectComplaint("/variants/no-server/");
    browser.scheme(look.scheme);
    browser.size(look.width, look.width < 600 ? 740 : 900);
    browser.open(SITE.url("/docs"));
    browser.script("localStorage.setItem('dossier-language', arguments[0]);", look.language);
    takeAll(look);
  }

  private void takeAll(Look look) throws IOException {
    SearchPage page = SearchPage.in(browser);
    for (Map.Entry<String, String> view :
        Map.of(
                "search", "/",
                "results", "/?q=iran&country=CA&country.not=FR&from=2012",
                "nothing", "/?q=zeppelin&country=CA&person=barack-obama",
                "relaxed", "/?q=iran+zeppelin+sanctions",
                "widget-hostile", "/variants/hostile.html",
                "widget-dark", "/variants/dark.html",
                "widget-narrow", "/variants/narrow.html",
                "widget-two", "/variants/two.html",
                "widget-server-down", "/variants/server-down.html")
            .entrySet()) {
      page.open(SITE.url(view.getValue()));
      take(view.getKey(), look);
    }
    page.open(SITE.url("/embed"));
    take("embed", look);
    page.open(SITE.url("/"));
    page.type("ira");
    take("suggestions", look);
    page.open(SITE.url("/?q=iran"));
    if (page.shows(".filters-button")) {
      page.key("filters").click();
      browser.await("the sheet", () -> page.shows("dialog[open] .facet"));
      take("filters", look);
    }
    takeWhatIsAskedFor(page, look);
    open(ARTICLE, "article .text");
    take("article", look);
    open("/articles/diplomacy/saudi-iran-agreement-in-beijing-ar.html", "article .text");
    take("article-arabic", look);
    for (Map.Entry<String, String> view :
        Map.of(
                "dossier", "/country/IR",
                "docs", "/docs",
                "report", "/report",
                "docs-embedding", "/docs/embedding",
                "error", "/nowhere",
                "article-missing", "/articles/nowhere")
            .entrySet()) {
      open(view.getValue(), "body");
      take(view.getKey(), look);
    }
  }

  /// What the search page shows only when a reader wants it.
  private void takeWhatIsAskedFor(SearchPage page, Look look) throws IOException {
    page.open(SITE.url("/?q=iran&from=2019&to=2023&country.all=CA"));
    press(page, "share");
    browser.await("the address", () -> page.has(".shared"));
    browser.script("document.querySelector('.masthead nav button').click();");
    browser.await("examples", () -> browser.is("document.querySelector('.help dl')"));
    take("help", look);
    page.open(SITE.url("/?q=iran&from=2019&to=2023&country.all=CA"));
    if (page.shows(".filters-button")) {
      page.key("filters").click();
      browser.await("the sheet", () -> page.shows("dialog[open] .facet"));
    }
    page.key("find:organization").sendKeys("irgc");
    browser.await(
        "what is found",
        () -> page.shows("[data-facet=organization] .value bdi + bdi:not(:empty)"));
    browser.script(
        "%s.querySelector('.bars').scrollIntoView({ block: 'center' });".formatted(page.root()));
    browser.await("the handles", () -> page.has(".handles input"));
    take("filters-found-and-years", look);
    press(page, "year-table");
    browser.await("the table", () -> page.shows("table.years"));
    browser.script("%s.querySelector('table.years').scrollIntoView();".formatted(page.root()));
    take("filters-table", look);
    page.open(STORIES.url("/?q=barge&fold=copies"));
    browser.script("localStorage.setItem('dossier-language', arguments[0]);", look.language);
    page.open(STORIES.url("/?q=barge&fold=copies"));
    press(page, "copies:" + page.hits().getFirst());
    browser.await("the copies", () -> page.has(".hit-panel li"));
    take("copies", look);
    page.open(STORIES.url("/?q=families"));
    press(page, "why:undated.txt:date");
    browser.await("the words", () -> page.has(".hit-panel q b"));
    take("why-date", look);
  }

  private void press(SearchPage page, String key) {
    browser.script("%s.querySelector('[data-key=\"%s\"]').click();".formatted(page.root(), key));
  }

  private void open(String path, String awaited) {
    browser.open(SITE.url(path));
    browser.await(awaited, () -> !browser.driver().findElements(By.cssSelector(awaited)).isEmpty());
    browser.await(
        "what is fetched", () -> browser.is("!document.querySelector('[aria-busy=true]')"));
  }

  /// The whole page, as far as a picture can be looked at.
  private void take(String name, Look look) throws IOException {
    browser.await(
        "stillness",
        () -> browser.is("document.getAnimations().every((a) => a.playState !== 'running')"));
    int height =
        Math.min(LONGEST, Integer.parseInt(browser.text("document.documentElement.scrollHeight")));
    boolean sheet = name.startsWith("filters");
    browser.size(look.width, sheet ? 740 : Math.max(height, 740));
    Files.createDirectories(FOLDER);
    String file = "%s-%s.png".formatted(name, look.name().toLowerCase(Locale.ROOT));
    Files.write(FOLDER.resolve(file), browser.driver().getScreenshotAs(OutputType.BYTES));
    browser.size(look.width, look.width < 600 ? 740 : 900);
  }
}
