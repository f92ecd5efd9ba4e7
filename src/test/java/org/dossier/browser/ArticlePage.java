package org.dossier.browser;

import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/// The page of an article, in the words of who reads it.
final class ArticlePage {
  private final Browser browser;

  private ArticlePage(Browser browser) {
    this.browser = browser;
  }

  static ArticlePage in(Browser browser) {
    return new ArticlePage(browser);
  }

  ArticlePage open(String address) {
    // An address that differs in its fragment only would not be loaded again.
    browser.open("about:blank");
    browser.open(address);
    browser.await("the article", () -> has(":not([served]) > * > article .text"));
    return this;
  }

  boolean has(String css) {
    return !browser.driver().findElements(By.cssSelector(css)).isEmpty();
  }

  WebElement find(String css) {
    return browser.driver().findElement(By.cssSelector(css));
  }

  String textOf(String css) {
    return texts(css).getFirst();
  }

  List<String> texts(String css) {
    Object texts =
        browser.script(
            "return [...document.querySelectorAll(arguments[0])].map((n) => n.textContent);", css);
    return ((List<?>) Objects.requireNonNull(texts)).stream().map(String::valueOf).toList();
  }

  boolean isInWindow(String css) {
    return Boolean.TRUE.equals(
        browser.script(
            "const box = document.querySelector(arguments[0])?.getBoundingClientRect();"
                + " return Boolean(box) && box.top >= 0 && box.bottom <= innerHeight;",
            css));
  }

  /// Selects from the nth place (from 0) of some words to the first place after them of others.
  ArticlePage select(String from, int nth, String to) {
    browser.script(
        """
        const [from, nth, to] = arguments;
        const walker = document.createTreeWalker(
          document.querySelector('article .text'), NodeFilter.SHOW_TEXT);
        const nodes = [];
        let text = '';
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          nodes.push([node, text.length]);
          text += node.data;
        }
        const point = (at) => {
          const [node, start] = nodes.findLast(([, begins]) => begins <= at);
          return [node, at - start];
        };
        let start = -1;
        for (let i = 0; i <= nth; i += 1) start = text.indexOf(from, start + 1);
        const end = text.indexOf(to, start) + to.length;
        const range = document.createRange();
        range.setStart(...point(start));
        range.setEnd(...point(end - 1));
        range.setEnd(range.endContainer, range.endOffset + 1);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        """,
        from,
        nth,
        to);
    return this;
  }

  /// The words of the passage that is marked.
  String marked() {
    return String.join("", texts("mark.quoted"));
  }
}
