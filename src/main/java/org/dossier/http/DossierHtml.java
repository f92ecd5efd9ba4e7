package org.dossier.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.article.Publication;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Authority;
import org.dossier.search.Dossier;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.jsoup.nodes.Element;

/// A dossier of the same elements as the one that takes its place where scripts run. Each number
/// leads to a search that shows it.
final class DossierHtml {
  private final Page page;
  private final Words words;
  private final SearchEngine engine;
  private final Facet facet;
  private final SearchRequest around;
  private final SearchRequest having;
  private final QueryString narrowing;
  private final Dossier dossier;

  /// `request` is the search that `narrowing` asks for.
  DossierHtml(
      Page page,
      SearchEngine engine,
      Facet facet,
      SearchRequest request,
      QueryString narrowing,
      Dossier dossier) {
    this.page = page;
    this.words = page.words();
    this.engine = engine;
    this.facet = facet;
    this.around = request;
    this.having = request.having(facet, dossier.value().id());
    this.narrowing = narrowing;
    this.dossier = dossier;
  }

  void fill() {
    facts();
    page.fill(
        "dossier-value",
        element -> {
          element.removeAttr("aria-busy").attr("served", true);
          link(element.appendElement("p").addClass("back"), PageAddress.PATH, "dossier.searchAll");
          head(element);
          if (dossier.total() == 0) {
            element.appendElement("p").addClass("note").text(words.say("dossier.empty"));
            return;
          }
          Element columns = element.appendElement("div").addClass("value-columns");
          Element wide = columns.appendElement("div");
          if (facet != Facet.YEAR) {
            new TimelineHtml(words, around, having, dossier).append(wide);
          }
          new CompanyHtml(words, having, narrowing, dossier).append(wide);
          Element side = columns.appendElement("div").addClass("value-side");
          names(side);
          articles(side, "first", dossier.first(), "oldest");
          articles(side, "latest", dossier.latest(), "newest");
        });
  }

  private void facts() {
    String label = dossier.value().label();
    String described = words.say("value", words.facet(facet), label);
    page.title(label)
        .description(described + ", " + words.articles(dossier.total()))
        .link("canonical", DossierPageRoute.address(facet, dossier.value().id(), narrowing));
    page.property("og:type", "website")
        .property("og:title", described)
        .property("og:site_name", Page.SITE)
        .link("alternate", SearchAddress.unordered(FeedRoutes.FEED, having, Map.of()))
        .attr("type", "application/atom+xml")
        .attr("title", words.say("feed"));
  }

  /// The address of the search page that shows those articles.
  static String search(SearchRequest request, Map<String, String> more) {
    return SearchAddress.unordered(PageAddress.PATH, request, more);
  }

  private void head(Element element) {
    Element head = element.appendElement("header").addClass("value-head");
    head.appendElement("h1").attr("dir", "auto").text(dossier.value().label());
    Element what = head.appendElement("ul").addClass("value-what");
    what.appendElement("li").text(words.facet(facet));
    if (dossier.known() != null) {
      known(what, dossier.known());
    }
    if (dossier.total() > 0) {
      Element numbers = head.appendElement("p").addClass("value-total");
      numbers
          .appendElement("a")
          .attr("href", search(having, Map.of()))
          .text(words.articles(dossier.total()));
      double share = (double) dossier.total() / dossier.all();
      numbers
          .appendText(" ")
          .appendElement("a")
          .addClass("of-all")
          .attr("href", search(around, Map.of()))
          .text(words.say("dossier.of.all", share, dossier.all()));
    }
    if (!narrowing.values().isEmpty()) {
      Element note = head.appendElement("p").addClass("note");
      note.appendText(words.say("dossier.within") + " ");
      link(note, search(around, Map.of()), "dossier.search");
      note.appendText(" · ");
      link(note, DossierPageRoute.address(facet, dossier.value().id()), "dossier.whole");
    }
  }

