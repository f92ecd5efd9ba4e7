package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must hold between the counts of a search and those of a narrower one, whatever the
/// articles.
class FacetRelationsOverHttpTest {
  private static final long SEED = 47;
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "country", List.of("IR", "CA", "FR", "gone"),
          "organization", List.of("guards", "a & b", "police"),
          "person", List.of("roe", "doe"),
          "year", List.of("2019", "2020", "2021"));
  private static final List<String> FACETS = List.of("country", "organization", "person", "year");
  private static final List<String> WORDS = List.of("rain", "snow", "sun", "-rain", "r*");

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    Random random = new Random(SEED);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<String> words =
          List.of("rain", "snow", "sun").stream().filter(w -> random.nextInt(2) == 0).toList();
      Articles article = Articles.article("a" + i).body(String.join(" ", words) + ".");
      for (Facet facet : List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON)) {
        for (String id : VALUES.get(facet.key())) {
          if (!id.equals("gone") && random.nextInt(3) == 0) {
            article.value(facet, id, "Label of " + id);
          }
        }
      }
      if (random.nextInt(4) > 0) {
        article.published(Integer.toString(2019 + random.nextInt(3)));
      }
      articles.add(article.build());
    }
    site = TestSite.of(dir, NameResolver.NONE, articles);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void anotherFacetsFilterNeverRaisesACount() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < 120; i++) {
      Map<String, List<String>> search = search(random, 2);
      String narrowing = FACETS.get(random.nextInt(FACETS.size()));
      Map<String, List<String>> narrower = new TreeMap<>(search);
      String parameter = narrowing + List.of("", ".all", ".not").get(random.nextInt(3));
      if (narrower.putIfAbsent(parameter, List.of(value(random, narrowing))) != null) {
        continue;
      }
      JsonNode wide = answer(search);
      JsonNode narrow = answer(narrower);
      if (!wide.get("relaxed").equals(narrow.get("relaxed"))) {
        continue;
      }
      String as = as(narrower) + " after " + search;
      assertThat(narrow.get("total").asLong())
          .as(as)
          .isLessThanOrEqualTo(wide.get("total").asLong());
      for (String facet : FACETS) {
        if (!facet.equals(narrowing)) {
          Map<String, Long> before = counts(wide, facet);
          counts(narrow, facet)
              .forEach((id, count) ->
                  assertThat(count)
                      .as(as + " " + facet + "=" + id)
                      .isLessThanOrEqualTo(before.getOrDefault(id, 0L)));
          assertThat(number(narrow, facet, "missing"))
              .as(as)
              .isLessThanOrEqualTo(number(wide, facet, "missing"));
        }
      }
    }
  }

  @Test
  void aCountIsTheTotalAfterChoosingTheValue() throws Exception {
    Random random = new Random(SEED + 1);
    for (int i = 0; i < 60; i++) {
      Map<String, List<String>> search = search(random, 3);
      JsonNode answer = answer(search);
      for (String facet : FACETS) {
        if (answer.get("relaxed").asBoolean() && search.containsKey(facet)) {
          // With another choice, articles may have all the words.
          continue;
        }
        Map<String, Long> counts = counts(answer, facet);
        assertThat(counts.values().stream().filter(count -> count > 0).count())
            .as(as(search))
            .isEqualTo(number(answer, facet, "distinct"));
        for (Map.Entry<String, Long> value : counts.entrySet()) {
          assertThat(total(with(search, facet, value.getKey()), answer))
              .as(as(search) + " " + facet + " " + value)
              .isEqualTo(value.getValue());
        }
        String none = facet.equals("year") ? "unknown" : "none";
        assertThat(total(with(search, facet, none), answer))
            .as(as(search) + " " + facet)
            .isEqualTo(number(answer, facet, "missing"));
      }
    }
  }

  @Test
  void leavingAValueOutLeavesTheRest() throws Exception {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < 60; i++) {
      Map<String, List<String>> search = search(random, 2);
      String facet = FACETS.get(random.nextInt(FACETS.size()));
      String id = value(random, facet);
      if (search.containsKey(facet + ".not") || search.containsKey(facet + ".all")) {
        continue;
      }
      JsonNode answer = answer(search);
      long total = answer.get("total").asLong();
      assertThat(
              total(with(search, facet + ".not", id), answer)
                  + total(with(search, facet + ".all", id), answer))
          .as(as(search) + " " + facet + "=" + id)
          .isEqualTo(total);
    }
  }

  @Test
  void eitherIsTheOneAndTheOtherLessBoth() throws Exception {
    Random random = new Random(SEED + 3);
    for (int i = 0; i < 60; i++) {
      Map<String, List<String>> search = search(random, 1);
      String facet = FACETS.get(random.nextInt(FACETS.size()));
      String one = value(random, facet);
      String other = value(random, facet);
      search.keySet().removeIf(name -> name.startsWith(facet));
      JsonNode answer = answer(search);
      Map<String, List<String>> either = new TreeMap<>(search);
      either.put(facet, List.of(one, other));
      Map<String, List<String>> both = new TreeMap<>(search);
      both.put(facet + ".all", List.of(one, other));
      assertThat(total(either, answer) + total(both, answer))
          .as(as(search) + " " + facet + " " + one + " " + other)
          .isEqualTo(
              total(with(search, facet, one), answer) + total(with(search, facet, other), answer));
    }
  }

  private static Map<String, List<String>> search(Random random, int filters) {
    Map<String, List<String>> search = new TreeMap<>();
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    search.put("q", List.of(String.join(" ", words)));
    for (int i = random.nextInt(filters + 1); i > 0; i--) {
      String facet = FACETS.get(random.nextInt(FACETS.size()));
      String parameter = facet + List.of("", ".all", ".not").get(random.nextInt(3));
      search.put(parameter, List.of(value(random, facet)));
    }
    if (random.nextInt(4) == 0) {
      search.put("from", List.of("2020"));
    }
    return search;
  }

  private static String value(Random random, String facet) {
    List<String> ids = VALUES.get(facet);
    return ids.get(random.nextInt(ids.size()));
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> search, String parameter, String id) {
    Map<String, List<String>> with = new TreeMap<>(search);
    with.put(parameter, List.of(id));
    return with;
  }

  private static JsonNode answer(Map<String, List<String>> search) throws Exception {
    StringBuilder address = new StringBuilder("/api/v1/search?size=0");
    search.forEach((name, values) ->
        values.forEach(value ->
            address
                .append('&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    for (String facet : FACETS) {
      address.append('&').append(facet).append(".limit=1000");
    }
    return site.json(address.toString());
  }

  // A search that has no article with all words may show some with some of them, where the other
  // did not.
  private static long total(Map<String, List<String>> search, JsonNode like) throws Exception {
    JsonNode answer = answer(search);
    return answer.get("relaxed").asBoolean() && !like.get("relaxed").asBoolean()
        ? 0
        : answer.get("total").asLong();
  }

  private static Map<String, Long> counts(JsonNode answer, String facet) {
    Map<String, Long> counts = new TreeMap<>();
    answer
        .at("/facets/" + facet + "/values")
        .forEach(value -> counts.put(value.get("id").asText(), value.get("count").asLong()));
    return counts;
  }

  private static long number(JsonNode answer, String facet, String name) {
    return answer.at("/facets/" + facet + "/" + name).asLong();
  }

  private static String as(Map<String, List<String>> search) {
    return "seed " + SEED + " " + search;
  }
}
