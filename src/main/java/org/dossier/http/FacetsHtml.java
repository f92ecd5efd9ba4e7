package org.dossier.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.SearchResults;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The filters: values as checkboxes with their counts, each with a link that excludes it. What is
/// chosen stands on top and stays, also with no article left.
final class FacetsHtml {
  static final String ID = "filters";
  private static final int MORE = 50;

  private final Words words;
  private final PageAddress address;
  private final SearchRequest request;
  private final SearchResults results;

  FacetsHtml(Words words, PageAddress address, SearchRequest request, SearchResults results) {
    this.words = words;
    this.address = address;
    this.request = request;
    this.results = results;
  }

  void append(Element columns) {
    Element section =
        columns
            .appendElement("section")
            .addClass("filters")
            .attr("id", ID)
            .attr("aria-label", words.say("filters"));
    Element panel = section.appendElement("div").addClass("panel");
    panel.appendElement("p").addClass("quiet hint").text(words.say("filters.hint"));
    for (FacetRequest wanted : request.facets()) {
      FacetCounts counts = results.facets().get(wanted.facet());
      if (counts != null) {
        facet(panel, wanted, counts);
      }
    }
    panel
        .appendElement("button")
        .addClass("primary")
        .attr("type", "submit")
        .text(words.say("apply"));
  }

  private void facet(Element panel, FacetRequest wanted, FacetCounts counts) {
    Facet facet = wanted.facet();
    Element group =
        panel.appendElement("fieldset").addClass("facet").attr("data-facet", facet.key());
    group.appendElement("legend").addClass("facet-name").text(words.facet(facet));
    Element body = group.appendElement("div").addClass("facet-body");
    Element list = body.appendElement("ul").addClass("values");
    List<FacetCounts.Count> rows = rows(facet, counts, wanted.limit());
    for (FacetCounts.Count row : rows) {
      row(list, facet, row);
    }
    if (rows.isEmpty()) {
      list.remove();
      body.appendElement("p").addClass("quiet").text(words.say("none"));
    }
    if (facet == Facet.YEAR) {
      range(body);
    } else if (counts.distinct() > wanted.limit() && wanted.limit() < FacetRequest.MAX_LIMIT) {
      more(body, facet, wanted.limit());
    }
    if (!address.all(PageAddress.limit(facet)).isEmpty()) {
      body.appendElement("input")
          .attr("type", "hidden")
          .attr("name", PageAddress.limit(facet))
          .attr("value", address.single(PageAddress.limit(facet)));
    }
  }

  private void more(Element body, Facet facet, int limit) {
    int next = limit < MORE ? MORE : FacetRequest.MAX_LIMIT;
    body.appendElement("a")
        .addClass("more")
        .attr("href", address.with(PageAddress.limit(facet), Integer.toString(next)).href())
        .text(words.say("more", words.facet(facet)));
  }

  /// What is chosen, then the others, and last the articles without a value.
  private List<FacetCounts.Count> rows(Facet facet, FacetCounts counts, int limit) {
    List<FacetCounts.Count> chosen = new ArrayList<>();
    List<FacetCounts.Count> others = new ArrayList<>();
    FacetValue missing = new FacetValue(facet.missingId(), facet.missingId());
    List<FacetCounts.Count> all = new ArrayList<>(counts.values());
    all.removeIf(count -> count.value().id().equals(missing.id()));
    for (String id : named(facet)) {
      if (!id.equals(missing.id()) && all.stream().noneMatch(c -> c.value().id().equals(id))) {
        all.add(new FacetCounts.Count(new FacetValue(id, id), 0, true));
      }
    }
    for (FacetCounts.Count count : all) {
      (parameter(facet, count.value().id()) == null ? others : chosen).add(count);
    }
    if (words.isNamed(facet)) {
      others.sort(
          Comparator.comparingLong(FacetCounts.Count::count)
              .reversed()
              .thenComparing(count -> words.label(facet, count.value()), words.order()));
    }
    List<FacetCounts.Count> rows = new ArrayList<>(chosen);
    rows.addAll(others.subList(0, Math.min(limit, others.size())));
    boolean isNamed = named(facet).contains(missing.id());
    if (counts.missing() > 0 || isNamed) {
      rows.add(new FacetCounts.Count(missing, counts.missing(), isNamed));
    }
    return rows;
  }

  private List<String> named(Facet facet) {
    return PageAddress.filters(facet).stream().flatMap(n -> address.all(n).stream()).toList();
  }

  /// The parameter by which the value is wanted now; null if it is not.
  private @Nullable String parameter(Facet facet, String id) {
    for (String name : PageAddress.filters(facet)) {
      if (address.all(name).contains(id)) {
        return name;
      }
    }
    return null;
  }

  private void row(Element list, Facet facet, FacetCounts.Count count) {
    String id = count.value().id();
    String label = words.label(facet, count.value());
    String now = parameter(facet, id);
    String not = facet.key() + ".not";
    // Where all of several values are required, one more is required too.
    String name =
        now != null
            ? now
            : facet.key() + (address.all(facet.key() + ".all").isEmpty() ? "" : ".all");
    Element row =
        list.appendElement("li")
            .addClass("value")
            .attr("data-id", id)
            .attr("data-mode", now == null ? "off" : mode(facet, now));
    Element choice = row.appendElement("label");
    choice
        .appendElement("input")
        .attr("type", "checkbox")
        .attr("name", name)
        .attr("value", id)
        .attr("checked", now != null);
    boolean excluded = not.equals(now);
    choice.appendElement("span").addClass("value-label").appendElement("bdi").text(label);
    choice.appendElement("span").addClass("unseen").text(", ");
    if (excluded) {
      choice.appendElement("span").addClass("count").text(words.say("excluded"));
      return;
    }
    choice
        .appendElement("span")
        .addClass("count")
        .attr("aria-hidden", "true")
        .text(words.number(count.count()));
    choice.appendElement("span").addClass("unseen").text(words.articles(count.count()));
    Element exclude =
        row.appendElement("a")
            .addClass("exclude")
            .attr("href", address.having(facet, not, id).href())
            .attr("aria-label", words.say("exclude", label))
            .attr("title", words.say("exclude", label));
    Drawing.append(exclude, Drawing.NOT);
  }

  private static String mode(Facet facet, String parameter) {
    return parameter.equals(facet.key()) ? "any" : parameter.substring(facet.key().length() + 1);
  }

  private void range(Element body) {
    Element range = body.appendElement("div").addClass("range");
    for (String end : List.of("from", "to")) {
      Element label = range.appendElement("label");
      label.appendElement("span").text(words.say("range." + end));
      label
          .appendElement("input")
          .attr("type", "text")
          .attr("name", end)
          .attr("size", "10")
          .attr("pattern", "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
          .attr("placeholder", "2020-06")
          .attr("value", address.single(end));
    }
  }
}
