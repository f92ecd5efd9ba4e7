package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A reader asks for what no article has, and is told why.
class NothingFoundTest {
  @RegisterExtension static final Site SITE = Site.ofHarbour();
  @RegisterExtension final Browser browser = new Browser();

  private SearchPage page;

  @BeforeEach
  void open() {
    page = SearchPage.in(browser);
  }

  @Test
  void tellsHowManyArticlesThereAreWithoutEachPart() {
    page.open(SITE.url("/?q=ferry&country=NO&from=2014"));
    browser.await("the diagnosis", () -> page.has("[part=culprits]"));

    assertThat(page.total()).isEqualTo("No articles found for “ferry”");
    assertThat(page.words()).isEqualTo("ferry");
    assertThat(page.texts("[part=culprits] li"))
        .containsExactlyInAnyOrder(
            "Without “ferry”1 article",
            "Without Country: Norway4 articles",
            "Without from 2014still none",
            "Without any filter4 articles");
    page.click("drop:country=NO").awaitTotal("4 articles");
    assertThat(page.address()).isEqualTo("?q=ferry&from=2014");
  }

  @Test
  void theNumberBesideAPartIsWhatItsLinkFinds() {
    page.open(
        SITE.url("/?q=herring&country=FI&country=SE&organization.not=pilot-guild&sort=oldest"));
    browser.await("the diagnosis", () -> page.has("[part=culprits] a"));
    String told = page.texts("[part=culprits] li .count").getFirst();

    page.find("[part=culprits] a").click();

    page.awaitTotal(told);
    assertThat(page.address()).endsWith("sort=oldest");
  }

  @Test
  void tellsWhatWasSearchedAndHowManyArticlesHaveEachWord() {
    page.open(SITE.url("/?q=herring+qqxzzv&country=EE"));
    browser.await("the scope", () -> page.texts("[part=scope]").toString().contains("13 articles"));

    assertThat(page.texts("[part=scope]"))
        .containsExactly("13 articles were searched, published 2012 to 2019.");
    assertThat(page.textOf("[part=word-counts]"))
        .isEqualTo("Articles with each word by itself: herring 1 · qqxzzv none");
    page.click("word:herring").awaitTotal("1 article");
    assertThat(page.address()).isEqualTo("?q=herring");
  }

  @Test
  void aLockedFilterIsNeverOfferedToBeDropped() {
    page.open(SITE.url("/"));
    browser.script(
        """
        const search = document.createElement('dossier-search');
        search.setAttribute('lock', 'country=NO');
        search.setAttribute('query', '?q=ferry&from=2015');
        document.body.replaceChildren(search);
        """);
    page.settled();
    browser.await("the diagnosis", () -> page.has("[part=culprits]"));

    assertThat(page.texts("[part=culprits] li"))
        .containsExactlyInAnyOrder("Without “ferry”1 article", "Without from 2015still none");
    assertThat(page.has("[part=word-counts]")).isFalse();
    browser.await("the scope", () -> page.texts("[part=scope]").toString().contains("2 articles"));
    page.find("[part=culprits] a").click();
    page.awaitTotal("1 article");
    assertThat(page.chips()).containsExactly("from 2015");
  }

  @Test
  void wordsThatNothingHasOfferEverything() {
    page.open(SITE.url("/?q=qqxzzv"));

    assertThat(page.total()).isEqualTo("No articles found for “qqxzzv”");
    page.click("everything").awaitTotal("13 articles");
    assertThat(page.words()).isEmpty();
    assertThat(page.address()).isEmpty();
  }

  @Test
  void wordsThatNoArticleHasTogetherAreSaidToBeRelaxed() {
    page.open(SITE.url("/?q=herring+dredger"));
    browser.await("the counts", () -> page.has("[part=word-counts]"));

    assertThat(page.textOf("[part=relaxed]")).startsWith("No article has all of these words.");
    assertThat(page.textOf("[part=word-counts]")).endsWith("herring 1 · dredger 2");
    assertThat(page.hits())
        .containsExactlyInAnyOrder(
            Stream.of("08", "09", "10").map(n -> "harbour/" + n).toArray(String[]::new));
  }

  @Test
  void saysHowWordsThatWereMendedAreRead() {
    page.open(SITE.url("/?q=ferry+OR"));

    assertThat(page.textOf("[part=interpreted]")).startsWith("Read as ferry. ");
  }
}
