package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver;
import org.dossier.search.Authority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each number of a dossier is what a search with that filter says.
class DossierOverHttpTest {
  private static final long SEED = 43;
  private static final String ODD = "a/b & c%2F";
  private static final Map<String, List<String>> WRITTEN =
      Map.of(
          "guards",
          List.of("IRGC", "I.R.G.C.", "Guards", "GUARDS", "the Pasdaran"),
          "police",
          List.of("Police", "Federal Police"),
          ODD,
          List.of("Odd Body"));
  private static final List<String> FACETS =
      List.of("country", "organization", "person", "publisher");
  private static final List<String> SEARCHES =
      List.of(
          "",
          "q=rain",
          "q=rain%20snow",
          "q=rain%20zebra",
          "q=-rain",
          "q=sun&country=IR&country=none",
          "country.not=CA",
          "organization=guards&organization=police",
          "organization.all=police&from=2020",
          "year=2020&year=unknown");
  private static final Authority AUTHORITY =
      new Authority() {
        @Override
        public Map<String, String> beginning(Facet facet, String words) {
          return facet == Facet.ORGANIZATION && words.equals("sepah")
              ? Map.of("guards", "Sepah")
              : Map.of();
        }

        @Override
        public Optional<Known> find(Facet facet, String id) {
          return id.equals("guards")
              ? Optional.of(
                  new Known(
                      new FacetValue("guards", "Guards"),
                      "military",
                      "IR",
                      "Q107730",
                      List.of("Sepah", "IRGC")))
              : Optional.empty();
        }
      };
  private static final NameResolver NAMES =
      new NameResolver() {
        @Override
        public List<Name> resolve(String words) {
          return List.of();
        }

        @Override
        public Optional<FacetValue> moved(Facet facet, String idOrName) {
          return idOrName.equals("old-guards")
              ? Optional.of(new FacetValue("guards", "Guards"))
              : Optional.empty();
        }
      };

