package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/// A reader opens an article with more in it than a page should draw.
class LongArticleTest {
  private static final long SEED = 6_000;
  private static final int PARAGRAPHS = 1500;

  @RegisterExtension
  static final Site SITE =
      Site.ofFiles(Map.of("long.jsonl", record(), "values.jsonl", manyValues()));

  @RegisterExtension final Browser browser = new Browser();

  @Test
  void theFirstAreMarkedAndThePageSaysSo() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url("/articles/long?q=sweden"));
    int named = SITE.api("articles/long?q=sweden").path("matches").path("body").size();

    assertThat(page.texts("article .mention, article mark")).hasSizeBetween(4000, 5000);
    assertThat(page.texts("article mark")).hasSize(named);
    assertThat(page.textOf(".tools-notes p"))
        .matches(
            "This article is very long: the first 4,000 of [5-9],\\d{3} names and matches are marked\\."
                + " Any other is marked when you go to it\\.");
    assertThat(page.texts(".text p")).hasSize(PARAGRAPHS);
  }

  @Test
  void whatIsNotMarkedIsMarkedWhenSomeoneGoesThere() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url("/articles/long"));
    String last = "document.querySelector('.stretch:last-child p:last-child')";
    assertThat(browser.is(last + ".querySelector('.mention')")).isFalse();

    page.find(".outline summary").click();
    browser.await("the rows", () -> page.has(".outline li"));
    browser.script(
        """
        const strip = document.querySelector('.outline [data-id=NO] svg');
        const { right, top } = strip.getBoundingClientRect();
        strip.dispatchEvent(new MouseEvent('click', { clientX: right - 1, clientY: top + 1 }));
        """);

    assertThat(browser.is(last + ".querySelector('.mention:focus')")).isTrue();
    assertThat(browser.text("document.activeElement.textContent")).isEqualTo("Norway");
    browser.await("it in the window", () -> page.isInWindow(".mention:focus"));
  }

  @Test
  void aPassageFarDownIsFound() {
    ArticlePage page =
        ArticlePage.in(browser).open(SITE.url("/articles/long#quote=the%20end%20of%20Norway"));

    assertThat(page.marked()).isEqualTo("the end of Norway");
    browser.await("it in the window", () -> page.isInWindow("mark.quoted"));
  }

  @Test
  void valuesBeyondTheFirstAreListedOnRequest() {
    ArticlePage page = ArticlePage.in(browser).open(SITE.url("/articles/values"));
    String values = ".article-facets [data-facet=organization] > ul > li";
    assertThat(page.texts(values)).hasSize(30);

    page.find(".article-facets [data-facet=organization] > button").sendKeys(Keys.ENTER);

    assertThat(page.texts(values)).hasSize(50);
    assertThat(page.has(".article-facets [data-facet=organization] > button")).isFalse();
    assertThat(browser.is("document.activeElement.matches('" + values + ":nth-child(31) a')"))
        .isTrue();
  }

  private static String record() {
    Random random = new Random(SEED);
    List<String> countries = List.of("Finland", "Sweden", "Estonia", "Latvia", "Denmark");
    String body =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(i ->
                "Ships sailed from %s to %s and on to %s, as was told on board."
                    .formatted(
                        countries.get(random.nextInt(5)),
                        countries.get(random.nextInt(5)),
                        i == PARAGRAPHS - 1
                            ? "the end of Norway"
                            : countries.get(random.nextInt(5))))
            .collect(Collectors.joining("\\n\\n"));
    return "{\"id\":\"long\",\"title\":\"A log of many voyages\",\"date\":\"2019\",\"body\":\""
        + body
        + "\"}";
  }

  private static String manyValues() {
    String names =
        IntStream.range(0, 50)
            .mapToObj(i -> "\"Guild of the %d. Pier\"".formatted(i))
            .collect(Collectors.joining(","));
    return "{\"id\":\"values\",\"title\":\"Guilds of the harbour\",\"organization\":["
        + names
        + "],\"body\":\"All of them met.\"}";
  }
}
