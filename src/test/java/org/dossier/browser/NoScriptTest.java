package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/// What a reader can do who has switched JavaScript off.
class NoScriptTest {
  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = Browser.withoutScripts();

  @Test
  void searchesAndNarrowsAndPages() {
    browser.open(SITE.url("/"));
    assertThat(total()).isEqualTo(SITE.api("search").path("total").asLong());

    browser.leave(() -> find("[name=q]").sendKeys("iran", Keys.ENTER));
    assertThat(total()).isEqualTo(SITE.api("search?q=iran").path("total").asLong());

    WebElement canada = find("[data-facet=country] [data-id=CA]");
    long told = number(canada.findElement(By.cssSelector(".count")).getText());
    canada.findElement(By.cssSelector("input")).click();
    browser.leave(() -> find(".panel > button").click());
    assertThat(total()).isEqualTo(told);
    assertThat(find(".chip").getText()).isEqualTo("Country: Canada");

    browser.leave(() -> find(".pager [rel=next]").click());
    assertThat(find(".hits").getDomAttribute("start")).isEqualTo("11");
    browser.leave(() -> find(".chip").click());
    assertThat(total()).isEqualTo(SITE.api("search?q=iran").path("total").asLong());
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void looksLikeThePageWithScripts(String scheme, int width) throws IOException {
    browser.scheme(scheme);
    browser.size(width, 900);
    browser.open(SITE.url("/?q=iran&country=CA&country.not=FR&from=2012"));
    browser.picture("served-results-" + scheme + "-" + width);
    assertThat(browser.is("document.documentElement.scrollWidth <= innerWidth")).isTrue();
    browser.open(SITE.url("/?q=zeppelin&country=CA&person=barack-obama"));
    browser.picture("served-nothing-" + scheme + "-" + width);
  }

  private WebElement find(String css) {
    return browser.driver().findElement(By.cssSelector(css));
  }

  private long total() {
    return number(find(".total").getText());
  }

  private static long number(String told) {
    return Long.parseLong(told.replaceAll("\\D", ""));
  }
}