  @TempDir private static Path dir;
  private static final Map<String, AnnotatedArticle> ARTICLES = new TreeMap<>();
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 40; i++) {
      AnnotatedArticle article = article("a" + i, random);
      ARTICLES.put("a" + i, article);
    }
    site = TestSite.of(dir, NAMES, AUTHORITY, List.copyOf(ARTICLES.values()));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static AnnotatedArticle article(String id, Random random) {
    List<String> words = new ArrayList<>();
    Map<String, List<String>> used = new TreeMap<>();
    for (String word : List.of("rain", "snow", "sun")) {
      if (random.nextInt(2) == 0) {
        words.add(word);
      }
    }
    for (String body : new TreeSet<>(WRITTEN.keySet())) {
      for (String name : WRITTEN.get(body)) {
        if (random.nextInt(4) == 0) {
          used.computeIfAbsent(body, b -> new ArrayList<>()).add(name);
          words.add(name);
        }
      }
    }
    Articles article = Articles.article(id).body(String.join(" ; ", words) + " ;");
    used.forEach((body, names) ->
        names.forEach(
            name -> article.mention(Facet.ORGANIZATION, body, "The " + body, name, "alias")));
    for (String country : List.of("IR", "CA", "FR")) {
      if (random.nextInt(3) == 0) {
        article.value(Facet.COUNTRY, country, "Land " + country);
      }
    }
    for (String person : List.of("roe", "doe", "poe")) {
      if (random.nextInt(used.containsKey("guards") ? 2 : 6) == 0) {
        article.value(Facet.PERSON, person, person);
      }
    }
    if (random.nextInt(4) > 0) {
      article.value(Facet.PUBLISHER, "wire", "Wire");
    }
    if (random.nextInt(4) > 0) {
      article.published((2019 + random.nextInt(3)) + (random.nextBoolean() ? "-05" : ""));
    }
    return article.build();
  }

  @Test
  void eachNumberIsWhatTheSearchSays() throws Exception {
    int related = 0;
    for (String search : SEARCHES) {
      for (String facet : FACETS) {
        for (JsonNode value : site.json("/api/v1/facets/" + facet).get("values")) {
          String id = value.get("id").asText();
          JsonNode dossier = site.json(path(facet, id) + "?limit=1000&" + search);
          String as = "seed " + SEED + " " + search + " " + facet + "=" + id;
          assertThat(dossier.get("total").asLong())
              .as(as)
              .isEqualTo(within(search, and(facet, id)));
          assertThat(dossier.get("all").asLong()).as(as).isEqualTo(total(search));
          assertThat(dossier.get("undated").asLong())
              .as(as)
              .isEqualTo(within(search, and(facet, id) + "&year.all=unknown"));
          if (dossier.get("total").asLong() == 0) {
            continue;
          }
          linksShowTheirNumbers(as, dossier);
          yearsAreThoseOfTheSearch(as, dossier, having(search, facet, id), search);
          related += relatedAreThoseOfTheSearch(as, dossier, having(search, facet, id), search);
        }
      }
    }
    assertThat(related).isGreaterThan(100);
  }

  private static void linksShowTheirNumbers(String as, JsonNode dossier) throws Exception {
    for (String name : List.of("total", "all", "undated")) {
      JsonNode link = dossier.at("/links/" + name);
      assertThat(link.isNull()).as(as + name).isEqualTo(dossier.get(name).asLong() == 0);
      if (!link.isNull()) {
        assertThat(site.json(link.asText()).get("total"))
            .as(as + link)
            .isEqualTo(dossier.get(name));
      }
    }
    assertThat(site.json(dossier.at("/links/self").asText())).as(as).isEqualTo(dossier);
    for (String name : List.of("first", "latest")) {
      if (dossier.at("/links/" + name).isNull()) {
        assertThat(dossier.get(name)).as(as).isEmpty();
        continue;
      }
      JsonNode answer = site.json(dossier.at("/links/" + name).asText() + "&size=100");
      if (answer.get("relaxed").asBoolean()) {
        // Such an answer comes by relevance.
        continue;
      }
      JsonNode hits = answer.get("hits");
      List<JsonNode> dated = new ArrayList<>();
      hits.forEach(hit -> {
        if (!hit.get("published").isNull() && dated.size() < 3) {
          dated.add(hit);
        }
      });
      assertThat(dossier.get(name)).as(as).hasSameSizeAs(dated);
      for (int i = 0; i < dated.size(); i++) {
        for (String field : List.of("id", "title", "publisher", "published")) {
          assertThat(dossier.get(name).get(i).get(field))
              .as(as + name)
              .isEqualTo(dated.get(i).get(field));
        }
      }
    }
  }

  private static void yearsAreThoseOfTheSearch(
      String as, JsonNode dossier, String having, String search) throws Exception {
    long dated = 0;
    for (JsonNode year : dossier.get("years")) {
      String and = "&year.all=" + year.get("year").asText();
      long count = year.get("count").asLong();
      long all = year.get("all").asLong();
      dated += count;
      assertThat(count).as(as + year).isPositive().isEqualTo(total(having + and));
      assertThat(all).as(as + year).isEqualTo(total(search + and));
      assertThat(year.get("share").asDouble()).isEqualTo((double) count / all, offset(1e-4));
      assertThat(site.json(year.get("search").asText()).get("total").asLong()).isEqualTo(count);
    }
    assertThat(dated + dossier.get("undated").asLong())
        .as(as)
        .isEqualTo(dossier.get("total").asLong());
  }

  private static int relatedAreThoseOfTheSearch(
      String as, JsonNode dossier, String having, String search) throws Exception {
    int seen = 0;
    long total = dossier.get("total").asLong();
    long all = dossier.get("all").asLong();
    for (String facet : FACETS) {
      String counted = "&size=0&facets=" + facet + "&" + facet + ".limit=1000";
      // Without "any of" on the facet itself, whose counts ignore that filter.
      boolean whole = !search.contains(facet + "=");
      Map<String, Long> expected = new TreeMap<>();
      for (JsonNode value :
          site.json("/api/v1/search?" + having + counted).at("/facets/" + facet + "/values")) {
        expected.put(value.get("id").asText(), value.get("count").asLong());
      }
      double last = Double.MAX_VALUE;
      List<String> found = new ArrayList<>();
      for (JsonNode value : dossier.at("/related/" + facet)) {
        seen++;
        String id = value.get("id").asText();
        found.add(id);
        long count = value.get("count").asLong();
        double lift = value.get("lift").asDouble();
        double g2 = value.get("g2").asDouble();
        JsonNode shown = site.json(value.get("search").asText());
        assertThat(shown.get("total").asLong()).as(as + value).isEqualTo(count);
        assertThat(count).isGreaterThanOrEqualTo(Math.min(2, total));
        long alone = total(search + and(facet, id));
        assertThat(value.get("all").asLong()).as(as + value).isEqualTo(alone);
        assertThat(lift)
            .as(as + value)
            .isEqualTo(count * all / (double) (total * alone), offset(1e-4))
            .isGreaterThanOrEqualTo(1);
        assertThat(g2).as(as + value).isBetween(0.0, last);
        assertThat(g2).isEqualTo(g2(count, total, alone, all), offset(1e-4));
        last = g2;
      }
      assertThat(found).as(as).doesNotHaveDuplicates();
      if (whole) {
        for (Map.Entry<String, Long> value : expected.entrySet()) {
          boolean own =
              facet.equals(dossier.get("facet").asText())
                  && value.getKey().equals(dossier.get("id").asText());
          long count = value.getValue();
          long alone = total(search + and(facet, value.getKey()));
          boolean wanted =
              !own && count > 0 && count >= Math.min(2, total) && count * all >= total * alone;
          assertThat(found.contains(value.getKey())).as(as + " " + value).isEqualTo(wanted);
        }
      }
    }
    return seen;
  }

  // By its cells, each against what chance would give.
  private static double g2(long both, long one, long other, long all) {
    double sum = 0;
    for (boolean first : new boolean[] {true, false}) {
      for (boolean second : new boolean[] {true, false}) {
        long row = first ? one : all - one;
        long column = second ? other : all - other;
        long cell =
            first
                ? (second ? both : one - both)
                : (second ? other - both : all - one - other + both);
        sum += cell == 0 ? 0 : 2 * cell * Math.log(cell / (row * column / (double) all));
      }
    }
    return sum;
  }

  @Test
  void namesAreCountedByTheArticlesThatUseThem() throws Exception {
    for (String search : SEARCHES) {
      for (String id : WRITTEN.keySet()) {
        if (within(search, and("organization", id)) == 0) {
          assertThat(site.json(path("organization", id) + "?" + search).get("names")).isEmpty();
          continue;
        }
        Map<String, Long> byKey = new TreeMap<>();
        Map<String, Long> written = new TreeMap<>();
        for (JsonNode hit :
            site.json("/api/v1/search?size=100&fields=id&" + having(search, "organization", id))
                .get("hits")) {
          TreeSet<String> keys = new TreeSet<>();
          for (Annotation value : ARTICLES.get(hit.get("id").asText()).of(Facet.ORGANIZATION)) {
            if (value.value().id().equals(id)) {
              value.evidence().stream()
                  .map(m -> m.text())
                  .distinct()
                  .forEach(name -> {
                    keys.add(key(name));
                    written.merge(name, 1L, Long::sum);
                  });
            }
          }
          keys.forEach(key -> byKey.merge(key, 1L, Long::sum));
        }
        Map<String, Long> counted = new TreeMap<>();
        long last = Long.MAX_VALUE;
        for (JsonNode name : site.json(path("organization", id) + "?" + search).get("names")) {
          String text = name.get("name").asText();
          long count = name.get("count").asLong();
          assertThat(count).isLessThanOrEqualTo(last);
          last = count;
          counted.put(key(text), count);
          written.forEach((other, times) -> {
            if (key(other).equals(key(text))) {
              assertThat(times).as(text).isLessThanOrEqualTo(written.get(text));
            }
          });
        }
        assertThat(counted).as("seed %d %s %s", SEED, search, id).isEqualTo(byKey);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }

  @Test
  void aDossierTellsWhatIsKnownOfItsValue() throws Exception {
    JsonNode guards = site.json(path("organization", "guards"));
    assertThat(guards.get("label").asText()).isEqualTo("The guards");
    assertThat(guards.get("kind").asText()).isEqualTo("military");
    assertThat(guards.get("country").asText()).isEqualTo("IR");
    assertThat(guards.get("wikidata").asText()).isEqualTo("Q107730");
    assertThat(guards.get("aliases").toString()).isEqualTo("[\"Sepah\",\"IRGC\"]");
    assertThat(site.json(path("organization", "old-guards"))).isEqualTo(guards);

    JsonNode police = site.json(path("organization", "police"));
    for (String field : List.of("kind", "country", "wikidata", "aliases")) {
      assertThat(police.get(field).isNull()).as(field).isTrue();
    }
  }

  @Test
  void aSearchWithoutTheValueHasAnEmptyDossier() throws Exception {
    JsonNode dossier = site.json(path("organization", "guards") + "?organization.not=guards");

    assertThat(dossier.get("total").asLong()).isZero();
    assertThat(dossier.get("names")).isEmpty();
    assertThat(dossier.get("years")).isEmpty();
    assertThat(dossier.get("first")).isEmpty();
    assertThat(dossier.at("/related/country").isArray()).isTrue();
    assertThat(dossier.at("/related/country")).isEmpty();
  }

  @Test
  void yearsAndLanguagesHaveDossiersToo() throws Exception {
    JsonNode dossier = site.json("/api/v1/facets/year/2020");

    assertThat(dossier.get("total").asLong()).isPositive().isEqualTo(total("year=2020"));
    assertThat(dossier.get("names")).isEmpty();
    assertThat(dossier.get("years")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organization/gards | `guards` (The guards)",
        "organization/GUARDS | `guards` (The guards)",
        "organization/federal | `police` (The police)",
        "organization/sepah | `guards` (The guards)",
        "country/Land%20FR | Nearest: `FR` (Land FR)",
      })
  void anUnknownValueIsAProblemThatNamesTheNearest(String value, String near) throws Exception {
    JsonNode problem = site.problem("/api/v1/facets/" + value);

    assertThat(problem.get("status").asInt()).isEqualTo(404);
    assertThat(problem.get("type").asText()).endsWith("#unknown-value");
    assertThat(problem.get("detail").asText()).contains("No article has the value", near);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/facets/country/none, unknown-value",
    "/api/v1/facets/year/unknown, unknown-value",
    "/api/v1/facets/person/%20%2F, unknown-value",
    "/api/v1/facets/countri/IR, unknown-facet",
    "/api/v1/facets/country/IR?size=3, unknown-parameter",
    "/api/v1/facets/country/IR?limit=1001, invalid-parameter",
    "/api/v1/facets/country/%FF, malformed-request",
  })
  void whatIsWrongIsAProblem(String path, String code) throws Exception {
    assertThat(site.problem(path).get("type").asText()).endsWith("#" + code);
  }

  @Test
  void aDossierIsSentOnce() throws Exception {
    String path = path("organization", ODD);
    String tag = site.get(path).headers().firstValue("ETag").orElseThrow();

    assertThat(site.ask().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get(path + "?q=rain", "If-None-Match", tag).body()).isNotEmpty();
  }

  private static String path(String facet, String id) {
    return "/api/v1/facets/" + facet + "/" + encoded(id).replace("+", "%20");
  }

  private static String having(String search, String facet, String id) {
    return search + and(facet, id);
  }

  private static String and(String facet, String id) {
    return "&" + facet + ".all=" + encoded(id);
  }

  // How many of the articles that a search finds the filter leaves. Where it leaves none, another
  // search may show articles with some of the words.
  private static long within(String search, String filter) throws Exception {
    JsonNode all = site.json("/api/v1/search?size=0&" + search);
    JsonNode some = site.json("/api/v1/search?size=0&" + search + filter);
    return some.get("relaxed").equals(all.get("relaxed")) ? some.get("total").asLong() : 0;
  }

  // Articles with some of the words count where no article has all of them.
  private static long total(String search) throws IOException, InterruptedException {
    return site.json("/api/v1/search?size=0&" + search).get("total").asLong();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
