package org.dossier.http;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page that is being filled. All that is put into it are nodes, so that whatever text an article
/// or an address holds stays text.
final class Page {
  static final String TYPE = "text/html;charset=utf-8";
  private static final String SITE = "Dossier";

  private final Document document;
  private final Words words;

  Page(Document document, Words words) {
    this.document = document;
    this.words = words;
  }

  Words words() {
    return words;
  }

  /// What the page is about; the site's name follows.
  Page title(String title) {
    document.title(title.isBlank() ? SITE : title + " – " + SITE);
    return this;
  }

  Page description(String text) {
    Element there = document.head().selectFirst("meta[name=description]");
    (there == null ? document.head().appendElement("meta").attr("name", "description") : there)
        .attr("content", text);
    return this;
  }

  /// Says a fact to programs that read pages; null says nothing.
  Page meta(String name, @Nullable String content) {
    if (content != null) {
      document.head().appendElement("meta").attr("name", name).attr("content", content);
    }
    return this;
  }

  /// Names a neighbour of the page.
  Element link(String relation, String href) {
    return document.head().appendElement("link").attr("rel", relation).attr("href", href);
  }

  /// Fills an element of the template, in place of what it has there.
  Page fill(String css, Consumer<Element> content) {
    Element place = document.expectFirst(css);
    place.empty();
    content.accept(place);
    return this;
  }

  /// Appends a part in the page's language.
  Element part(Element parent, String tag) {
    return parent.appendElement(tag).attr("lang", words.language()).attr("dir", words.direction());
  }

  byte[] bytes() {
    return document.outerHtml().getBytes(StandardCharsets.UTF_8);
  }
}
