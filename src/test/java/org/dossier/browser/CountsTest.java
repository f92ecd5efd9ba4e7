package org.dossier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the page shows the numbers that the interface gives, with the shipped articles.
class CountsTest {
  private static final List<String> FACETS =
      List.of("country", "organization", "person", "publisher", "year");

  @RegisterExtension static final Site SITE = Site.ofCorpus();
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=newest",
        "q=iran",
        "q=iran&country=CA",
        "country.all=IR&country.all=CA",
        "country.not=IR",
        "year=2023",
        "q=revolutionary+guards&sort=newest",
        "from=2015&to=2020-06"
      })
  void areThoseOfTheInterface(String query) {
    JsonNode answer =
        SITE.api("search?" + query + "&facets=" + String.join(",", FACETS) + "&year.limit=1000");
    SearchPage page = SearchPage.in(browser).open(SITE.url("/?" + query));

    long total = answer.path("total").asLong();
    assertThat(page.total()).isEqualTo(total == 1 ? "1 article" : total + " articles");
    List<String> hits = new ArrayList<>();
    answer.path("hits").forEach(hit -> hits.add(hit.path("id").asText()));
    assertThat(page.hits()).isEqualTo(hits);
    for (String facet : FACETS) {
      Map<String, String> counts = counts(answer.path("facets").path(facet), facet);
      if (facet.equals("year")) {
        outsideOfTheRange(query).forEach(counts::putIfAbsent);
      }
      assertThat(page.counts(facet))
          .as(facet)
          .isNotEmpty()
          .allSatisfy((id, shown) ->
              assertThat(shown).as(id).isIn(counts.getOrDefault(id, "0"), "excluded"));
    }
  }

  /// A year outside of the range that is asked for shows what it would have without one.
  private static Map<String, String> outsideOfTheRange(String query) {
    String rangeless = query.replaceAll("(^|&)(from|to|sort|year)=[^&]*", "");
    Map<String, String> counts = new HashMap<>();
    if (query.contains("from=")) {
      for (JsonNode year : SITE.api("histogram?" + rangeless).path("values")) {
        counts.put(year.path("id").asText(), year.path("count").asText());
      }
    }
    return counts;
  }

  private static Map<String, String> counts(JsonNode facet, String name) {
    Map<String, String> counts = new HashMap<>();
    for (JsonNode value : facet.path("values")) {
      counts.put(value.path("id").asText(), value.path("count").asText());
    }
    counts.put(name.equals("year") ? "unknown" : "none", facet.path("missing").asText());
    return counts;
  }
}
