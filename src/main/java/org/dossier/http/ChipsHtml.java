package org.dossier.http;

import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.search.SearchResults;
import org.jsoup.nodes.Element;

/// Everything applied, each as a link that takes it off.
final class ChipsHtml {
  private final Words words;
  private final PageAddress address;
  private final FacetLabels labels;

  ChipsHtml(Words words, PageAddress address, SearchResults results) {
    this.words = words;
    this.address = address;
    this.labels = new FacetLabels(words, results);
  }

  void append(Element section) {
    if (!address.isFiltered()) {
      return;
    }
    Element applied = section.appendElement("div").addClass("applied");
    Element list =
        applied.appendElement("ul").addClass("chips").attr("aria-label", words.say("applied"));
    for (Facet facet : Facet.values()) {
      for (String name : PageAddress.filters(facet)) {
        for (String id : address.all(name)) {
          String text = labels.named(facet, phrase(name, labels.of(facet, id)));
          chip(list, text, name.endsWith(".not") ? "not" : "any", address.without(name, id));
        }
      }
    }
    PartialDate from = PartialDate.parse(address.single("from")).orElse(null);
    PartialDate to = PartialDate.parse(address.single("to")).orElse(null);
    if (from != null || to != null) {
      chip(list, words.dates(from, to), "any", address.with("from", null).with("to", null));
    }
    applied
        .appendElement("a")
        .addClass("clear")
        .attr("href", address.withoutFilters().href())
        .text(words.say("clear"));
  }

  private String phrase(String name, String label) {
    if (name.endsWith(".not")) {
      return words.say("not", label);
    }
    return name.endsWith(".all") ? words.say("all", label) : label;
  }

  private void chip(Element list, String text, String mode, PageAddress without) {
    Element chip =
        list.appendElement("li")
            .appendElement("a")
            .addClass("chip")
            .attr("data-mode", mode)
            .attr("href", without.href())
            .attr("aria-label", words.say("remove", text));
    chip.appendElement("bdi").text(text);
    Drawing.append(chip, Drawing.CROSS);
  }
}