  private void known(Element what, Authority.Known known) {
    if (!known.kind().equals(facet.key())) {
      what.appendElement("li").appendElement("span").attr("lang", "en").text(known.kind());
    }
    if (known.country() != null) {
      what.appendElement("li")
          .appendElement("a")
          .attr("href", DossierPageRoute.address(Facet.COUNTRY, known.country(), narrowing))
          .text(words.country(known.country()));
    }
    if (known.wikidata() != null) {
      Element wikidata = what.appendElement("li");
      link(wikidata, "https://www.wikidata.org/wiki/" + known.wikidata(), "dossier.wikidata")
          .attr("rel", "external noreferrer");
    }
  }

  private Element link(Element parent, String href, String phrase) {
    return parent.appendElement("a").attr("href", href).text(words.say(phrase));
  }

  private void names(Element side) {
    Set<String> others =
        new LinkedHashSet<>(dossier.known() == null ? List.of() : dossier.known().names());
    others.remove(dossier.value().label());
    dossier.names().forEach(name -> others.remove(name.name()));
    if (dossier.names().isEmpty() && others.isEmpty()) {
      return;
    }
    Element section = side.appendElement("section").addClass("names");
    section.appendElement("h2").text(words.say("dossier.names"));
    if (!dossier.names().isEmpty()) {
      Element table = section.appendElement("table");
      table.appendElement("caption").addClass("unseen").text(words.say("dossier.names"));
      Element head = table.appendElement("thead").appendElement("tr");
      head.appendElement("th").attr("scope", "col").text(words.say("dossier.name"));
      head.appendElement("th").attr("scope", "col").text(words.say("dossier.count"));
      Element body = table.appendElement("tbody");
      dossier.names().forEach(name -> name(body.appendElement("tr"), name));
    }
    if (!others.isEmpty()) {
      Element details = section.appendElement("details");
      details.appendElement("summary").text(words.say("dossier.others", others.size()));
      Element list = details.appendElement("ul");
      others.forEach(name -> list.appendElement("li").attr("dir", "auto").text(name));
    }
  }

  /// The number of a name is a link to the articles with those words, if they are as many: a search
  /// can't tell what else the words stand for, and a link must show what it says.
  private void name(Element row, Dossier.Name name) {
    row.appendElement("th").attr("scope", "row").attr("dir", "auto").text(name.name());
    Element number = row.appendElement("td");
    Map<String, List<String>> found = new LinkedHashMap<>(SearchAddress.found(having));
    String phrase = '"' + name.name().replace('"', ' ') + '"';
    found.put("q", List.of((having.typed() + " " + phrase).strip()));
    PageAddress address = PageAddress.of(new QueryString(found));
    SearchResults results = engine.search(address.search().request().totalOnly());
    String told = words.number(name.count());
    if (results.total() == name.count() && !results.relaxed()) {
      number.appendElement("a").attr("href", address.href()).text(told);
    } else {
      number.text(told);
    }
  }

  private void articles(Element side, String name, List<ArticleSummary> articles, String sort) {
    if (articles.isEmpty()) {
      return;
    }
    Element section = side.appendElement("section").addClass("value-articles " + name);
    section.appendElement("h2").text(words.say("dossier." + name));
    Element list = section.appendElement("ol");
    String mention = "#mention=" + facet.key() + ":" + QueryString.encode(dossier.value().id());
    for (ArticleSummary article : articles) {
      Element item = list.appendElement("li");
      item.appendElement("a")
          .attr("dir", "auto")
          .attr("href", ArticlePageRoute.address(article.id()) + mention + ":1")
          .text(article.title());
      Element quiet = item.appendElement("p").addClass("quiet");
      if (article.publisher() != null) {
        quiet.appendElement("bdi").text(article.publisher());
        quiet.appendText(" · ");
      }
      Publication published = article.published();
      if (published != null) {
        quiet
            .appendElement("time")
            .attr("datetime", published.date().toString())
            .text(words.date(published.date()));
      }
    }
    link(section.appendElement("p"), search(having, Map.of("sort", sort)), "dossier." + sort);
  }
}
