package org.dossier.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dossier.article.Facet;
import org.dossier.search.StatsReader;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page that is being filled. All that is put into it are nodes, so that whatever text an article
/// or an address holds stays text.
final class Page {
  static final String TYPE = "text/html;charset=utf-8";
  static final String SITE = "Dossier";

  private final Document document;
  private final Words words;

  Page(Document document, Words words) {
    this.document = document;
    this.words = words;
  }

  Words words() {
    return words;
  }

  /// Puts the page's own words into their places: `data-text` names a phrase to be the text, with
  /// keys in square brackets; `data-label` one to be the accessible name. What has no phrase here
  /// is left to the modules, of which those with other languages' words are not loaded.
  Page speak() {
    document.expectFirst("html").attr("lang", words.language()).attr("dir", words.direction());
    for (Element place : document.select("[data-text]")) {
      String key = "page." + place.attr("data-text");
      if (words.has(key)) {
        write(place, words.say(key));
      }
    }
    for (Element place : document.select("[data-label]")) {
      place.attr("aria-label", words.say("page." + place.attr("data-label")));
    }
    for (Element link : document.select("link[rel=modulepreload][href*=/messages/]")) {
      link.attr("href", link.attr("href").replace("/en.js", "/" + words.language() + ".js"));
    }
    return this;
  }

  /// Fills a page of text that only this request has: not to be found by others' engines.
  Page fillText(String title, Consumer<Element> filling) {
    title(title).meta("robots", "noindex");
    return fill(
        ".document",
        content -> {
          content.attr("lang", words.language()).attr("dir", words.direction());
          content.appendElement("h1").text(title);
          filling.accept(content);
        });
  }

  /// Puts a text in place of what the element has; keys stand in it in square brackets.
  static void write(Element place, String text) {
    place.empty();
    for (String part : text.split("(?=\\[)|(?<=])")) {
      if (part.startsWith("[")) {
        place.appendElement("kbd").text(part.substring(1, part.length() - 1));
      } else {
        place.appendText(part);
      }
    }
  }

  /// Tells at the foot how large the collection is.
  Page totals(StatsReader.Stats stats) {
    List<String> totals = new ArrayList<>(List.of(words.articles(stats.articles())));
    for (Facet facet : List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON)) {
      long values = stats.values().getOrDefault(facet, 0L);
      if (values > 0) {
        totals.add(words.say("totals." + facet.key(), values));
      }
    }
    document.select("[data-fill=totals]").forEach(place -> place.text(words.list(totals)));
    return this;
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
    return meta("name", name, content);
  }

  /// Says a fact of OpenGraph (`og:title`); null says nothing.
  Page property(String property, @Nullable String content) {
    return meta("property", property, content);
  }

  private Page meta(String attribute, String name, @Nullable String content) {
    if (content != null) {
      document.head().appendElement("meta").attr(attribute, name).attr("content", content);
    }
    return this;
  }

  /// Says facts in JSON-LD: data that no browser runs, and that ends where it is meant to.
  Page linkedData(String json) {
    document
        .head()
        .appendElement("script")
        .attr("type", "application/ld+json")
        .appendChild(new DataNode(json.replace("<", "\\u003c")));
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
