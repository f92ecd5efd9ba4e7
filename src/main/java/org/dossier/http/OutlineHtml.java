package org.dossier.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Where in an article the matches and its values stand: a strip with a lane for each kind, and a
/// row for each of the first values with a link to its first place.
final class OutlineHtml {
  private static final List<Facet> LANES =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR, Facet.YEAR_MENTIONED);

  /// How many places a strip tells apart.
  private static final int PLACES = 360;

  private static final int SHOWN = 6;

  private final Words words;
  private final int length;

  /// Where in what a reader sees, from the title on, each paragraph begins, by its end in the body.
  private final TreeMap<Integer, Begin> begins = new TreeMap<>();

  private record Begin(int start, int at) {}

  /// A value, or the matches, and how far into the text each of its places is, in [0,1].
  private record Row(String kind, String label, List<Double> stops, String first) {}

  OutlineHtml(Words words, Article article, List<Paragraph> paragraphs) {
    this.words = words;
    int at = article.title().length() + 1;
    for (Paragraph paragraph : paragraphs) {
      begins.put(paragraph.end(), new Begin(paragraph.start(), at));
      at += paragraph.end() - paragraph.start() + 1;
    }
    this.length = at;
  }

  /// Fills the section, or removes it where nothing stands in the text.
  void append(Element section, AnnotatedArticle annotated, DrawnSpan.Layers layers) {
    List<List<Row>> lanes = new ArrayList<>();
    Row matches = row(DrawnSpan.MATCH, words.say("matches"), layers.matches());
    lanes.add(matches == null ? List.of() : List.of(matches));
    Map<String, DrawnSpan> byId = new HashMap<>();
    layers.all().stream().filter(d -> d.id() != null).forEach(d -> byId.put(d.id(), d));
    for (Facet facet : LANES) {
      lanes.add(rows(facet, annotated, byId));
    }
    lanes.removeIf(List::isEmpty);
    if (lanes.isEmpty()) {
      section.remove();
      return;
    }
    section.attr("aria-label", words.say("outline"));
    Element strips = section.appendElement("div").addClass("lanes").attr("aria-hidden", "true");
    for (List<Row> lane : lanes) {
      List<Double> stops = lane.stream().flatMap(row -> row.stops().stream()).toList();
      strip(strips, lane.getFirst().kind(), stops);
    }
    Element details = section.appendElement("details");
    details.appendElement("summary").text(words.say("outline"));
    Element list = details.appendElement("ul");
    lanes.forEach(lane -> lane.stream().limit(SHOWN).forEach(row -> row(list, row)));
    int more = lanes.stream().mapToInt(lane -> Math.max(0, lane.size() - SHOWN)).sum();
    if (more > 0) {
      details.appendElement("p").addClass("quiet").text(words.say("evidence.more", more));
    }
  }

  private List<Row> rows(Facet facet, AnnotatedArticle annotated, Map<String, DrawnSpan> byId) {
    List<Row> rows = new ArrayList<>();
    for (Annotation annotation : annotated.of(facet)) {
      List<DrawnSpan> places = new ArrayList<>();
      DrawnSpan place = byId.get(DrawnSpan.id(facet, annotation, 1));
      while (place != null) {
        places.add(place);
        place = byId.get(DrawnSpan.id(facet, annotation, places.size() + 1));
      }
      Row row = row(facet.key(), annotation.value().label(), places);
      if (row != null) {
        rows.add(row);
      }
    }
    return rows;
  }

  private @Nullable Row row(String kind, String label, List<DrawnSpan> places) {
    List<DrawnSpan> seen = places.stream().filter(place -> at(place) >= 0).toList();
    return seen.isEmpty()
        ? null
        : new Row(
            kind,
            label,
            seen.stream().map(place -> (double) at(place) / length).toList(),
            Objects.requireNonNull(seen.getFirst().id()));
  }

  /// Where it begins in what a reader sees; -1 if it is not shown.
  private int at(DrawnSpan place) {
    if (place.part() == Mention.Part.TITLE) {
      return place.span().start();
    }
    Map.Entry<Integer, Begin> paragraph = begins.higherEntry(place.span().start());
    return paragraph == null || paragraph.getValue().start() >= place.span().end()
        ? -1
        : paragraph.getValue().at()
            + Math.max(0, place.span().start() - paragraph.getValue().start());
  }

  private void row(Element list, Row row) {
    Element item = list.appendElement("li").attr("data-kind", row.kind());
    item.appendElement("a").attr("href", "#" + row.first()).appendElement("bdi").text(row.label());
    strip(item, row.kind(), row.stops()).attr("aria-hidden", "true");
    item.appendElement("span").addClass("count").text(words.number(row.stops().size()));
  }

  private static Element strip(Element parent, String kind, List<Double> stops) {
    StringBuilder ticks = new StringBuilder();
    for (int place : new TreeSet<>(stops.stream().map(OutlineHtml::place).toList())) {
      ticks.append('M').append(place).append(" 0h1v1h-1z");
    }
    Element svg =
        parent
            .appendElement("svg")
            .attr("viewBox", "0 0 " + PLACES + " 1")
            .attr("preserveAspectRatio", "none")
            .addClass("strip")
            .attr("data-kind", kind);
    svg.appendElement("path").attr("d", ticks.toString());
    return svg;
  }

  private static int place(double at) {
    return Math.min(PLACES - 1, (int) (at * PLACES));
  }
}
