package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchParametersTest {
  private static SearchParameters parse(String raw) {
    return SearchParameters.parse(QueryString.parse(raw));
  }

  private static String self(SearchParameters parameters) {
    String path = SearchAddress.self(parameters);
    return path.contains("?") ? path.substring(path.indexOf('?') + 1) : "";
  }

  @Test
  void nothingAsksForTheNewestOfAllArticles() {
    assertThat(parse("").request())
        .isEqualTo(
            new SearchRequest(
                "",
                new TextQuery.All(),
                List.of(),
                Order.NEWEST,
                new Window(1, 10, null),
                List.of(
                    new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT),
                    new FacetRequest(Facet.ORGANIZATION, 10, FacetRequest.Sort.COUNT),
                    new FacetRequest(Facet.PERSON, 10, FacetRequest.Sort.COUNT),
                    new FacetRequest(Facet.YEAR, 10, FacetRequest.Sort.COUNT)),
                new PassageRequest(3, 200)));
  }

  @Test
  void everyParameterHasItsMeaning() {
    SearchParameters parameters =
        parse(
            "q=iran+threats&country=IR&country=C%2CA&organization.all=a&organization.all=b"
                + "&person.not=x&year=unknown&from=2020&to=2021-06&sort=oldest&page=2&size=20"
                + "&facets=year,publisher&facets=language&year.limit=0&publisher.sort=label"
                + "&passages=1&passageLength=20&fields=title,score");

    assertThat(parameters.request())
        .isEqualTo(
            new SearchRequest(
                "iran threats",
                new TextQuery.And(
                    List.of(new TextQuery.Word("iran"), new TextQuery.Word("threats"))),
                List.of(
                    new Filter.AnyOf(Facet.COUNTRY, List.of("IR", "C,A")),
                    new Filter.AllOf(Facet.ORGANIZATION, List.of("a", "b")),
                    new Filter.NoneOf(Facet.PERSON, List.of("x")),
                    new Filter.AnyOf(Facet.YEAR, List.of("unknown")),
                    new Filter.Published(PartialDate.of(2020), new PartialDate(2021, 6, 0))),
                Order.OLDEST,
                new Window(2, 20, null),
                List.of(
                    new FacetRequest(Facet.YEAR, 0, FacetRequest.Sort.COUNT),
                    new FacetRequest(Facet.PUBLISHER, 10, FacetRequest.Sort.LABEL),
                    new FacetRequest(Facet.LANGUAGE, 10, FacetRequest.Sort.COUNT)),
                new PassageRequest(1, 20)));
    assertThat(parameters.fields()).containsExactly(HitField.ID, HitField.TITLE, HitField.SCORE);
  }

  @ParameterizedTest
  @CsvSource({
    "q=iran, RELEVANCE",
    "q=title:iran, RELEVANCE",
    "q=-iran, NEWEST",
    "q=year:2020, NEWEST",
    "country=IR, NEWEST",
    "q=iran&sort=newest, NEWEST"
  })
  void theStandardOrderIsByRelevanceWhereThereAreWords(String raw, Order order) {
    assertThat(parse(raw).request().order()).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contry=IR | UNKNOWN_PARAMETER | contry | There is no parameter `contry`. Did you mean `country`?",
        "Q=iran | UNKNOWN_PARAMETER | Q | There is no parameter `Q`. Did you mean `q`?",
        "countri.limit=3 | UNKNOWN_PARAMETER | countri.limit | There is no parameter `countri.limit`. Did you mean `country.limit`?",
        "something=IR | UNKNOWN_PARAMETER | something | There is no parameter `something`.",
        "page=0 | INVALID_PARAMETER | page | `page` must be a number from 1 (got: `0`).",
        "page=-1 | INVALID_PARAMETER | page | `page` must be a number from 1 (got: `-1`).",
        "page= | INVALID_PARAMETER | page | `page` must be a number from 1 (got: ``).",
        "page=1e3 | INVALID_PARAMETER | page | `page` must be a number from 1 (got: `1e3`).",
        "page=99999999999 | INVALID_PARAMETER | page | `page` must be a number from 1 (got: `99999999999`).",
        "page=1001 | TOO_DEEP | page | Pages reach 10000 hits deep; beyond them, give the `cursor` that each answer's `next` names.",
        "page=101&size=100 | TOO_DEEP | page | Pages reach 10000 hits deep; beyond them, give the `cursor` that each answer's `next` names.",
        "size=101 | INVALID_PARAMETER | size | `size` must be a number in 0..100 (got: `101`).",
        "size=1&size=2 | REPEATED_PARAMETER | size | `size` can be given once only (got: 2 times).",
        "sort=best | INVALID_PARAMETER | sort | `sort` must be one of relevance, newest, oldest (got: `best`).",
        "facets=countri | UNKNOWN_FACET | facets | There is no facet `countri`. Facets: country, organization, person, year, yearMentioned, publisher, language.",
        "year.limit=1001 | INVALID_PARAMETER | year.limit | `year.limit` must be a number in 0..1000 (got: `1001`).",
        "language.sort=x | INVALID_PARAMETER | language.sort | `language.sort` must be one of count, label (got: `x`).",
        "country= | INVALID_PARAMETER | country | `country` needs the id of a value, such as `country=IR`.",
        "from=soon | INVALID_PARAMETER | from | `from` must be a date such as 2020, 2020-06 or 2020-06-15 (got: `soon`).",
        "to=2020-02-30 | INVALID_PARAMETER | to | `to` must be a date such as 2020, 2020-06 or 2020-06-15 (got: `2020-02-30`).",
        "from=2021&to=2020-12 | INVALID_PARAMETER | from | `from` must not be after `to` (got: 2021, 2020-12).",
        "passages=11 | INVALID_PARAMETER | passages | `passages` must be a number in 0..10 (got: `11`).",
        "passageLength=19 | INVALID_PARAMETER | passageLength | `passageLength` must be a number in 20..2000 (got: `19`).",
        "fields=body | INVALID_PARAMETER | fields | A hit has no field `body`. Fields: id, title, titleHtml, url, publisher, language, published, score, facets, passages."
      })
  void whatIsNotAsDescribedIsRefusedWithASentence(
      String raw, Problem problem, String parameter, String detail) {
    assertThatThrownBy(() -> parse(raw))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(problem);
              assertThat(e.parameter()).isEqualTo(parameter);
              assertThat(e.detail()).isEqualTo(detail);
            });
  }

  @Test
  void aQueryOfMoreThan3000CharactersIsRefused() {
    assertThat(parse("q=" + "a".repeat(3000)).request().typed()).hasSize(3000);
    assertThatThrownBy(() -> parse("q=" + "a".repeat(3001)))
        .hasMessage("A query can have 3000 characters (got: 3001).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=&to=&cursor=&q=",
        "page=1&size=10&sort=newest",
        "facets=person,year,organization,country"
      })
  void whatIsStandardHasTheShortestAddress(String raw) {
    assertThat(self(parse(raw))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=iran%20%22a%26b%22%20%23%2B%25",
        "q=a&sort=newest",
        "country=IR&country=%C3%BC%2Fx&country.not=CA&year.all=2020",
        "from=2020&to=2020-06",
        "page=3&size=20",
        "cursor=abc%3D",
        "facets=",
        "facets=person&person.limit=0&person.sort=label",
        "passages=0&passageLength=100&fields=id"
      })
  void anAddressThatIsPrintedReadsTheSame(String raw) {
    assertThat(self(parse(raw))).isEqualTo(raw);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void addressesOfAnyValuesReadTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("x");
      for (int n = random.nextInt(20); n > 0; n--) {
        int c = random.nextInt(random.nextBoolean() ? 128 : Character.MAX_CODE_POINT + 1);
        text.appendCodePoint(Character.getType(c) == Character.SURROGATE ? '&' : c);
      }
      String value = QueryString.encode(text.toString());
      SearchParameters first = parse("q=" + value + "&person=" + value + "&year.not=" + value);
      assertThat(first.request().typed()).isEqualTo(text.toString());
      assertThat(parse(self(first))).as("seed %s, text %s", seed, text).isEqualTo(first);
    }
  }
}
