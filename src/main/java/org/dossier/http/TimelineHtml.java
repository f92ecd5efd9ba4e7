package org.dossier.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.article.Facet;
import org.dossier.query.SearchRequest;
import org.dossier.search.Dossier;
import org.jsoup.nodes.Element;

/// In which years the articles of a value were published: as bars, and as a table with shares. A
/// year without any keeps its place, so that gaps show; every number leads to its articles.
final class TimelineHtml {
  private static final int MOST_GAPS = 120;
  private static final int MOST_LABELS = 16;
  private static final List<Integer> LABEL_EVERY = List.of(1, 2, 5, 10, 20, 50, 100);

  private final Words words;
  private final SearchRequest around;
  private final SearchRequest having;
  private final Dossier dossier;

  TimelineHtml(Words words, SearchRequest around, SearchRequest having, Dossier dossier) {
    this.words = words;
    this.around = around;
    this.having = having;
    this.dossier = dossier;
  }

  void append(Element parent) {
    Element section = parent.appendElement("section").addClass("timeline");
    section.appendElement("h2").text(words.say("dossier.years"));
    if (!dossier.years().isEmpty()) {
      // Room for the controls that come with the scripts.
      section.appendElement("div").addClass("timeline-tools");
      chart(section);
      table(section);
    }
    if (dossier.undated() > 0) {
      section
          .appendElement("p")
          .addClass("undated")
          .appendElement("a")
          .attr("href", ofYear(having, Facet.YEAR.missingId()))
          .text(words.say("dossier.undated", dossier.undated()));
    }
  }

  private static String ofYear(SearchRequest request, String year) {
    return DossierHtml.search(request.having(Facet.YEAR, year), Map.of());
  }

  private void chart(Element section) {
    List<Dossier.Year> spread = spread();
    long most = spread.stream().mapToLong(Dossier.Year::count).max().orElse(1);
    int every =
        LABEL_EVERY.stream()
            .filter(step -> spread.size() <= MOST_LABELS * step)
            .findFirst()
            .orElse(LABEL_EVERY.getLast());
    Element chart =
        section
            .appendElement("div")
            .addClass("timeline-chart")
            .attr("role", "group")
            .attr("aria-label", words.say("dossier.years"));
    Element scale = chart.appendElement("div").addClass("scale").attr("aria-hidden", "true");
    scale.appendElement("span").text(words.number(most));
    scale.appendElement("span").text("0");
    Element bars = chart.appendElement("ul");
    spread.forEach(year -> bar(bars.appendElement("li"), year, most, every));
  }

  /// Every year from the first to the last; only those with articles when that were too many.
  private List<Dossier.Year> spread() {
    List<Dossier.Year> years = dossier.years();
    int first = Integer.parseInt(years.getFirst().id());
    int last = Integer.parseInt(years.getLast().id());
    if (last - first > MOST_GAPS) {
      return years;
    }
    Map<Integer, Dossier.Year> known =
        years.stream().collect(Collectors.toMap(y -> Integer.parseInt(y.id()), y -> y));
    return IntStream.rangeClosed(first, last)
        .mapToObj(year ->
            known.getOrDefault(
                year, new Dossier.Year(String.format(Locale.ROOT, "%04d", year), 0, 0)))
        .toList();
  }

  private void bar(Element item, Dossier.Year year, long most, int every) {
    item.attr("data-id", year.id());
    Element inside;
    if (year.count() > 0) {
      String told = words.say("dossier.bar", year.id(), year.count(), year.all(), year.share());
      inside =
          item.appendElement("a")
              .attr("href", ofYear(having, year.id()))
              .attr("aria-label", told)
              .attr("title", told);
    } else {
      inside = item.appendElement("span").addClass("none");
    }
    // Its height is an attribute: a style were against the page's own policy.
    inside
        .appendElement("span")
        .addClass("track")
        .attr("aria-hidden", "true")
        .appendElement("svg")
        .addClass("fill")
        .attr("height", String.format(Locale.ROOT, "%.3f%%", 100.0 * year.count() / most));
    int number = Integer.parseInt(year.id());
    inside
        .appendElement("span")
        .addClass(number / every % 2 == 1 ? "tick second" : "tick")
        .attr("aria-hidden", "true")
        .text(number % every == 0 ? year.id() : "");
  }

  private void table(Element section) {
    Element table = section.appendElement("table").addClass("no-scripts");
    table.appendElement("caption").addClass("unseen").text(words.say("dossier.years"));
    Element head = table.appendElement("thead").appendElement("tr");
    head.appendElement("th").attr("scope", "col").text(words.facet(Facet.YEAR));
    for (String column : List.of("dossier.count", "dossier.all", "dossier.share")) {
      head.appendElement("th").attr("scope", "col").text(words.say(column));
    }
    Element body = table.appendElement("tbody");
    for (Dossier.Year year : dossier.years()) {
      Element row = body.appendElement("tr");
      row.appendElement("th").attr("scope", "row").text(year.id());
      number(row, ofYear(having, year.id()), year.count());
      number(row, ofYear(around, year.id()), year.all());
      row.appendElement("td").text(words.say("share", year.share()));
    }
  }

  private void number(Element row, String href, long number) {
    row.appendElement("td").appendElement("a").attr("href", href).text(words.number(number));
  }
}
