package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// A reader reads an article that was found.
class ArticlePageTest {
  private static final String EMBASSY = "/articles/embassy.txt";

  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension static final Site CORPUS = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @Test
  void opensFromAHitWithTheWordsThatFoundItAndLeadsBack() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=embassy&country=IR"));
    page.key("hit:embassy.txt").click();
    awaitArticle();

    assertThat(browser.text("location.pathname + location.search"))
        .isEqualTo(EMBASSY + "?q=embassy");
    assertThat(find("h1").getText()).isEqualTo("Ottawa answers Tehran after a long night of talks");
    assertThat(texts(".text mark")).containsExactly("embassy", "embassy");
    assertThat(browser.driver().getTitle()).startsWith("Ottawa answers Tehran");

    find(".back a").click();
    page.awaitTotal("1 article");
    assertThat(page.address()).isEqualTo("?q=embassy&country=IR");
  }

  @Test
  void leadsFromMatchToMatchAndRound() {
    open(EMBASSY + "?q=embassy");
    assertThat(find(".where").getText()).isEqualTo("2 matches for “embassy”");

    find(".matches .next").click();
    assertThat(find(".where").getText()).isEqualTo("Match 1 of 2");
    assertThat(currentMatch()).isZero();
    find(".matches .next").click();
    assertThat(currentMatch()).isEqualTo(1);
    find(".matches .next").click();
    assertThat(currentMatch()).isZero();
    find(".matches .previous").click();
    assertThat(find(".where").getText()).isEqualTo("Match 2 of 2");
    browser.await("the match in the window", () -> isInWindow("mark.current"));
  }

  @Test
  void kindsOfMentionsCanBeShownOneByOne() {
    open(EMBASSY);
    assertThat(isMarked("country")).isFalse();

    find(".switches input[value=country]").click();
    assertThat(isMarked("country")).isTrue();
    assertThat(isMarked("person")).isFalse();
    assertThat(texts("article [data-kind=country].mention"))
        .containsExactly(
            "Ottawa",
            "Tehran",
            "Canada",
            "Iran",
            "Iranian",
            "Ottawa",
            "Canadian",
            "Canadian",
            "Iran",
            "Canada");

    find(".switches input[value=country]").click();
    assertThat(isMarked("country")).isFalse();
  }

  @Test
  void whyShowsTheWordsAndLeadsToThem() {
    browser.size(1280, 400);
    open(EMBASSY);
    WebElement iran = find("[data-facet=country] [data-id=IR]");
    assertThat(iran.findElement(By.cssSelector(".count")).getText()).isEqualTo("4 mentions");

    iran.findElement(By.cssSelector("summary")).click();

    List<WebElement> evidence = iran.findElements(By.cssSelector(".evidence li"));
    assertThat(evidence).hasSize(4);
    assertThat(evidence.get(2).findElement(By.cssSelector("b")).getText()).isEqualTo("Iranian");
    assertThat(evidence.get(2).findElement(By.cssSelector(".rule")).getText())
        .isEqualTo("the word for its people and things");
    browser.script("arguments[0].click();", evidence.get(3).findElement(By.cssSelector("button")));
    browser.await("the mention in the window", () -> isInWindow(".mention:focus"));
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Iran");
  }

  @Test
  void everyPieceOfEvidenceLeadsSomewhere() {
    open(EMBASSY);
    browser.script(
        "document.querySelectorAll('details.why').forEach((d) => { d.open = true; });"
            + "document.querySelectorAll('.evidence > button').forEach((b) => b.click());");
    Object lost =
        browser.script(
            """
            const lost = [];
            for (const button of document.querySelectorAll('.evidence-foot button')) {
              document.activeElement.blur();
              button.click();
              const words = button.closest('li').querySelector('b').textContent;
              // What begins inside something else is drawn in pieces, the first of which is led to.
              if (!words.startsWith(document.activeElement.textContent)) lost.push(words);
            }
            return lost;
            """);

    assertThat((List<?>) lost).isEmpty();
  }

  @Test
  void aValueLeadsToItsDossier() {
    open(EMBASSY);
    find("[data-facet=country] [data-id=CA] a").click();

    browser.await(
        "the dossier",
        () -> browser.is("document.querySelector('dossier-value:not([served]) .value-total')"));
    assertThat(browser.text("location.pathname")).isEqualTo("/country/CA");
    assertThat(find("h1").getText()).isEqualTo("Canada");
  }

  @Test
  void furnitureIsFoldedAwayFromTheText() {
    open(EMBASSY);

    assertThat(texts(".text > p")).hasSize(3).noneMatch(text -> text.contains("breaking news"));
    assertThat(find(".text").getText()).doesNotContain("Get breaking news", "Share this article");
    assertThat(browser.driver().findElements(By.cssSelector("details.furniture"))).hasSize(2);
    find("details.furniture summary").click();
    assertThat(find("details.furniture p").getText()).isEqualTo("Get breaking news");
  }

  @Test
  void anInferredDateSaysSoAndWhy() {
    open(EMBASSY);
    assertThat(find(".facts").getText()).contains("2012, inferred from the text");

    find(".why-date summary").click();

    assertThat(texts(".why-date b")).contains("President Barack Obama", "2012");
    assertThat(find(".why-date summary").getText()).matches("Why this date\\? \\(\\d+ % sure\\)");
  }

  @Test
  void aStatedDateIsGivenAsExactlyAsItIsKnown() {
    open("/articles/harbour/08");
    assertThat(find(".facts").getText()).contains("November 2018").doesNotContain("inferred");
    open("/articles/harbour/04");
    assertThat(find(".facts time").getText()).isEqualTo("2015");
    open("/articles/harbour/11%20ropes%20&%20%3Cknots%3E%231%3F");
    assertThat(find(".facts").getText()).contains("date not known");
  }

  @Test
  void anyIdCanBeFollowedAndAnyTextIsShownAsWritten() {
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?q=knot"));
    page.find(".hit h3 a").click();
    awaitArticle();

    assertThat(find("h1").getText()).isEqualTo("Cranes & <b>ropes</b>: a \"short\" guide");
    assertThat(find(".text").getText())
        .contains("<i>laid</i> & whipped", "<script>document.title='owned'</script>");
    assertThat(browser.driver().getTitle()).doesNotStartWith("owned");
    assertThat(texts(".text mark")).contains("knot");
  }

  @Test
  void anUnknownArticleIsToldClearly() {
    browser.expectComplaint("404");
    browser.open(SITE.url("/articles/no/such%20one"));

    assertThat(find("h1").getText()).isEqualTo("There is no such article here");
    assertThat(find(".problem").getText()).contains("no/such one");
    find("form button").click();
    SearchPage.in(browser).awaitTotal("13 articles");
  }

  @Test
  void anArticleThatReadsFromTheRightIsSetFromTheRight() {
    browser.open(CORPUS.url("/articles/diplomacy/saudi-iran-agreement-in-beijing-ar.html"));
    awaitArticle();

    assertThat(browser.text("getComputedStyle(document.querySelector('.text > p')).direction"))
        .isEqualTo("rtl");
    assertThat(find("article").getDomAttribute("lang")).startsWith("ar");
  }

  @Test
  void everyShippedArticleOpens() {
    for (var hit : CORPUS.api("search?size=100&facets=&fields=id,title").path("hits")) {
      String id = hit.path("id").asText();
      String path =
          browser.text(
              "arguments[0].split('/').map(encodeURIComponent).join('/')"
                  .replace("arguments[0]", quoted(id)));
      browser.open(CORPUS.url("/articles/" + path));
      awaitArticle();
      assertThat(browser.text("document.querySelector('h1').textContent"))
          .as(id)
          .isEqualTo(hit.path("title").asText());
      assertThat(texts(".text > p")).as(id).isNotEmpty();
      assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).as(id).isTrue();
    }
  }

  @Test
  void aFragmentLeadsToTheMentionThatItNames() {
    open(EMBASSY + "#mention=country:IR:3");
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Iranian");
    browser.await(
        "the mention in the window", () -> isInWindow(".mention.shown, .mention[tabindex]"));

    browser.script("location.hash = '#mention=country:IR:4';");
    browser.await(
        "the next one", () -> browser.text("document.activeElement.textContent").equals("Iran"));
  }

  @Test
  void similarArticlesStandAtTheEnd() {
    String path = "diplomacy/nuclear-deal-in-vienna.txt";
    browser.open(CORPUS.url("/articles/" + path));
    browser.await("similar ones", () -> browser.is("document.querySelector('.further .similar')"));

    assertThat(texts(".further .similar a"))
        .containsExactlyElementsOf(
            CORPUS
                .api("articles/" + path + "/similar?size=5")
                .path("hits")
                .findValuesAsText("title"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void open(String path) {
    browser.open(SITE.url(path));
    awaitArticle();
  }

  private void awaitArticle() {
    browser.await(
        "the article",
        () -> browser.is("document.querySelector(':not([served]) > * > article .text')"));
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

  private long currentMatch() {
    Object at =
        browser.script(
            "return [...document.querySelectorAll('article mark')]"
                + ".findIndex((mark) => mark.classList.contains('current'));");
    return ((Number) Objects.requireNonNull(at)).longValue();
  }

  private boolean isInWindow(String css) {
    return browser.is(
        "(() => { const box = document.querySelector('%s').getBoundingClientRect();".formatted(css)
            + " return box.top >= 0 && box.bottom <= innerHeight; })()");
  }

  // A mention that is not shown looks like the text around it.
  private boolean isMarked(String kind) {
    return browser.is(
        """
        (() => {
          const look = (node) => {
            const { backgroundColor, borderBottomStyle, textDecorationLine, boxShadow } = getComputedStyle(node);
            return [backgroundColor, borderBottomStyle, textDecorationLine, boxShadow].join();
          };
          const mention = document.querySelector('.text .mention[data-kind=%s]');
          return look(mention) !== look(document.querySelector('.text .furniture-part') ?? document.body)
              && look(mention) !== look(mention.closest('p'));
        })()
        """
            .formatted(kind));
  }
}
