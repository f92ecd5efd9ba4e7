package org.dossier.http;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.Window;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.dossier.search.SearchResults;
import org.dossier.search.Stories;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The articles found: plain links in headings in a list, with passages, and values that narrow.
final class HitsHtml {
  private static final Map<Facet, Integer> SHOWN =
      new EnumMap<>(Map.of(Facet.COUNTRY, 4, Facet.ORGANIZATION, 3, Facet.PERSON, 3));
  private static final Pattern BEGINS_WITHIN = Pattern.compile("^\\p{Ll}");
  private static final Pattern ENDS_WITHIN = Pattern.compile("[\\p{L}\\p{N},–—-]$");

  private final Words words;
  private final PageAddress address;
  private final SearchResults results;

  HitsHtml(Words words, PageAddress address, SearchResults results) {
    this.words = words;
    this.address = address;
    this.results = results;
  }

  void append(Element section, Window window) {
    if (results.hits().isEmpty()) {
      return;
    }
    Element list =
        section
            .appendElement("ol")
            .addClass("hits")
            .attr("start", Long.toString(window.offset() + 1))
            .attr("aria-label", words.say("results"));
    for (int i = 0; i < results.hits().size(); i++) {
      Element shown = hit(list.appendElement("li"), results.hits().get(i));
      if (results.stories() != null) {
        copies(shown, results.stories().copies().get(i));
      }
    }
  }

  private Element hit(Element item, Hit hit) {
    ArticleSummary article = hit.article();
    Element shown = item.appendElement("article").addClass("hit").attr("data-id", article.id());
    Element heading = written(shown.appendElement("h3"), article.language());
    MarkedNodes.append(
        heading.appendElement("a").attr("href", link(article.id(), address.single("q"))),
        article.title(),
        hit.titleMarks());
    meta(shown.appendElement("p").addClass("meta"), words, article);
    for (Passage passage : hit.passages()) {
      Element text = written(shown.appendElement("p"), article.language()).addClass("passage");
      text.appendText(BEGINS_WITHIN.matcher(passage.text()).find() ? "… " : "");
      MarkedNodes.append(text, passage.text(), passage.marks());
      text.appendText(ENDS_WITHIN.matcher(passage.text()).find() ? " …" : "");
    }
    values(shown, article);
    return shown;
  }

  /// The other articles of the hit's story, folded.
  private void copies(Element shown, Stories.Copies copies) {
    if (copies.count() == 0) {
      return;
    }
    Element details = shown.appendElement("details").addClass("copies");
    details.appendElement("summary").text(words.say("copies.count", copies.count()));
    Element list = details.appendElement("ul");
    for (ArticleSummary copy : copies.articles()) {
      Element item = list.appendElement("li");
      written(item.appendElement("a"), copy.language())
          .attr("href", link(copy.id(), ""))
          .text(copy.title());
      meta(item.appendElement("div").addClass("meta"), words, copy);
    }
  }

  /// Text in the language of its article, which may run the other way than the page.
  static Element written(Element element, @Nullable String language) {
    element.attr("dir", "auto");
    return language == null ? element : element.attr("lang", language);
  }

  /// The address of an article's page, where the words' matches are marked; they may be empty.
  static String link(String id, String typed) {
    String page = ArticlePageRoute.address(id);
    return typed.isEmpty() ? page : page + "?q=" + QueryString.encode(typed);
  }

  /// Who published it and when, and how that is known.
  static void meta(Element meta, Words words, ArticleSummary article) {
    if (article.publisher() != null) {
      meta.appendElement("bdi").addClass("publisher").text(article.publisher());
      meta.appendText(" ");
    }
    PublishedHtml.append(meta, words, article.published());
  }

  private void values(Element shown, ArticleSummary article) {
    Element list =
        shown.appendElement("ul").addClass("hit-values").attr("aria-label", words.say("values"));
    for (Facet facet : Facet.values()) {
      int most = SHOWN.getOrDefault(facet, 0);
      List<FacetValue> values = article.facets().getOrDefault(facet, List.of());
      for (FacetValue value : values.subList(0, Math.min(most, values.size()))) {
        boolean isChosen = address.has(facet, value.id());
        Element tag =
            list.appendElement("li")
                .appendElement(isChosen ? "b" : "a")
                .addClass("tag")
                .attr("data-facet", facet.key());
        if (!isChosen) {
          tag.attr("href", address.having(facet, facet.key(), value.id()).href());
        }
        tag.appendElement("span").addClass("unseen").text(words.facet(facet) + ": ");
        tag.appendElement("bdi").text(words.label(facet, value));
      }
    }
    if (list.childrenSize() == 0) {
      list.remove();
    }
  }
}
