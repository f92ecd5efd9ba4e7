package org.dossier.http;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Gap;
import org.dossier.search.CollectionReport;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What is not in the collection, for people: by state, each with its reason. Reasons are told in
/// English.
final class ReportHtml {
  private final Page page;
  private final Words words;
  private final CollectionReport.Part part;
  private final Gap.@Nullable State state;
  private final int number;
  private final int size;

  /// `state`, `number` and `size`: what is shown, null for all states, and which page of how many
  /// gaps.
  ReportHtml(
      Page page, CollectionReport.Part part, Gap.@Nullable State state, int number, int size) {
    this.page = page;
    this.words = page.words();
    this.part = part;
    this.state = state;
    this.number = number;
    this.size = size;
  }

  /// Leads to the page from another one, with the totals.
  static void lead(Element place, Words words, CollectionReport.Part part) {
    List<String> totals = totals(words, part);
    place.appendElement("a").attr("href", ReportPageRoute.PATH).text(words.say("report.title"));
    if (!totals.isEmpty()) {
      place.appendText(": " + words.list(totals));
    }
  }

  private static List<String> totals(Words words, CollectionReport.Part part) {
    List<String> totals = new ArrayList<>();
    for (Gap.State each : Gap.State.values()) {
      if (part.total(each) > 0) {
        totals.add(words.say("report.total." + each.key(), part.total(each)));
      }
    }
    return totals;
  }

  void fill() {
    page.fillText(
        words.say("report.title"),
        content -> {
          boolean nothing = part.total(null) == 0;
          content.appendElement("p").text(words.say(nothing ? "report.nothing" : "report.intro"));
          if (!nothing) {
            choices(content);
            gaps(content);
            neighbours(content);
          }
        });
  }

  private void choices(Element content) {
    Element list =
        content
            .appendElement("nav")
            .attr("aria-label", words.say("report.title"))
            .appendElement("ul");
    choice(list, null, words.say("report.all", part.total(null)));
    for (Gap.State each : Gap.State.values()) {
      if (part.total(each) > 0) {
        choice(list, each, words.say("report.total." + each.key(), part.total(each)));
      }
    }
  }

  private void choice(Element list, Gap.@Nullable State each, String text) {
    Element link = list.appendElement("li").appendElement("a").attr("href", address(each, 1));
    link.text(text);
    if (each == state) {
      link.attr("aria-current", "true");
    }
  }

  private void gaps(Element content) {
    Gap.@Nullable State told = null;
    Element list = content;
    for (Gap gap : part.gaps()) {
      if (gap.state() != told) {
        told = gap.state();
        content.appendElement("h2").text(words.say("report." + told.key()));
        content.appendElement("p").text(words.say("report.hint." + told.key()));
        list = content.appendElement("ul");
      }
      Element item = list.appendElement("li");
      String article = gap.article();
      Element place =
          article == null
              ? item
              : item.appendElement("a").attr("href", ArticlePageRoute.address(article));
      place.appendElement("bdi").text(gap.place());
      if (told != Gap.State.UNDATED) {
        item.appendText(": ");
        item.appendElement("bdi").attr("lang", "en").text(gap.reason());
      }
    }
  }

  private void neighbours(Element content) {
    Element way = content.appendElement("p");
    if (number > 1) {
      way.appendElement("a")
          .attr("rel", "prev")
          .attr("href", address(state, number - 1))
          .text(words.say("previous"));
      way.appendText(" ");
    }
    if ((long) number * size < part.total(state)) {
      way.appendElement("a")
          .attr("rel", "next")
          .attr("href", address(state, number + 1))
          .text(words.say("next"));
    }
  }

  private static String address(Gap.@Nullable State state, int number) {
    String shown = state == null ? "" : "state=" + state.key();
    String further = number == 1 ? "" : "page=" + number;
    String between = shown.isEmpty() || further.isEmpty() ? "" : "&";
    String query = shown + between + further;
    return ReportPageRoute.PATH + (query.isEmpty() ? "" : "?" + query);
  }
}
