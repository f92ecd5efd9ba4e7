package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dossier.Articles;
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

class CountsOverHttpTest {
  private static final FacetValue GUARDS =
      new FacetValue("guards", "Islamic Revolutionary Guard Corps");
  private static final Authority AUTHORITY =
      new Authority() {
        @Override
        public Map<String, String> beginning(Facet facet, String words) {
          String typed = words.toLowerCase(Locale.ROOT);
          return facet == Facet.ORGANIZATION && !typed.isEmpty() && "irgc".startsWith(typed)
              ? Map.of(GUARDS.id(), "IRGC", "gone", "IRGC of old")
              : Map.of();
        }

        @Override
        public Optional<Known> find(Facet facet, String id) {
          return Optional.empty();
        }
      };

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site =
        TestSite.of(
            dir,
            NameResolver.NONE,
            AUTHORITY,
            List.of(
                Articles.article("1")
                    .body("Rain on the Pasdaran Guards.")
                    .published("2023-11-16")
                    .mention(
                        Facet.ORGANIZATION, GUARDS.id(), GUARDS.label(), "Pasdaran Guards", "alias")
                    .value(Facet.ORGANIZATION, "ecole", "École Polytechnique")
                    .value(Facet.COUNTRY, "IR", "Iran")
                    .build(),
                Articles.article("2")
                    .body("Rain again.")
                    .published("2023-11-17")
                    .value(Facet.ORGANIZATION, "ecole", "École Polytechnique")
                    .value(Facet.COUNTRY, "CA", "Canada")
                    .build(),
                Articles.article("3").body("Sun.").published("2023").build(),
                Articles.article("4").body("Rain.").published("2021-03").build(),
                Articles.article("5").body("Rain and snow.").build()));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void theValuesOfAFacetComeAsInASearch() throws Exception {
    assertThat(site.get("/api/v1/facets/organization?q=rain").body())
        .isEqualTo(
            """
            {"facet":"organization","values":[\
            {"id":"ecole","label":"École Polytechnique","count":2,"selected":false},\
            {"id":"guards","label":"Islamic Revolutionary Guard Corps","count":1,"selected":false}],\
            "distinct":2,"missing":2,"next":null}\
            """);
    for (String query :
        List.of(
            "",
            "country=IR&",
            "country=IR&country=none&",
            "q=rain&year.not=2021&",
            "q=zebra%20rain&")) {
      JsonNode searched =
          site.json("/api/v1/search?" + query + "country.limit=20&organization.limit=20");
      for (String facet : List.of("country", "organization")) {
        JsonNode answer = site.json("/api/v1/facets/" + facet + "?" + query);
        for (String field : List.of("values", "distinct", "missing")) {
          assertThat(answer.get(field))
              .as(query + facet)
              .isEqualTo(searched.at("/facets/" + facet + "/" + field));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prefix=GUARD | guards",
        "prefix=poly | ecole",
        "prefix=ecole | ecole",
        "prefix=%C3%A9COLE%20p | ecole",
        "prefix=irgc | guards",
        "prefix=i | guards",
        "prefix=pas | guards",
        "prefix=pasdaran%20gua | guards",
        "prefix=polytechnique%20guards | ''",
        "prefix=lytech | ''",
        "prefix=(( | ecole,guards",
        "sort=label | ecole,guards",
        "limit=1 | ecole",
        "limit=0 | ''",
        "organization=gone&prefix=go | gone",
      })
  void valuesAreFoundByWordsOfTheirNames(String query, String ids) throws Exception {
    List<String> found = new ArrayList<>();
    site.json("/api/v1/facets/organization?" + query)
        .get("values")
        .forEach(value -> found.add(value.get("id").asText()));

    assertThat(String.join(",", found)).isEqualTo(ids);
  }

  @Test
  void aValueThatIsFoundByAnotherNameSaysByWhich() throws Exception {
    assertThat(matched("irg")).isEqualTo("IRGC");
    assertThat(matched("PASD%C3%A1r")).isEqualTo("Pasdaran Guards");
    assertThat(matched("guard")).isEmpty();
    assertThat(matched("")).isEmpty();
  }

  private static String matched(String prefix) throws Exception {
    String path = "/api/v1/facets/organization?country=IR&prefix=" + prefix;
    for (JsonNode value : site.json(path).get("values")) {
      if (value.get("id").asText().equals("guards")) {
        return value.path("matched").asText();
      }
    }
    throw new AssertionError("guards must be found (got: nothing)");
  }

  @Test
  void cursorsLeadThroughAllValues() throws Exception {
    JsonNode first = site.json("/api/v1/facets/organization?limit=1");
    String next = first.get("next").asText();
    JsonNode second = site.json("/api/v1/facets/organization?limit=1&cursor=" + next);

    assertThat(second.at("/values/0/id").asText()).isEqualTo("guards");
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(site.problem("/api/v1/facets/country?cursor=" + next).get("type").asText())
        .endsWith("#invalid-cursor");
  }

  @Test
  void aFacetThatThereIsNotIsAProblemWithThoseThatThereAre() throws Exception {
    JsonNode problem = site.problem("/api/v1/facets/countri");

    assertThat(problem.get("type").asText()).endsWith("#unknown-facet");
    assertThat(problem.get("detail").asText()).contains("`countri`", "organization", "publisher");
  }

  @Test
  void articlesAreCountedOverTime() throws Exception {
    assertThat(site.get("/api/v1/histogram?q=rain").body())
        .isEqualTo(
            """
            {"by":"year","total":4,"values":[{"id":"2021","count":1,"all":1,"share":1.0},\
            {"id":"2023","count":2,"all":3,"share":0.6667}],"imprecise":0,"undated":1}\
            """);
    assertThat(site.get("/api/v1/histogram?by=month").body())
        .isEqualTo(
            """
            {"by":"month","total":5,"values":[{"id":"2021-03","count":1,"all":1,"share":1.0},\
            {"id":"2023-11","count":2,"all":2,"share":1.0}],"imprecise":1,"undated":1}\
            """);
    assertThat(site.get("/api/v1/histogram?by=day&country=IR").body())
        .isEqualTo(
            """
            {"by":"day","total":1,"values":[{"id":"2023-11-16","count":1,"all":1,"share":1.0}],\
            "imprecise":0,"undated":0}\
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/histogram?by=week, invalid-parameter, by",
    "/api/v1/histogram?size=3, unknown-parameter, size",
    "/api/v1/facets/country?facets=year, unknown-parameter, facets",
    "/api/v1/facets/country?sort=newest, invalid-parameter, sort",
    "/api/v1/facets/country?limit=1001, invalid-parameter, limit",
  })
  void whatIsWrongIsAProblem(String path, String code, String parameter) throws Exception {
    JsonNode problem = site.problem(path);

    assertThat(problem.get("type").asText()).endsWith("#" + code);
    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
  }

  @Test
  void countsAreSentOnce() throws Exception {
    for (String path : List.of("/api/v1/histogram?q=rain", "/api/v1/facets/country?q=rain")) {
      String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(site.ask().get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(site.get(path + "x", "If-None-Match", tag).body()).isNotEmpty();
    }
  }
}
