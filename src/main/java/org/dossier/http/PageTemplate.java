package org.dossier.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page of `web/` as it is before anything is filled in: read once, at the start, its style
/// sheets joined.
///
/// `tag` names what the file says.
record PageTemplate(Document document, String tag) {

  /// The page of that name in `web/`.
  static PageTemplate of(String file) {
    return read("/web/" + file);
  }

  /// The page that holds text: documents, and what went wrong.
  static PageTemplate ofText() {
    return read("document.html");
  }

  private static PageTemplate read(String resource) {
    try (InputStream in = PageTemplate.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing on the class path");
      }
      Document document = Jsoup.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      document.outputSettings().prettyPrint(false);
      joinStyles(document);
      // What is seen first does not share the line with what runs later.
      document.select("link[rel=modulepreload]").attr("fetchpriority", "low");
      return new PageTemplate(document, Reply.tag(document.outerHtml()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // A sheet for another medium does not keep the page from being shown.
  private static void joinStyles(Document document) {
    List<Element> links = document.select("link[rel=stylesheet]:not([media])");
    if (links.isEmpty()) {
      return;
    }
    JoinedStyles joined = JoinedStyles.of(links.stream().map(link -> link.attr("href")).toList());
    links.getFirst().attr("href", joined.address());
    links.subList(1, links.size()).forEach(Element::remove);
  }

  /// With that HTML, which is trusted, in the element.
  PageTemplate with(String css, String html) {
    Document filled = document.clone();
    filled.expectFirst(css).html(html);
    return new PageTemplate(filled, Reply.tag(tag, html));
  }

  /// A copy to fill, in that language.
  Page page(Words words) {
    return new Page(document.clone(), words).speak();
  }
}
