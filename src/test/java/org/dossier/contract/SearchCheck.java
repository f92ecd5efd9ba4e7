package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.contract.Expected.Count;
import org.dossier.contract.Expected.Counts;
import org.dossier.contract.Request.Counted;

/// Holds the answer of `/search` against what was expected.
final class SearchCheck {
  private static final List<String> SHOWN = List.of("country", "organization", "person");

  private SearchCheck() {}

  static void check(Expected expected, JsonNode answer) {
    Request request = expected.request();
    int total = expected.found().cardinality();
    assertThat(answer.get("q").asText()).isEqualTo(request.typed());
    assertThat(answer.get("total").asInt()).as("total").isEqualTo(total);
    assertThat(answer.get("page").asInt()).isEqualTo(request.page());
    assertThat(answer.get("size").asInt()).isEqualTo(request.size());
    if (!answer.get("suggestion").isNull()) {
      assertThat(answer.at("/suggestion/total").asInt())
          .isGreaterThan(expected.relaxed() ? 0 : total);
    }
    hits(expected, answer, total);
    List<String> facets = new ArrayList<>();
    answer.get("facets").fieldNames().forEachRemaining(facets::add);
    assertThat(facets).isEqualTo(request.facets().stream().map(Counted::facet).toList());
    for (Counted counted : request.facets()) {
      if (expected.isSure(counted.facet())) {
        Counts counts = counts(answer.at("/facets/" + counted.facet()));
        assertThat(counts).as(counted.toString()).isEqualTo(expected.shown(counted));
      }
    }
  }

  static Counts counts(JsonNode facet) {
    List<Count> values = new ArrayList<>();
    for (JsonNode value : facet.get("values")) {
      values.add(
          new Count(
              value.get("id").asText(),
              value.get("label").asText(),
              value.get("count").asLong(),
              value.get("selected").asBoolean()));
    }
    return new Counts(values, facet.get("distinct").asInt(), facet.get("missing").asLong());
  }

  private static void hits(Expected expected, JsonNode answer, int total) {
    Request request = expected.request();
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : answer.get("hits")) {
      ids.add(hit.get("id").asText());
      hit(expected.reference().sheet(expected.reference().number(ids.getLast())), hit);
      PassageCheck.check(expected, hit);
    }
    int from = Math.min(total, (request.page() - 1) * request.size());
    int until = Math.min(total, from + request.size());
    assertThat(ids).as("hits").hasSize(until - from).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> expected.found().get(expected.reference().number(id)));
    // What was relaxed comes by relevance.
    if (!request.order().equals("relevance") && !expected.relaxed()) {
      List<String> ordered = expected.ordered(request.order().equals("newest"));
      assertThat(ids).as(request.order()).isEqualTo(ordered.subList(from, until));
    }
    boolean more = until < total && !ids.isEmpty();
    assertThat(answer.get("next").isNull()).as("there is no next").isEqualTo(!more);
    assertThat(answer.at("/links/next").isNull()).isEqualTo(!more);
  }

  private static void hit(Sheet sheet, JsonNode hit) {
    assertThat(hit.get("title").asText()).isEqualTo(sheet.title());
    for (String field : List.of("url", "publisher", "language")) {
      assertThat(hit.get(field)).isEqualTo(sheet.json().get(field));
    }
    if (sheet.published() == null) {
      assertThat(hit.get("published").isNull()).isTrue();
    } else {
      for (String field : List.of("year", "date", "precision", "basis")) {
        assertThat(hit.at("/published/" + field)).isEqualTo(sheet.json().at("/published/" + field));
      }
    }
    for (String facet : SHOWN) {
      List<Map.Entry<String, String>> values = new ArrayList<>();
      hit.at("/facets/" + facet)
          .forEach(v -> values.add(Map.entry(v.get("id").asText(), v.get("label").asText())));
      assertThat(values).isEqualTo(List.copyOf(sheet.values().get(facet).entrySet()));
    }
  }
}
