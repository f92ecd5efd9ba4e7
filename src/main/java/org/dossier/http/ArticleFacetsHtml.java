package org.dossier.http;

import java.util.List;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.jsoup.nodes.Element;

/// What an article was found to speak of: each value leads to its own page, and says why.
final class ArticleFacetsHtml {
  /// How many values of a facet are listed at first.
  private static final int LISTED = 30;

  private final Words words;
  private final AnnotatedArticle annotated;

  ArticleFacetsHtml(Words words, AnnotatedArticle annotated) {
    this.words = words;
    this.annotated = annotated;
  }

  void append(Element columns) {
    Element aside =
        columns
            .appendElement("aside")
            .addClass("article-facets")
            .attr("aria-label", words.say("in.article"));
    aside.appendElement("h2").text(words.say("in.article"));
    for (Facet facet : Facet.values()) {
      if (!annotated.of(facet).isEmpty()) {
        Element section = aside.appendElement("section").attr("data-facet", facet.key());
        section.appendElement("h3").text(words.facet(facet));
        list(section, facet, annotated.of(facet));
      }
    }
  }

  private void list(Element section, Facet facet, List<Annotation> values) {
    Element first = section.appendElement("ul");
    int listed = Math.min(LISTED, values.size());
    values.subList(0, listed).forEach(value -> value(first.appendElement("li"), facet, value));
    if (listed < values.size()) {
      Element more = section.appendElement("details");
      more.appendElement("summary").text(words.say("evidence.more", values.size() - listed));
      Element rest = more.appendElement("ul");
      values
          .subList(listed, values.size())
          .forEach(value -> value(rest.appendElement("li"), facet, value));
    }
  }

  private void value(Element item, Facet facet, Annotation annotation) {
    String id = annotation.value().id();
    String label = annotation.value().label();
    List<Mention> evidence = ArticleJson.listed(annotation.evidence());
    item.attr("data-id", id);
    Element line = item.appendElement("div").addClass("value-line");
    line.appendElement("a")
        .attr("href", DossierPageRoute.address(facet, id))
        .appendElement("bdi")
        .text(label);
    long mentions = evidence.stream().filter(m -> m.end() > m.start()).count();
    if (mentions > 0) {
      line.appendElement("span").addClass("count").text(words.say("mentions", mentions));
    }
    Element why = item.appendElement("details").addClass("why");
    why.appendElement("summary")
        .attr("aria-label", words.say("why") + ": " + label)
        .text(words.say("why"));
    new EvidenceHtml(words, annotated.article())
        .append(why, evidence, n -> DrawnSpan.id(facet, annotation, n));
  }
}
