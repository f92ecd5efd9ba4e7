package org.dossier.http;

import org.dossier.article.Publication;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// When an article was published, as precisely as it is known.
final class PublishedHtml {
  private PublishedHtml() {}

  static void append(Element parent, Words words, @Nullable Publication published) {
    Element date = parent.appendElement("span");
    if (published == null) {
      date.text(words.say("date.none"));
    } else {
      fill(date, words, published);
    }
  }

  /// Puts the date into the element.
  static void fill(Element date, Words words, Publication published) {
    date.appendElement("time")
        .attr("datetime", published.date().toString())
        .text(words.date(published.date()));
    if (published.basis() == Publication.Basis.INFERRED) {
      date.appendElement("span").addClass("inferred").text(", " + words.say("date.inferred"));
    }
  }
}
