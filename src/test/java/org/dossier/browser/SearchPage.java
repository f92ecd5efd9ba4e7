package org.dossier.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/// Where things are in a `<dossier-search>`, and how a reader uses them.
final class SearchPage {
  private static final String ROOT = "document.querySelectorAll('dossier-search')[%d].shadowRoot";

  private final Browser browser;
  private final int index;

  private SearchPage(Browser browser, int index) {
    this.browser = browser;
    this.index = index;
  }

  /// The only one of the page, or the first.
  static SearchPage in(Browser browser) {
    return new SearchPage(browser, 0);
  }

  /// The one of this place among several, from 0.
  static SearchPage in(Browser browser, int index) {
    return new SearchPage(browser, index);
  }

  SearchPage open(String address) {
    browser.open(address);
    return settled();
  }

  /// Waits until what is shown answers what was asked.
  SearchPage settled() {
    browser.await(
        "an answer to what was asked",
        () -> browser.is(root() + "?.querySelector('.results')?.ariaBusy === 'false'"));
    return this;
  }

  /// Waits until so many articles are told of.
  SearchPage awaitTotal(String told) {
    settled();
    browser.await(
        "‘" + told + "’ over the results, not ‘" + total() + "’", () -> total().equals(told));
    return settled();
  }

  WebElement find(String css) {
    return browser
        .driver()
        .findElements(By.cssSelector("dossier-search"))
        .get(index)
        .getShadowRoot()
        .findElement(By.cssSelector(css));
  }

  boolean has(String css) {
    return browser.is("%s.querySelector(%s)".formatted(root(), quoted(css)));
  }

  /// Whether the reader can see it.
  boolean shows(String css) {
    return browser.is(
        "%s.querySelector(%s)?.checkVisibility({visibilityProperty: true})"
            .formatted(root(), quoted(css)));
  }

  List<String> texts(String css) {
    Object found =
        browser.script(
            "return [...%s.querySelectorAll(%s)].map((node) => node.textContent);"
                .formatted(root(), quoted(css)));
    return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  String textOf(String css) {
    return find(css).getText();
  }

  WebElement key(String key) {
    return find("[data-key=\"" + key + "\"]");
  }

  /// Clicks the control of this name and waits for the answer.
  SearchPage click(String key) {
    key(key).click();
    return settled();
  }

  WebElement box() {
    return key("words");
  }

  String words() {
    return String.valueOf(box().getDomProperty("value"));
  }

  /// Types into the box in place of what stands there, and waits for the answer.
  SearchPage type(String words) {
    box().sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    box().sendKeys(words);
    return settled();
  }

  /// Types and presses Enter.
  SearchPage search(String words) {
    type(words);
    box().sendKeys(Keys.ENTER);
    return settled();
  }

  SearchPage sort(String value) {
    new Select(key("sort")).selectByValue(value);
    return settled();
  }

  SearchPage range(String name, String year) {
    WebElement input = key("range:" + name);
    input.sendKeys(Keys.chord(Keys.CONTROL, "a"), year, Keys.ENTER);
    return settled();
  }

  String total() {
    return browser.text(root() + ".querySelector('[part=total]').textContent");
  }

  List<String> hits() {
    Object ids =
        browser.script(
            "return [...%s.querySelectorAll('.hit')].map((hit) => hit.dataset.id);"
                .formatted(root()));
    return ((List<?>) Objects.requireNonNull(ids)).stream().map(String::valueOf).toList();
  }

  List<String> chips() {
    return texts("[part=chip]");
  }

  /// Value ids and what stands beside them, in the order shown.
  Map<String, String> counts(String facet) {
    String expression =
        facet.equals("year")
            ? "[...%s.querySelectorAll('.bar')].map((bar) => [bar.dataset.id, "
                + "bar.firstChild.ariaLabel.match(/, (\\d+) /)[1]])"
            : "[...%s.querySelectorAll('[data-facet=\""
                + facet
                + "\"] .value')].map((value) => "
                + "[value.dataset.id, value.querySelector('.count').textContent])";
    Object pairs = browser.script("return " + expression.formatted(root()) + ";");
    Map<String, String> counts = new LinkedHashMap<>();
    for (Object pair : (List<?>) Objects.requireNonNull(pairs)) {
      List<?> two = (List<?>) pair;
      counts.put(String.valueOf(two.get(0)), String.valueOf(two.get(1)));
    }
    return counts;
  }

  /// What the page's address says after the path.
  String address() {
    return browser.text("location.search");
  }

  /// The `data-key` of the control that has focus, its class or its tag.
  String focused() {
    return browser.text(
        "(() => { const a = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;"
            + " return a?.dataset.key ?? a?.getAttribute('part') ?? a?.tagName; })()");
  }

  String root() {
    return ROOT.formatted(index);
  }

  private static String quoted(String css) {
    return "'" + css.replace("'", "\\'") + "'";
  }
}
