package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The widget on a page of somebody else: another origin, a strict policy, hostile styles.
class EmbedTest {
  private static final String HEARD =
      """
      window.heard = [];
      for (const type of ['dossier-results', 'dossier-select', 'dossier-problem']) {
        addEventListener(type, (event) => {
          window.heard.push([type, event.target.id, event.detail.total ?? event.detail.id ?? event.detail.message]);
          if (type === 'dossier-select' && window.stay) event.preventDefault();
        });
      }
      """;

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private HostSite host;

  @BeforeEach
  void start() throws IOException {
    String dossier = SITE.url("");
    host =
        HostSite.start(
            "default-src 'none'; script-src 'self' %s; style-src 'self'; connect-src %s; img-src 'self'"
                .formatted(dossier, dossier));
    host.with("/heard.js", HEARD);
    host.with("/hostile.css", Files.readString(Path.of("web/variants/hostile.css")));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void worksUnderAStrictPolicyAndLeavesTheHostAlone() {
    SearchPage widget = show("<dossier-search id='one' query='ferry'></dossier-search>");
    String address = browser.driver().getCurrentUrl();
    Object entries = browser.script("return history.length;");
    widget.awaitTotal("4 articles");

    widget.click("country:EE").awaitTotal("3 articles");
    widget.search("ice").settled();

    assertThat(browser.driver().getCurrentUrl()).isEqualTo(address);
    assertThat(browser.script("return history.length;")).isEqualTo(entries);
    assertThat(browser.driver().getTitle()).isEqualTo("Somebody's page");
    assertThat(browser.text("getComputedStyle(document.querySelector('h1')).color"))
        .isEqualTo("rgb(255, 105, 180)");
  }

  @Test
  void hostileStylesDoNotReachInside() {
    SearchPage widget = show("<dossier-search query='ferry'></dossier-search>");
    widget.awaitTotal("4 articles");

    for (String css :
        List.of("[part=input]", ".facet-name", "h3 a", ".passage", "[part=chip-none], .tag")) {
      String style =
          browser.text(
              "(() => { const s = getComputedStyle(%s.querySelector('%s'));"
                      .formatted(widget.root(), css)
                  + " return [s.float, s.textTransform, s.letterSpacing, s.textShadow, s.wordSpacing,"
                  + " s.borderTopStyle === 'dotted', s.backgroundColor === 'rgb(255, 255, 0)'].join(); })()");
      assertThat(style).as(css).isEqualTo("none,none,normal,none,0px,false,false");
    }
    assertThat(
            browser.text(
                "getComputedStyle(%s.querySelector('h3 a')).color".formatted(widget.root())))
        .isNotEqualTo("rgb(255, 105, 180)");
    assertThat(
            browser.is(
                "parseFloat(getComputedStyle(%s.querySelector('.passage')).fontSize) >= 14"
                    .formatted(widget.root())))
        .as("text that can be read though the host's root font is tiny")
        .isTrue();
  }

  @Test
  void severalOnOnePageAreApart() {
    SearchPage first =
        show(
            "<dossier-search id='one' query='ferry' heading='Ferries'></dossier-search>"
                + "<dossier-search id='two' facets='country,publisher' lock='country=FI'></dossier-search>");
    SearchPage second = SearchPage.in(browser, 1);
    first.awaitTotal("4 articles");
    second.awaitTotal("5 articles");

    second.search("dredger").awaitTotal("2 articles");
    first.click("country:EE").awaitTotal("3 articles");

    assertThat(second.total()).isEqualTo("2 articles");
    assertThat(second.words()).isEqualTo("dredger");
    assertThat(first.words()).isEqualTo("ferry");
    assertThat(first.textOf("[part=heading]")).isEqualTo("Ferries");
    assertThat(
            browser.is(
                "new Set([...document.querySelectorAll('dossier-search')].flatMap((w) =>"
                    + " [...w.shadowRoot.querySelectorAll('[id]')].map((n) => n.id))).size ==="
                    + " [...document.querySelectorAll('dossier-search')].flatMap((w) =>"
                    + " [...w.shadowRoot.querySelectorAll('[id]')]).length"))
        .as("ids that no two widgets share")
        .isTrue();
  }

  @Test
  void aLockAlwaysHoldsAndCannotBeWidened() {
    SearchPage widget =
        show("<dossier-search lock='country=FI' facets='country,year'></dossier-search>");
    widget.awaitTotal("5 articles");

    assertThat(widget.chips()).isEmpty();
    assertThat(widget.key("country:FI").isEnabled()).isFalse();
    widget.click("country:EE").awaitTotal("1 article");
    assertThat(widget.hits()).containsExactly("harbour/03");
    widget.click("clear-all").awaitTotal("5 articles");
    widget.search("ferry").awaitTotal("2 articles");
  }

  @Test
  void facetsSayWhichFiltersAreOffered() {
    SearchPage widget =
        show(
            "<dossier-search facets='publisher,country'></dossier-search>"
                + "<dossier-search facets='' size='2'></dossier-search>");
    widget.awaitTotal("13 articles");
    SearchPage bare = SearchPage.in(browser, 1).awaitTotal("13 articles");

    assertThat(facets(0)).isEqualTo(List.of("publisher", "country"));
    assertThat(facets(1)).isEqualTo(List.of());
    assertThat(bare.shows(".filters-button")).isFalse();
    assertThat(bare.hits()).hasSize(2);
  }

  @Test
  void attributesCanBeChangedWhileItStands() {
    SearchPage widget = show("<dossier-search id='one' query='ferry'></dossier-search>");
    widget.awaitTotal("4 articles");

    browser.script("document.getElementById('one').setAttribute('query', 'dredger');");
    widget.awaitTotal("2 articles");
    browser.script("document.getElementById('one').setAttribute('lock', 'country=SE');");
    widget.awaitTotal("1 article");
    browser.script(
        "const w = document.getElementById('one'); document.querySelector('main').prepend(w);");
    assertThat(widget.total()).isEqualTo("1 article");
  }

  @Test
  void tellsItsHostWhatHappens() {
    SearchPage widget = show("<dossier-search id='one' query='ferry'></dossier-search>");
    widget.awaitTotal("4 articles");
    browser.script("window.stay = true;");
    widget.key("hit:harbour/04").click();

    assertThat(heard())
        .containsExactly(
            List.of("dossier-results", "one", 4L), List.of("dossier-select", "one", "harbour/04"));
    assertThat(browser.driver().getCurrentUrl()).startsWith(host.url("/"));

    browser.script("window.stay = false;");
    widget.key("hit:harbour/04").click();
    browser.await(
        "the article on its own site",
        () -> browser.driver().getCurrentUrl().equals(SITE.url("/articles/harbour/04?q=ferry")));
    browser.await(
        "the article",
        () -> browser.is("document.querySelector(':not([served]) > * > article .text')"));
  }

  @Test
  void leavesTheKeysOfTheHostAlone() {
    SearchPage widget = show("<input id='theirs'><dossier-search></dossier-search>");
    widget.awaitTotal("13 articles");

    browser.press("/");
    browser.pressWithControl("k");

    assertThat(browser.text("document.activeElement.tagName")).isEqualTo("BODY");
    assertThat(widget.words()).isEmpty();
  }

  @Test
  void aServerThatCannotBeReachedIsToldInWords() throws IOException {
    browser.expectComplaint("ERR_CONNECTION_REFUSED");
    Site.Running mortal = SITE.another(0);
    String gone = mortal.url("");
    mortal.close();
    try (HostSite open = HostSite.start("default-src * 'unsafe-inline'")) {
      open.with("/heard.js", HEARD)
          .with("/", html("<dossier-search id='one' api='" + gone + "'></dossier-search>"));
      SearchPage widget = SearchPage.in(browser).open(open.url("/"));

      assertThat(widget.textOf("[part=problem] p"))
          .isEqualTo("The search cannot be reached at the moment.");
      assertThat(widget.shows("[data-key=again]")).isTrue();
      assertThat(heard())
          .containsExactly(
              List.of("dossier-problem", "one", "The search cannot be reached at the moment."));
    }
  }

  @Test
  void triesAgainWhenTheServerIsBack() throws IOException {
    browser.expectComplaint("ERR_CONNECTION_REFUSED");
    Site.Running mortal = SITE.another(0);
    String gone = mortal.url("");
    int port = mortal.server().port();
    mortal.close();
    try (HostSite open = HostSite.start("default-src * 'unsafe-inline'")) {
      open.with("/heard.js", HEARD)
          .with("/", html("<dossier-search query='ferry' api='" + gone + "'></dossier-search>"));
      SearchPage widget = SearchPage.in(browser).open(open.url("/"));
      assertThat(widget.has("[part=problem]")).isTrue();
      try (Site.Running back = SITE.another(port)) {
        widget.click("again").awaitTotal("4 articles");
        assertThat(widget.has("[part=problem]")).isFalse();
        assertThat(widget.find("h3 a").getDomProperty("href"))
            .isEqualTo(back.url("/articles/" + widget.hits().getFirst() + "?q=ferry"));
      }
    }
  }

  @Test
  void whatChangesItsLooksLeavesTheSearchAsItIs() {
    SearchPage widget = show("<dossier-search id='one' query='ferry'></dossier-search>");
    widget.awaitTotal("4 articles");
    widget.click("country:EE").awaitTotal("3 articles");

    browser.script("document.getElementById('one').setAttribute('facets', 'publisher');");
    widget.awaitTotal("3 articles");
    assertThat(facets(0)).isEqualTo(List.of("publisher"));
    browser.script("document.getElementById('one').setAttribute('size', '2');");
    browser.await("two articles a page", () -> widget.hits().size() == 2);
    browser.script("document.documentElement.lang = 'fr';");
    browser.await(
        "French",
        () ->
            widget.total().equals("3 articles")
                && widget.textOf("[part=search-button]").equals("Rechercher"));
    browser.script("document.getElementById('one').lang = 'ar';");
    browser.await("Arabic", () -> widget.total().equals("3 مقالات"));
    assertThat(browser.text(widget.root() + ".querySelector('.frame').dir")).isEqualTo("rtl");
    assertThat(browser.text("getComputedStyle(document.documentElement).direction"))
        .isEqualTo("ltr");
    assertThat(widget.words()).isEqualTo("ferry");
  }

  @Test
  void isAskedAndReadByItsProperties() {
    SearchPage widget = show("<dossier-search id='one'></dossier-search>");
    widget.awaitTotal("13 articles");

    browser.script("document.getElementById('one').query = 'q=ferry&country=EE';");
    widget.awaitTotal("3 articles");

    assertThat(browser.text("document.getElementById('one').query"))
        .isEqualTo("?q=ferry&country=EE");
    assertThat(browser.text("document.getElementById('one').answer.total")).isEqualTo("3");
  }

  @Test
  void goesAndComesBackAndIsHiddenWhenAsked() {
    SearchPage widget = show("<dossier-search id='one' query='ferry'></dossier-search>");
    widget.awaitTotal("4 articles");
    browser.script("window.kept = document.getElementById('one'); kept.remove();");
    browser.asyncScript("await new Promise((done) => setTimeout(done));");
    browser.script("document.querySelector('main').append(kept);");
    widget.awaitTotal("4 articles");

    browser.script("kept.hidden = true;");
    assertThat(browser.text("getComputedStyle(kept).display")).isEqualTo("none");
  }

  @Test
  void aFormOfTheHostIsNotSent() {
    SearchPage widget =
        show(
            "<form id='theirs' action='/elsewhere'><input name='name'>"
                + "<dossier-search></dossier-search></form>");
    widget.awaitTotal("13 articles");

    widget.search("ferry").awaitTotal("4 articles");
    widget.find("[part=search-button]").click();

    assertThat(browser.driver().getCurrentUrl()).isEqualTo(host.url("/"));
    assertThat(
            browser.is(
                "[...new FormData(document.getElementById('theirs')).keys()].join() === 'name'"))
        .isTrue();
  }

  @Test
  void aScriptThatComesTwiceOrAfterTheTagIsFine() {
    host.with(
        "/late.js",
        "setTimeout(() => { for (const again of ['', '?again']) { const s ="
            + " document.createElement('script'); s.type = 'module'; s.src = '"
            + SITE.url("/embed.js")
            + "' + again;"
            + " document.head.append(s); } });");
    host.with(
        "/",
        """
        <!doctype html><html lang="de"><meta charset="utf-8"><title>Somebody's page</title>
        <dossier-search query="ferry"></dossier-search><script src="/late.js"></script></html>
        """);
    SearchPage widget = SearchPage.in(browser).open(host.url("/"));

    widget.awaitTotal("4 Artikel");
  }

  private SearchPage show(String widgets) {
    host.with("/", html(widgets));
    return SearchPage.in(browser).open(host.url("/"));
  }

  private static String html(String widgets) {
    return """
    <!doctype html><html lang="en"><meta charset="utf-8"><title>Somebody's page</title>
    <link rel="stylesheet" href="/hostile.css">
    <script src="/heard.js"></script>
    <script type="module" src="%s"></script>
    <h1>Somebody's page</h1><main>%s</main></html>
    """
        .formatted(SITE.url("/embed.js"), widgets);
  }

  private Object facets(int widget) {
    return browser.script(
        "return [...document.querySelectorAll('dossier-search')[%d].shadowRoot".formatted(widget)
            + ".querySelectorAll('fieldset.facet')].map((f) => f.dataset.facet);");
  }

  private List<List<?>> heard() {
    return ((List<?>) Objects.requireNonNull(browser.script("return window.heard;")))
        .stream().<List<?>>map(one -> (List<?>) one).toList();
  }
}
