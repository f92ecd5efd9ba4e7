package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/// The page about embedding: what is chosen shows at once, and is what is to be copied.
class EmbedPageTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage preview;

  @BeforeEach
  void open() {
    browser.open(SITE.url("/embed"));
    preview = SearchPage.in(browser).awaitTotal("13 articles");
    browser.await("the settings", () -> browser.is("document.querySelector('#settings form')"));
  }

  @Test
  void beginsWithTwoPlainLines() {
    assertThat(snippet())
        .isEqualTo(
            "<script type=\"module\" src=\"%s\"></script>\n<dossier-search></dossier-search>"
                .formatted(SITE.url("/embed.js")));
    assertThat(text("#policy"))
        .isEqualTo("script-src %1$s; connect-src %1$s".formatted(SITE.url("")));
    assertThat(browser.is("document.getElementById('styles-block').hidden")).isTrue();
  }

  @Test
  void whatIsChosenShowsAtOnceAndIsWhatIsToBeCopied() {
    for (String facet : List.of("person", "publisher", "organization")) {
      find("input[value=" + facet + "]").click();
    }
    labelled("Words to begin with").sendKeys("ferry");
    labelled("Articles a page").sendKeys("2");
    new Select(labelled("Theme")).selectByValue("dark");
    new Select(labelled("Language")).selectByValue("fr");

    browser.await("two articles", () -> preview.hits().size() == 2);
    browser.await("French", () -> preview.textOf("[part=search-button]").equals("Rechercher"));
    assertThat(tag())
        .isEqualTo(
            "<dossier-search facets=\"country,year\" query=\"ferry\" size=\"2\" lang=\"fr\""
                + " theme=\"dark\"></dossier-search>");
  }

  @Test
  void aFilterThatAlwaysHoldsIsChosenByItsName() {
    new Select(labelled("What it filters by")).selectByValue("country");
    labelled("Value").sendKeys("finland");
    preview.awaitTotal("5 articles");
    assertThat(tag()).isEqualTo("<dossier-search lock=\"country=FI\"></dossier-search>");

    labelled("Value").sendKeys("qqq");
    preview.awaitTotal("13 articles");
    browser.await(
        "what is wrong", () -> text(".lock [role=status]").equals("No article has this value."));
    assertThat(tag()).isEqualTo("<dossier-search></dossier-search>");
  }

  @Test
  void whatIsToBeCopiedIsTheSearchThatIsShown() {
    labelled("Heading").sendKeys("<b>\"Ferries\" & 'ice'</b>");
    preview.settled();
    browser.await(
        "the heading", () -> preview.textOf("[part=heading]").equals("<b>\"Ferries\" & 'ice'</b>"));

    assertThat(tag())
        .isEqualTo(
            "<dossier-search heading=\"&lt;b&gt;&quot;Ferries&quot; &amp; 'ice'&lt;/b&gt;\"></dossier-search>");
    Object read =
        browser.script(
            """
            const page = new DOMParser().parseFromString(arguments[0], 'text/html');
            return page.querySelector('dossier-search').getAttribute('heading');
            """,
            tag());
    assertThat(read).isEqualTo("<b>\"Ferries\" & 'ice'</b>");
  }

  @Test
  void aColourBringsInkThatCanBeReadOnIt() {
    browser.script(
        """
        const colour = document.querySelector('#settings input[type=color]');
        colour.value = '#ffd700';
        colour.dispatchEvent(new Event('input', { bubbles: true }));
        """);
    assertThat(text("#styles"))
        .isEqualTo(
            """
            dossier-search {
              --dossier-accent: #ffd700;
              --dossier-on-accent: #000000;
            }\
            """);
    browser.await(
        "the colour",
        () ->
            browser.is(
                "getComputedStyle(%s.querySelector('[part=search-button]')).backgroundColor === 'rgb(255, 215, 0)'"
                    .formatted(preview.root())));
  }

  @Test
  void whatIsCopiedIsSaid() {
    browser
        .driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    find("[data-copy=snippet]").click();
    browser.await("the word", () -> text(".to-copy [role=status]").equals("Copied."));
    assertThat(Objects.toString(browser.asyncScript("return navigator.clipboard.readText();")))
        .isEqualTo(snippet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "es", "de", "ar", "fa"})
  void speaksTheReadersLanguageOnAPhoneToo(String language) throws IOException {
    browser.size(360, 740);
    browser.script("localStorage.setItem('dossier-language', arguments[0]);", language);
    browser.open(SITE.url("/embed"));
    SearchPage.in(browser).settled();
    browser.await("the settings", () -> browser.is("document.querySelector('#settings form')"));

    assertThat(browser.text("document.documentElement.lang")).isEqualTo(language);
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    browser.picture("embed-phone-" + language);
    assertThat(new AxeBuilder().analyze(browser.driver()).getViolations()).isEmpty();
  }

  private WebElement labelled(String label) {
    return browser.driver().findElements(By.cssSelector("#settings label[for]")).stream()
        .filter(one -> one.getText().equals(label))
        .map(one -> find("#" + one.getDomAttribute("for")))
        .findFirst()
        .orElseThrow();
  }

  private WebElement find(String css) {
    return browser.driver().findElement(By.cssSelector(css));
  }

  private String snippet() {
    return text("#snippet");
  }

  private String tag() {
    return snippet().lines().skip(1).findFirst().orElseThrow();
  }

  private String text(String css) {
    return browser.text("document.querySelector('%s').textContent".formatted(css));
  }
}
