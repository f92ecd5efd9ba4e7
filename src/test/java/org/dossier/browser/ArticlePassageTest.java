package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/// A reader sends another a link to a passage, which is found again.
class ArticlePassageTest {
  private static final long SEED = 20_261_125;
  private static final String TIDES = "/articles/tides";
  private static final String PERSIAN = "/articles/inquiries/mahsa-amini-protests-begin-fa.txt";

  private static final List<String> PARAGRAPHS =
      List.of(
          "The harbour of Tallinn lay under fog. The water rose by two metres. Boats broke loose.",
          "In Helsinki nobody slept. The water rose by two metres, and Finland closed the strait for - as it said - \"ships, boats & rafts\".",
          "At noon the Harbour Board of Sweden met. It spoke of a flood that Estonia had seen coming for years, and that no wall would have stopped in the night in which it came.");

  private static final HostSite ORIGINAL = original();

  @RegisterExtension
  static final Site BEFORE = Site.ofFiles(Map.of("tides.jsonl", record(PARAGRAPHS)));

  /// The same article as it was scraped later: there is more of it, and a word is another.
  @RegisterExtension
  static final Site AFTER =
      Site.ofFiles(
          Map.of(
              "tides.jsonl",
              record(
                  List.of(
                      "This article was corrected.",
                      PARAGRAPHS.get(0).replace("fog", "thick fog"),
                      PARAGRAPHS.get(1).replace("nobody", "hardly anybody").replace("\"", "”"),
                      "The paragraph at the end is another one."))));

  @RegisterExtension static final Site CORPUS = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @AfterAll
  static void stop() {
    ORIGINAL.close();
  }

