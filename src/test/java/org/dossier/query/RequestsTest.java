package org.dossier.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be asked, and what can't.
class RequestsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "iran",
        "\"red line\"",
        "\"a b\"~3",
        "ira*",
        "iran~",
        "title:iran",
        "-x iran",
        "country:IR OR iran"
      })
  void whatHasWordsComesByRelevance(String typed) {
    assertThat(Order.standard(QueryParser.parse(typed).query())).isEqualTo(Order.RELEVANCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-iran",
        "country:IR",
        "year:2020",
        "country:IR -x",
        "year:2020 OR country:IR"
      })
  void whatHasNoneComesTheNewestFirst(String typed) {
    assertThat(Order.standard(QueryParser.parse(typed).query())).isEqualTo(Order.NEWEST);
  }

  @Test
  void pagesBeginAtOneAndHoldAtMostAHundred() {
    assertThat(new Window(1, 0, null).offset()).isZero();
    assertThat(new Window(3, 100, null).offset()).isEqualTo(200);
    refused("page must be >= 1 (got: 0)", () -> new Window(0, 10, null));
    refused("size must be in 0..100 (got: 101)", () -> new Window(1, 101, null));
    refused("size must be in 0..100 (got: -1)", () -> new Window(1, -1, null));
  }

  @Test
  void passagesAreFewAndOfReadableLength() {
    assertThat(new PassageRequest(0, 20).count()).isZero();
    assertThat(new PassageRequest(10, 2000).length()).isEqualTo(2000);
    refused("count must be in 0..10 (got: 11)", () -> new PassageRequest(11, 200));
    refused("count must be in 0..10 (got: -1)", () -> new PassageRequest(-1, 200));
    refused("length must be in 20..2000 (got: 19)", () -> new PassageRequest(1, 19));
    refused("length must be in 20..2000 (got: 2001)", () -> new PassageRequest(1, 2001));
  }

  @Test
  void aFacetGivesAtMostAThousandValuesAndIsAskedForOnce() {
    FacetRequest all = new FacetRequest(Facet.COUNTRY, 1000, Sort.COUNT);
    FacetRequest none = new FacetRequest(Facet.COUNTRY, 0, Sort.LABEL);

    assertThat(request(List.of(all)).facets()).containsExactly(all);
    refused("facets must be distinct", () -> request(List.of(all, none)));
    refused("(got: 1001)", () -> new FacetRequest(Facet.COUNTRY, 1001, Sort.COUNT));
    refused("(got: -1)", () -> new FacetRequest(Facet.COUNTRY, -1, Sort.COUNT));
  }

  @Test
  void aFilterNamesSomethingOnce() {
    assertThat(new Filter.AnyOf(Facet.COUNTRY, List.of("IR", "CA", "IR")).ids())
        .containsExactly("IR", "CA");
    refused("ids must not be empty", () -> new Filter.AnyOf(Facet.COUNTRY, List.of()));
    refused("ids must not be empty", () -> new Filter.AllOf(Facet.COUNTRY, List.of()));
    refused("ids must not be empty", () -> new Filter.NoneOf(Facet.COUNTRY, List.of()));
    refused("dates must have an end", () -> new Filter.Published(null, null));
  }

  @Test
  void aQueryHasTextAndSeveralParts() {
    refused("text must not be blank", () -> new TextQuery.Word(" "));
    refused("text must not be blank", () -> new TextQuery.Phrase(""));
    refused("text must not be blank", () -> new TextQuery.Prefix(""));
    refused("text must not be blank", () -> new TextQuery.Fuzzy(""));
    refused("text must not be blank", () -> new TextQuery.Near("", 1));
    refused("text must not be blank", () -> new TextQuery.Of(Facet.COUNTRY, "", null));
    refused("distance must be >= 0 (got: -1)", () -> new TextQuery.Near("a b", -1));
    refused("years must have an end", () -> new TextQuery.Years(null, null));
    List<TextQuery> lone = List.of(new TextQuery.Word("a"));
    refused("parts must be 2 or more (got: 1)", () -> new TextQuery.And(lone));
    refused("parts must be 2 or more (got: 1)", () -> new TextQuery.Or(lone));
  }

  @Test
  void aSearchIsNarrowedByOneMoreValueOfTheSameFacet() {
    SearchRequest both = request(List.of()).having(Facet.COUNTRY, "IR").having(Facet.COUNTRY, "CA");

    assertThat(both.filters())
        .containsExactly(new Filter.AllOf(Facet.COUNTRY, List.of("IR", "CA")));
    assertThat(both.having(Facet.PERSON, "roe").filters())
        .contains(
            new Filter.AllOf(Facet.COUNTRY, List.of("IR", "CA")),
            new Filter.AllOf(Facet.PERSON, List.of("roe")));
  }

  @Test
  void aTotalIsOfTheSameSearchWithoutHitsAndCounts() {
    SearchRequest request =
        request(List.of(new FacetRequest(Facet.COUNTRY, 10, Sort.COUNT)))
            .having(Facet.COUNTRY, "IR");

    SearchRequest total = request.totalOnly();

    assertThat(total.query()).isEqualTo(request.query());
    assertThat(total.filters()).isEqualTo(request.filters());
    assertThat(total.facets()).isEmpty();
    assertThat(total.window()).isEqualTo(new Window(1, 0, null));
  }

  private static SearchRequest request(List<FacetRequest> facets) {
    return new SearchRequest(
        "iran",
        QueryParser.parse("iran").query(),
        List.of(),
        Order.NEWEST,
        new Window(2, 10, null),
        facets,
        new PassageRequest(3, 200));
  }

  private static void refused(String why, ThrowingCallable made) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(why);
  }
}
