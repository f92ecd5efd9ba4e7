package org.dossier.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.query.SearchRequest;
import org.dossier.search.Dossier;
import org.jsoup.nodes.Element;

/// What comes up with a value more often than elsewhere: a small picture, and a list by facet.
final class CompanyHtml {
  private static final int PICTURED = 10;
  private static final int PER_FACET = 4;

  private final Words words;
  private final SearchRequest having;
  private final QueryString narrowing;
  private final Dossier dossier;

  CompanyHtml(Words words, SearchRequest having, QueryString narrowing, Dossier dossier) {
    this.words = words;
    this.having = having;
    this.narrowing = narrowing;
    this.dossier = dossier;
  }

  private record Pictured(Facet facet, Dossier.Related value) {}

  void append(Element parent) {
    boolean isAlone = dossier.related().values().stream().allMatch(List::isEmpty);
    Element section = parent.appendElement("section").addClass("company");
    section.appendElement("h2").text(words.say("dossier.company"));
    section
        .appendElement("p")
        .addClass("quiet")
        .text(words.say(isAlone ? "dossier.nobody" : "dossier.company.hint"));
    if (!isAlone) {
      picture(section);
    }
    Element lists = section.appendElement("div").addClass("company-lists");
    dossier
        .related()
        .forEach((facet, values) -> {
          if (!values.isEmpty()) {
            list(lists, facet, values);
          }
        });
  }

  private void list(Element lists, Facet facet, List<Dossier.Related> values) {
    Element section = lists.appendElement("section").attr("data-facet", facet.key());
    section.appendElement("h3").attr("data-kind", facet.key()).text(words.facet(facet));
    Element list = section.appendElement("ol");
    for (Dossier.Related related : values) {
      String id = related.value().id();
      String label = related.value().label();
      long both = related.with().both();
      Element item = list.appendElement("li").attr("data-id", id);
      item.appendElement("a")
          .attr("href", DossierPageRoute.address(facet, id, narrowing))
          .appendElement("bdi")
          .text(label);
      item.appendElement("a")
          .addClass("count")
          .attr("href", DossierHtml.search(having.having(facet, id), Map.of()))
          .attr("aria-label", words.say("dossier.together", both, dossier.value().label(), label))
          .text(words.articles(both));
      item.appendElement("span").addClass("lift").text(lift(related.with().lift()));
    }
  }

  private String lift(double lift) {
    String told = words.say("dossier.lift", lift);
    return told.equals(words.say("dossier.lift", 1.0)) ? words.say("dossier.lift.same") : told;
  }

  /// A fan of lines: thicker for more articles, in the colour of the facet.
  private void picture(Element section) {
    List<Pictured> values =
        dossier.related().entrySet().stream()
            .flatMap(of ->
                of.getValue().stream().limit(PER_FACET).map(v -> new Pictured(of.getKey(), v)))
            .sorted(Comparator.comparingDouble((Pictured p) -> -p.value().with().g2()))
            .limit(PICTURED)
            .toList();
    List<String> labels = values.stream().map(p -> p.value().value().label()).toList();
    String label = dossier.value().label();
    Element fan =
        section
            .appendElement("div")
            .addClass("fan")
            .attr("role", "img")
            .attr("aria-label", words.say("dossier.picture", label, words.list(labels)));
    fan.appendElement("span").addClass("fan-root").attr("dir", "auto").text(label);
    lines(fan, values);
    Element leaves = fan.appendElement("div").addClass("fan-leaves");
    for (Pictured pictured : values) {
      leaves
          .appendElement("span")
          .attr("dir", "auto")
          .attr("data-kind", pictured.facet().key())
          .text(pictured.value().value().label());
    }
  }

  private static void lines(Element fan, List<Pictured> values) {
    double middle = values.size() / 2.0;
    long most = values.stream().mapToLong(p -> p.value().with().both()).max().orElse(1);
    Element svg =
        fan.appendElement("svg")
            .attr("viewBox", "0 0 100 " + values.size())
            .attr("preserveAspectRatio", "none");
    for (int i = 0; i < values.size(); i++) {
      double width = 1.5 + 6.0 * values.get(i).value().with().both() / most;
      svg.appendElement("path")
          .attr("d", line(middle, i + 0.5))
          .attr("stroke-width", String.format(Locale.ROOT, "%.3f", width))
          .attr("data-kind", values.get(i).facet().key());
    }
  }

  private static String line(double from, double to) {
    return "M0 " + from + "C55 " + from + " 45 " + to + " 100 " + to;
  }
}
