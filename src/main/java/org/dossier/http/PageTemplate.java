package org.dossier.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A page of `web/` as it is before anything is filled in: read once, at the start.
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
      byte[] bytes = in.readAllBytes();
      Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
      document.outputSettings().prettyPrint(false);
      return new PageTemplate(document, Reply.tag(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy to fill, in that language.
  Page page(Words words) {
    return new Page(document.clone(), words);
  }
}
