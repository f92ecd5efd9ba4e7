package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.Window;
import org.dossier.search.SearchResults.Suggestion;
import org.junit.jupiter.api.Test;

class ForgivingSearchTest {
  private static final NameResolver NAMES =
      words ->
          words.equals("irgc")
              ? List.of(
                  new NameResolver.Name(
                      Facet.ORGANIZATION, new FacetValue("guards", "Revolutionary Guards")))
              : List.of();
  private static final Speller SPELLER =
      word -> Optional.ofNullable(Map.of("thraets", "threats", "iran", "Iran").get(word));

  /// Answers with totals by the printed query, and keeps what it was asked. Cursors begin with the
  /// query that they belong to.
  private static final class Totals implements SearchEngine {
    private final Map<String, Long> totals;
    private final List<SearchRequest> asked = new ArrayList<>();

    Totals(Map<String, Long> totals) {
      this.totals = totals;
    }

    @Override
    public SearchResults search(SearchRequest request) {
      asked.add(request);
      String query = request.query().toString();
      String cursor = request.window().cursor();
      if (cursor != null && !cursor.startsWith(query + " after")) {
        throw new InvalidCursorException("The cursor is of another search.");
      }
      long total = totals.getOrDefault(query, 0L);
      return new SearchResults(total, false, null, List.of(), Map.of(), null);
    }

    @Override
    public String version() {
      return "7";
    }
  }

  private static SearchResults search(Totals engine, String typed) {
    return search(engine, typed, new Window(1, 10, null));
  }

  private static SearchResults search(Totals engine, String typed, Window window) {
    return new ForgivingSearch(engine, NAMES, SPELLER)
        .search(
            new SearchRequest(
                typed,
                QueryParser.parse(typed).query(),
                List.of(),
                Order.NEWEST,
                window,
                List.of(),
                new PassageRequest(3, 200)));
  }

  @Test
  void namesAreExpandedBeforeTheEngineIsAsked() {
    Totals engine = new Totals(Map.of("irgc", 9L));

    assertThat(search(engine, "irgc").total()).isEqualTo(9);
    assertThat(engine.asked)
        .singleElement()
        .extracting(SearchRequest::query)
        .isInstanceOf(Named.class);
  }

  @Test
  void aSearchThatFindsEnoughIsAskedOnce() {
    Totals engine = new Totals(Map.of("iran thraets", 3L));

    SearchResults results = search(engine, "iran thraets");

    assertThat(results.relaxed()).isFalse();
    assertThat(results.suggestion()).isNull();
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void allWordsBecomeSomeWhereAllFindNothing() {
    Totals engine = new Totals(Map.of("iran OR moon", 5L));

    SearchResults results = search(engine, "iran moon");

    assertThat(results.total()).isEqualTo(5);
    assertThat(results.relaxed()).isTrue();
    assertThat(engine.asked.getLast().order()).isEqualTo(Order.RELEVANCE);
  }

  @Test
  void whatIsExcludedAndTheFieldsStillHold() {
    Totals engine = new Totals(Map.of("a OR \"b c\" OR d -x country:IR year:2020", 5L));

    assertThat(search(engine, "a -x country:IR \"b c\" OR d year:2020").relaxed()).isTrue();
  }

  @Test
  void oneWordIsNotRelaxed() {
    Totals engine = new Totals(Map.of());

    assertThat(search(engine, "moon country:IR -x").relaxed()).isFalse();
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void anAnswerThatStaysEmptyIsNotRelaxed() {
    assertThat(search(new Totals(Map.of()), "iran moon").relaxed()).isFalse();
  }

  @Test
  void theCursorOfARelaxedAnswerContinuesItThoughAllWordsAreFoundNow() {
    Totals engine = new Totals(Map.of("iran moon", 1L, "iran OR moon", 50L));

    SearchResults results = search(engine, "iran moon", new Window(1, 10, "iran OR moon after 10"));

    assertThat(results.relaxed()).isTrue();
    assertThat(results.total()).isEqualTo(50);
  }

  @Test
  void theCursorOfAnAnswerWithAllWordsContinuesItThoughNoneHasThemNow() {
    Totals engine = new Totals(Map.of("iran OR moon", 50L));

    SearchResults results = search(engine, "iran moon", new Window(1, 10, "iran moon after 10"));

    assertThat(results.relaxed()).isFalse();
    assertThat(results.total()).isZero();
  }

  @Test
  void aSpellingThatFindsMoreIsOffered() {
    Totals engine = new Totals(Map.of("iran threats", 4L, "iran OR thraets", 5L));

    SearchResults results = search(engine, "iran thraets");

    assertThat(results.suggestion()).isEqualTo(new Suggestion("iran threats", 4));
    assertThat(results.relaxed()).isTrue();
    assertThat(results.total()).isEqualTo(5);
  }

  @Test
  void aSpellingThatFindsHardlyMoreIsNotOffered() {
    assertThat(search(new Totals(Map.of("thraets", 1L, "threats", 9L)), "thraets").suggestion())
        .isNull();
    assertThat(search(new Totals(Map.of("thraets", 1L, "threats", 10L)), "thraets").suggestion())
        .isEqualTo(new Suggestion("threats", 10));
    assertThat(search(new Totals(Map.of()), "thraets").suggestion()).isNull();
  }

  @Test
  void whatIsQuotedOrExcludedIsNotCorrected() {
    Totals engine = new Totals(Map.of("\"threats\"", 4L, "-threats", 4L));

    assertThat(search(engine, "\"thraets\"").suggestion()).isNull();
    assertThat(search(engine, "-thraets").suggestion()).isNull();
  }
}
