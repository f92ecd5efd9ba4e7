package org.dossier.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.contract.Words.Word;
import org.jspecify.annotations.Nullable;

/// An article as the interface gives it, read for looking at: words in stretches that no phrase
/// crosses, the ids and labels of its values by facet, and the names under which it mentions them.
record Sheet(
    String id,
    String title,
    String body,
    JsonNode json,
    List<Word> titleWords,
    List<List<Word>> bodyWords,
    Map<String, Map<String, String>> values,
    List<Mention> mentions,
    List<Stretch> hidden,
    @Nullable Dated published) {

  static final List<String> FACETS =
      List.of(
          "country", "organization", "person", "year", "yearMentioned", "publisher", "language");

  record Stretch(int start, int end) {
    boolean overlaps(int from, int until) {
      return start < until && from < end;
    }
  }

  /// A name in the text, in the title or the body, of a value of a facet.
  record Mention(String facet, String id, String text, boolean inTitle, int start, int end) {}

  /// A date as the interface writes it, `2021` to `2021-03-05`, with the days that it can mean.
  record Dated(String date, LocalDate first, LocalDate last) {
    static Dated of(String date) {
      return switch (date.length()) {
        case 4 -> {
          int year = Integer.parseInt(date);
          yield new Dated(date, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(date);
          yield new Dated(date, month.atDay(1), month.atEndOfMonth());
        }
        default -> new Dated(date, LocalDate.parse(date), LocalDate.parse(date));
      };
    }
  }

  static Sheet of(JsonNode json) {
    String title = json.get("title").asText();
    String body = json.get("body").asText();
    List<Stretch> hidden = new ArrayList<>();
    json.at("/layout/furniture").forEach(span -> hidden.add(stretch(span)));
    if (!json.at("/layout/headline").isNull()) {
      hidden.add(stretch(json.at("/layout/headline")));
    }
    hidden.sort((a, b) -> Integer.compare(a.start(), b.start()));
    Map<String, Map<String, String>> values = new LinkedHashMap<>();
    List<Mention> mentions = new ArrayList<>();
    for (String facet : FACETS) {
      Map<String, String> of = new LinkedHashMap<>();
      for (JsonNode value : json.at("/facets/" + facet)) {
        String id = value.get("id").asText();
        of.put(id, value.get("label").asText());
        value.get("evidence").forEach(e -> mentions.add(mention(facet, id, e)));
      }
      values.put(facet, of);
    }
    JsonNode date = json.at("/published/date");
    return new Sheet(
        json.get("id").asText(),
        title,
        body,
        json,
        Words.of(title),
        stretches(body, hidden),
        values,
        mentions,
        hidden,
        date.isMissingNode() ? null : Dated.of(date.asText()));
  }

  private static Stretch stretch(JsonNode span) {
    return new Stretch(span.get("start").asInt(), span.get("end").asInt());
  }

  private static Mention mention(String facet, String id, JsonNode evidence) {
    return new Mention(
        facet,
        id,
        evidence.get("text").asText(),
        evidence.path("field").asText().equals("title"),
        evidence.get("start").asInt(),
        evidence.get("end").asInt());
  }

  private static List<List<Word>> stretches(String body, List<Stretch> hidden) {
    List<List<Word>> stretches = new ArrayList<>();
    int from = 0;
    for (Stretch h : hidden) {
      add(body, from, h.start(), stretches);
      from = Math.max(from, h.end());
    }
    add(body, from, body.length(), stretches);
    return stretches;
  }

  private static void add(String body, int from, int end, List<List<Word>> stretches) {
    if (from < end) {
      stretches.add(
          Words.of(body.substring(from, end)).stream()
              .map(w -> new Word(w.start() + from, w.end() + from, w.form()))
              .toList());
    }
  }

  /// All words that can be searched, or those of the title only.
  List<List<Word>> words(boolean titleOnly) {
    return titleOnly
        ? List.of(titleWords)
        : Stream.concat(Stream.of(titleWords), bodyWords.stream()).toList();
  }

  boolean has(String facet, String id) {
    Map<String, String> of = values.getOrDefault(facet, Map.of());
    return id.equals(missing(facet)) ? of.isEmpty() : of.containsKey(id);
  }

  /// The id that stands for articles without a value.
  static String missing(String facet) {
    return facet.equals("year") ? "unknown" : "none";
  }
}
