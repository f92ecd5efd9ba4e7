package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dossier.contract.Expected.Count;

/// Holds the answers beside `/search` against what was expected of the same request: the values of
/// a facet, the histogram, the export, the feed, and the hits by cursor.
final class AnswersCheck {
  private final Dossier dossier;
  private final Expected expected;
  private final Request request;
  private final Random random;

  AnswersCheck(Dossier dossier, Expected expected, Random random) {
    this.dossier = dossier;
    this.expected = expected;
    this.request = expected.request();
    this.random = random;
  }

  void check() {
    switch (random.nextInt(7)) {
      case 0 -> values();
      case 1 -> histogram();
      case 2 -> export();
      case 3 -> table();
      case 4 -> feed();
      case 5 -> walk();
      default -> again();
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void values() {
    String facet = pick(Sheet.FACETS);
    if (!expected.isSure(facet)) {
      return;
    }
    String sort = pick(List.of("count", "label"));
    int limit = pick(List.of(1, 3, 20, 1000));
    Expected.Counts all = expected.counts(facet, sort);
    String prefix = prefix(facet);
    Map<String, String> parameters =
        new HashMap<>(Map.of("sort", sort, "limit", "" + limit, "prefix", prefix));
    List<Count> given = new ArrayList<>();
    for (int pages = 0; pages < 8; pages++) {
      JsonNode page = dossier.json("/api/v1/facets/" + facet + "?" + request.with(parameters));
      List<Count> values = SearchCheck.counts(page).values();
      given.addAll(values);
      page.get("values").forEach(value -> matched(value, prefix));
      assertThat(values.size()).isLessThanOrEqualTo(limit);
      assertThat(page.get("missing").asLong()).isEqualTo(all.missing());
      if (page.get("next").isNull()) {
        List<Count> fitting =
            all.values().stream()
                .filter(c -> begins(c.label(), prefix) || given.contains(c))
                .toList();
        assertThat(given).as(facet + " " + parameters).isEqualTo(fitting);
        assertThat(page.get("distinct").asLong())
            .isEqualTo(fitting.stream().filter(c -> c.count() > 0).count());
        return;
      }
      assertThat(values).hasSize(limit);
      parameters.put("cursor", page.get("next").asText());
    }
    assertThat(all.values()).containsAll(given);
    assertThat(given).doesNotHaveDuplicates();
  }

  // A value whose label does not begin so says by which other name it fits.
  private static void matched(JsonNode value, String prefix) {
    if (!begins(value.get("label").asText(), prefix)) {
      String matched = value.path("matched").asText();
      assertThat(begins(matched, prefix)).as(value + " fits " + prefix).isTrue();
    }
  }

  private String prefix(String facet) {
    List<String> labels = List.copyOf(expected.reference().labelsOf(facet).values());
    if (labels.isEmpty() || random.nextBoolean()) {
      return "";
    }
    String word = pick(List.of(pick(labels).split("\\s+")));
    String begun = word.substring(0, 1 + random.nextInt(word.length()));
    return random.nextBoolean() ? begun : begun.toUpperCase(java.util.Locale.ROOT);
  }

  // Words of the label next to each other begin so.
  private static boolean begins(String label, String prefix) {
    List<String> wanted = Words.forms(prefix);
    List<String> words = Words.forms(label);
    if (wanted.isEmpty()) {
      return true;
    }
    for (int i = 0; i + wanted.size() <= words.size(); i++) {
      List<String> part = words.subList(i, i + wanted.size());
      int last = wanted.size() - 1;
      if (part.subList(0, last).equals(wanted.subList(0, last))
          && part.get(last).startsWith(wanted.get(last))) {
        return true;
      }
    }
    return false;
  }

  private void histogram() {
    String by = pick(List.of("year", "month", "day"));
    int length = by.equals("year") ? 4 : by.equals("month") ? 7 : 10;
    JsonNode answer = dossier.json("/api/v1/histogram?" + request.with(Map.of("by", by)));
    SortedMap<String, Long> found = new TreeMap<>();
    Map<String, Long> all = new HashMap<>();
    long imprecise = 0;
    long undated = 0;
    for (int i = 0; i < expected.reference().sheets().size(); i++) {
      Sheet sheet = expected.reference().sheet(i);
      boolean in = expected.found().get(i);
      if (sheet.published() == null) {
        undated += in ? 1 : 0;
      } else if (sheet.published().date().length() < length) {
        imprecise += in ? 1 : 0;
      } else {
        String period = sheet.published().date().substring(0, length);
        all.merge(period, 1L, Long::sum);
        if (in) {
          found.merge(period, 1L, Long::sum);
        }
      }
    }
    assertThat(answer.get("total").asInt()).isEqualTo(expected.found().cardinality());
    assertThat(answer.get("imprecise").asLong()).as("imprecise").isEqualTo(imprecise);
    assertThat(answer.get("undated").asLong()).as("undated").isEqualTo(undated);
    SortedMap<String, Long> given = new TreeMap<>();
    for (JsonNode value : answer.get("values")) {
      String id = value.get("id").asText();
      given.put(id, value.get("count").asLong());
      assertThat(value.get("all").asLong()).as("all of " + id).isEqualTo(all.get(id));
      assertThat(value.get("share").asDouble())
          .isCloseTo(
              (double) given.get(id) / all.get(id), org.assertj.core.data.Offset.offset(1e-4));
    }
    assertThat(given).isEqualTo(found);
  }

  private Map<String, String> sorted(String format) {
    return request.sort() == null
        ? Map.of("format", format)
        : Map.of("format", format, "sort", request.sort());
  }

  private void ids(List<String> ids) {
    if (request.order().equals("relevance") || expected.relaxed()) {
      assertThat(ids).containsExactlyInAnyOrderElementsOf(expected.ordered(true));
    } else {
      assertThat(ids).isEqualTo(expected.ordered(request.order().equals("newest")));
    }
  }

  private void export() {
    List<String> ids = new ArrayList<>();
    dossier
        .text("/api/v1/export?" + request.with(sorted("jsonl")))
        .lines()
        .map(Dossier::parse)
        .forEach(record -> {
          ids.add(record.get("id").asText());
          Sheet sheet = sheet(ids.getLast());
          assertThat(record.get("title").asText()).isEqualTo(sheet.title());
          assertThat(record.get("body").asText()).isEqualTo(sheet.body());
        });
    ids(ids);
  }

  private Sheet sheet(String id) {
    return expected.reference().sheet(expected.reference().number(id));
  }

  private void table() {
    String csv = dossier.text("/api/v1/export?" + request.with(sorted("csv")));
    List<String> ids = new ArrayList<>();
    try {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(new StringReader(csv))) {
        assertThat(row.isConsistent()).isTrue();
        ids.add(row.get("id"));
        Sheet sheet = sheet(ids.getLast());
        assertThat(row.get("title")).isIn(sheet.title(), "'" + sheet.title());
        assertThat(row.get("body")).isIn(sheet.body(), "'" + sheet.body());
        row.forEach(cell -> assertThat(cell).doesNotMatch("(?s)[=+\\-@\t\r].*"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ids(ids);
  }

  private void feed() {
    String size = pick(List.of("0", "1", "20", "100"));
    String feed = dossier.text("/feed.atom?" + request.with(Map.of("size", size)));
    List<String> all = expected.relaxed() ? List.of() : expected.ordered(true);
    assertThat(feed)
        .contains("<opensearch:totalResults>" + all.size() + "</opensearch:totalResults>");
    List<String> titles =
        all.stream()
            .limit(Integer.parseInt(size))
            .map(id -> "/articles/" + Dossier.encoded(id).replace("+", "%20") + "</id>")
            .toList();
    assertThat(feed.split("<entry", -1)).hasSize(titles.size() + 1);
    int at = 0;
    for (String title : titles) {
      int next = feed.indexOf(title, at);
      assertThat(next).as(title).isNotNegative();
      at = next;
    }
  }

  // All hits by their cursors, as a client goes on.
  private void walk() {
    int size = Math.max(2, (expected.found().cardinality() + 4) / 5);
    List<String> ids = new ArrayList<>();
    String sort = request.sort() == null ? "" : "&sort=" + request.sort();
    String path =
        "/api/v1/search?"
            + request.found()
            + sort
            + "&facets=&passages=0&size="
            + Math.min(100, size);
    String next = path;
    for (int pages = 0; pages < 50 && next != null; pages++) {
      JsonNode answer = dossier.json(next);
      assertThat(answer.get("total").asInt()).isEqualTo(expected.found().cardinality());
      answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
      String cursor = Expected.textOrNull(answer.get("next"));
      String link = Expected.textOrNull(answer.at("/links/next"));
      next =
          cursor == null
              ? null
              : random.nextBoolean() ? link : path + "&cursor=" + Dossier.encoded(cursor);
    }
    ids(ids);
  }

  // The same request has the same answer, and is not sent twice.
  private void again() {
    HttpResponse<byte[]> first = dossier.send("GET", request.search());
    HttpResponse<byte[]> second = dossier.send("GET", request.search());
    assertThat(untimed(second)).isEqualTo(untimed(first));
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(second.headers().firstValue("ETag")).contains(tag);
    HttpResponse<byte[]> known = dossier.send("GET", request.search(), "If-None-Match", tag);
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    JsonNode links =
        Dossier.parse(new String(first.body(), java.nio.charset.StandardCharsets.UTF_8))
            .get("links");
    assertThat(untimed(dossier.send("GET", links.get("self").asText()))).isEqualTo(untimed(first));
  }

  private static String untimed(HttpResponse<byte[]> answer) {
    return new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8)
        .replaceFirst("\"tookMillis\":[0-9.]+", "");
  }
}