  @Test
  void whatIsSelectedGetsALinkThatMarksIt() {
    ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES + "?q=water+finland"));
    page.select("rose by two metres, and", 0, "Finland closed");
    browser.await("the offer", () -> page.textOf(".passage-button").equals("Link to this passage"));
    page.find(".passage-button").click();
    String address = browser.text("location.href");

    assertThat(page.marked()).isEqualTo("rose by two metres, and Finland closed");
    assertThat(page.textOf(".passage blockquote")).isEqualTo(page.marked());
    assertThat(address)
        .contains("#quote=rose%20by%20two%20metres%2C%20and%20Finland%20closed&prefix=");

    browser.size(1280, 300);
    page.open(address);
    assertThat(page.marked()).isEqualTo("rose by two metres, and Finland closed");
    assertThat(browser.is("document.activeElement.matches('mark.quoted')")).isTrue();
    browser.await("the passage in the window", () -> page.isInWindow("mark.quoted"));
    assertThat(page.textOf(".passage-note[role=status]"))
        .isEqualTo("The passage that the link quotes is marked.");
    assertThat(page.texts(".text mark:not(.quoted)")).contains("water", "Finland");
  }

  @Test
  void itIsFoundWhenTheArticleHasChangedElsewhere() {
    String fragment = linkTo("by two metres, and", 0, "rafts");

    ArticlePage page = ArticlePage.in(browser).open(AFTER.url(TIDES + fragment));

    assertThat(page.marked())
        .startsWith("by two metres, and Finland")
        .endsWith("”ships, boats & rafts");
  }

  @Test
  void ofTwoPlacesWithTheSameWordsTheContextTells() {
    String words = "The water rose by two metres";
    for (int nth = 0; nth < 2; nth++) {
      String fragment = linkTo(words, nth, "metres");
      for (Site site : List.of(BEFORE, AFTER)) {
        ArticlePage page = ArticlePage.in(browser).open(site.url(TIDES + fragment));
        assertThat(page.marked()).isEqualTo(words);
        assertThat(browser.text("document.querySelector('mark.quoted').closest('p').textContent"))
            .contains(nth == 0 ? "Tallinn" : "Helsinki");
      }
    }
  }

  @Test
  void aPassageThatIsGoneIsToldOf() {
    String fragment = linkTo("It spoke of a flood", 0, "for years");

    ArticlePage page = ArticlePage.in(browser).open(AFTER.url(TIDES + fragment));

    assertThat(page.marked()).isEmpty();
    assertThat(page.find(".passage-note").getText())
        .isEqualTo(
            "The link quotes a passage that is no longer in this article word for word:\n"
                + "It spoke of a flood that Estonia had seen coming for years");
    assertThat(page.texts(".text > p")).hasSize(4);
  }

  @Test
  void aPassageMayGoOverParagraphsAndIsMadeOfWholeWords() {
    String fragment = linkTo("oats broke", 0, "nobod");

    ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES + fragment));

    assertThat(page.texts("mark.quoted")).first().isEqualTo("Boats broke loose.");
    assertThat(page.marked()).isEqualTo("Boats broke loose.In Helsinki nobody");
  }

  @Test
  void textThatReadsFromTheRightIsQuotedToo() {
    ArticlePage page = ArticlePage.in(browser).open(CORPUS.url(PERSIAN + "?q=تهران"));
    page.select("در بیمارستانی در تهران", 0, "مأموران گشت ارشاد").find(".passage-button").click();
    String marked = page.marked();
    assertThat(marked).isEqualTo("در بیمارستانی در تهران درگذشت. مأموران گشت ارشاد");

    page.open(browser.text("location.href"));
    assertThat(page.marked()).isEqualTo(marked);
  }

  @Test
  void aParagraphIsChosenWithTheKeyboardAlone() {
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
    ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES + "?q=water"));
    tabTo(".passage-button");
    browser.press(Keys.ENTER);
    assertThat(page.marked()).isEqualTo(PARAGRAPHS.getFirst());
    assertThat(page.find(".passage-button").getDomAttribute("aria-expanded")).isEqualTo("true");
    tabTo(".passage .next");
    browser.press(Keys.ENTER);
    assertThat(page.marked()).isEqualTo(PARAGRAPHS.get(1));
    tabTo(".passage-links button");
    browser.press(Keys.ENTER);

    browser.await("the word about it", () -> page.textOf(".passage-links .said").equals("Copied."));
    String copied =
        String.valueOf(browser.asyncScript("return await navigator.clipboard.readText();"));
    assertThat(copied).startsWith(BEFORE.url(TIDES) + "#quote=In%20Helsinki");
    page.open(copied);
    assertThat(page.marked()).isEqualTo(PARAGRAPHS.get(1));
  }

  @Test
  void closingTakesTheMarkAndTheFragmentAway() {
    ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES + "?q=water"));
    page.find(".passage-button").click();
    page.find(".passage .close").click();

    assertThat(page.marked()).isEmpty();
    assertThat(browser.text("location.hash")).isEmpty();
    assertThat(browser.is("document.activeElement.matches('.passage-button')")).isTrue();
    assertThat(page.texts(".text mark")).containsExactly("water", "water");
  }

  @Test
  void theLinkIntoTheOriginalLeadsABrowserToThePassage() {
    for (List<String> passage :
        List.of(
            List.of("closed the strait for - as it", "rafts"),
            List.of("The water rose by two metres,", "metres"),
            List.of("nobody slept", "for years"))) {
      ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES));
      page.select(passage.get(0), 0, passage.get(1)).find(".passage-button").click();
      browser.script(
          "navigator.clipboard.writeText = async (text) => { window.copied = text; };"
              + "document.querySelectorAll('.passage-links button')[1].click();");
      browser.await("the copy", () -> browser.is("window.copied"));
      String address = browser.text("window.copied");

      assertThat(address).startsWith(ORIGINAL.url("/tides.html") + "#:~:text=");
      browser.open("about:blank");
      browser.open(address);
      browser.await("the passage in sight: " + address, () -> browser.is("scrollY > 1000"));
    }
  }

  @Test
  void theDirectiveKeepsItsOwnSignsApart() {
    assertThat(directive("- as it said - \"ships, boats & rafts\""))
        .isEqualTo("%2D%20as%20it%20said%20%2D%20%22ships%2C%20boats%20%26%20rafts%22");
    assertThat(directive("The water rose by two metres, and"))
        .isEqualTo("The%20water%20rose%20by%20two%20metres%2C%20and");
    assertThat(directive("nobody")).isEqualTo("In%20Helsinki-,nobody,-slept.%20The%20water");
    assertThat(directive(PARAGRAPHS.get(2)))
        .isEqualTo("At%20noon%20the%20Harbour%20Board,night%20in%20which%20it%20came.");
  }

  @Test
  void anyStretchIsFoundWhereItWas() {
    Random random = new Random(SEED);
    List<Object> cases = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = 5 + random.nextInt(60); n > 0; n--) {
        text.append(
            List.of("ab", "ab ", "船", "😀", "تهران ", "\n", " (.*) ", "“x” ", "-", "%2D& ", "é")
                .get(random.nextInt(11)));
      }
      int start = random.nextInt(text.length());
      cases.add(List.of(text.toString(), start, start + 1 + random.nextInt(text.length() - start)));
    }
    browser.open(BEFORE.url("/docs"));

    Object wrong =
        browser.asyncScript(
            """
            const { quoteOf, quoteFragment, parseQuote, findQuote, squeeze, wholeWords } =
              await import('/core/quote.js');
            const wrong = [];
            for (const [text, start, end] of args[0]) {
              const whole = wholeWords(text, start, end);
              if (!whole) continue;
              const told = quoteOf(text, whole.start, whole.end);
              const found = findQuote(text, parseQuote('#' + quoteFragment(told)));
              const isSame = found && squeeze(text.slice(found.start, found.end)) === told.quote;
              const contextOf = ({ start: from, end: to }) =>
                squeeze(text.slice(0, from)).slice(-32) + '|' + squeeze(text.slice(to)).slice(0, 32);
              if (!isSame || (found.start !== whole.start && contextOf(found) !== contextOf(whole)))
                wrong.push([text, told, whole, found]);
            }
            return wrong;
            """,
            cases);

    assertThat(wrong).as("seed %d", SEED).isEqualTo(List.of());
  }

  private String directive(String words) {
    browser.open(BEFORE.url("/docs"));
    return String.valueOf(
        browser.asyncScript(
            """
            const { textDirective } = await import('/core/text-fragment.js');
            const start = args[0].indexOf(args[1]);
            const { wholeWords } = await import('/core/quote.js');
            const whole = wholeWords(args[0], start, start + args[1].length);
            return textDirective(args[0], whole.start, whole.end);
            """,
            String.join("\n", PARAGRAPHS),
            words));
  }

  /// The fragment of the link to the words, made on the page as it was.
  private String linkTo(String from, int nth, String to) {
    ArticlePage page = ArticlePage.in(browser).open(BEFORE.url(TIDES));
    page.select(from, nth, to).find(".passage-button").click();
    return browser.text("location.hash");
  }

  private void tabTo(String css) {
    for (int i = 0; i < 200; i++) {
      if (browser.is("document.activeElement.matches('" + css + "')")) {
        return;
      }
      browser.press(Keys.TAB);
    }
    throw new AssertionError("Tab does not lead to " + css);
  }

  private static String record(List<String> paragraphs) {
    String body = String.join("\\n\\n", paragraphs).replace("\"", "\\\"");
    return "{\"id\":\"tides\",\"title\":\"A flood on both sides of the gulf\",\"date\":\"2018-11-05\",\"url\":\""
        + ORIGINAL.url("/tides.html")
        + "\",\"body\":\""
        + body
        + "\"}";
  }

  /// The page that the article was taken from, with other things around and between its paragraphs.
  private static HostSite original() {
    try {
      StringBuilder html = new StringBuilder("<!doctype html><title>Tides</title>");
      html.append("<style>.gap { height: 1500px }</style><div class='gap'>The water</div>");
      for (String paragraph : PARAGRAPHS) {
        html.append("<p>")
            .append(paragraph.replace("&", "&amp;"))
            .append("</p><aside>Read more</aside>");
      }
      html.append("<div class='gap'></div>");
      return HostSite.start("default-src 'self'; style-src 'unsafe-inline'")
          .with("/tides.html", html.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
