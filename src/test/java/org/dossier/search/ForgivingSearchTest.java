package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.PartialDate;
import org.dossier.query.Filter;
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
    private final List<SearchRequest> counted = new ArrayList<>();

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
      return SearchResults.of(total(request), List.of(), Map.of(), null);
    }

    @Override
    public List<Long> totals(List<SearchRequest> requests) {
      counted.addAll(requests);
      return requests.stream().map(this::total).toList();
    }

    private long total(SearchRequest request) {
      String key = request.query().toString() + " ".repeat(request.filters().size());
      return totals.getOrDefault(key, 0L);
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
    Totals engine = new Totals(Map.of("w OR \"b c\" OR d -x country:IR year:2020", 5L));

    assertThat(search(engine, "w -x country:IR \"b c\" OR d year:2020").relaxed()).isTrue();
  }

  @Test
  void wordsThatOnlyHoldAQuestionTogetherAreNotAskedForAlone() {
    Totals engine = new Totals(Map.of("sanctions OR banks", 5L));

    SearchResults results = search(engine, "What have the sanctions done to (the banks)?");

    assertThat(results.relaxed()).isTrue();
    assertThat(results.total()).isEqualTo(5);
  }

  @Test
  void aQuestionOfSuchWordsOnlyAsksForThem() {
    assertThat(search(new Totals(Map.of("to OR be OR or OR not", 5L)), "to be or not").relaxed())
        .isTrue();
  }

  @Test
  void aWordInCapitalsAndAQuotedOneAreMeant() {
    Totals engine = new Totals(Map.of("WHO OR \"the\" OR vaccine", 5L));

    assertThat(search(engine, "did WHO name \"the\" vaccine").relaxed()).isFalse();
    assertThat(search(engine, "did WHO do \"the\" vaccine").relaxed()).isTrue();
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
    assertThat(search(new Totals(Map.of("thraets", 2L, "threats", 20L)), "thraets").suggestion())
        .isEqualTo(new Suggestion("threats", 20));
    assertThat(search(new Totals(Map.of("thraets", 3L, "threats", 30L)), "thraets").suggestion())
        .isNull();
  }

  @Test
  void whatIsQuotedOrExcludedIsNotCorrected() {
    Totals engine = new Totals(Map.of("\"threats\"", 4L, "-threats", 4L));

    assertThat(search(engine, "\"thraets\"").suggestion()).isNull();
    assertThat(search(engine, "-thraets").suggestion()).isNull();
  }

  @Test
  void wordsOfATitleAndAlternativesAreCorrectedToo() {
    Totals engine = new Totals(Map.of("title:threats", 4L, "moon OR threats", 4L));

    assertThat(search(engine, "title:thraets").suggestion())
        .isEqualTo(new Suggestion("title:threats", 4));
    assertThat(search(engine, "moon OR thraets").suggestion())
        .isEqualTo(new Suggestion("moon OR threats", 4));
  }

  @Test
  void aNameThatIsKnownAndAWordThatIsOnlyInAnotherCaseAreNotCorrected() {
    Totals engine = new Totals(Map.of());

    assertThat(search(engine, "iran").suggestion()).isNull();
    assertThat(search(engine, "irgc").suggestion()).isNull();
    assertThat(engine.asked).hasSize(2);
  }

  @Test
  void anAlternativeToAFieldStillHolds() {
    Totals engine = new Totals(Map.of("iran OR moon sun OR country:IR", 3L));

    assertThat(search(engine, "iran moon sun OR country:IR").relaxed()).isTrue();
  }

  @Test
  void totalsAreOfWhatNamesName() {
    Totals engine = new Totals(Map.of("irgc", 9L));
    SearchRequest request =
        new SearchRequest(
            "irgc",
            QueryParser.parse("irgc").query(),
            List.of(),
            Order.NEWEST,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(3, 200));

    assertThat(new ForgivingSearch(engine, NAMES, SPELLER).totals(List.of(request)))
        .containsExactly(9L);
    assertThat(engine.counted).singleElement().matches(r -> r.query() instanceof Named);
  }

  @Test
  void theStateIsTheEnginesAndSoIsTheTimeOfSearchesThatBelongTogether() {
    List<String> asked = new ArrayList<>();
    SearchEngine timed =
        new SearchEngine() {
          @Override
          public SearchResults search(SearchRequest request) {
            throw new UnsupportedOperationException();
          }

          @Override
          public List<Long> totals(List<SearchRequest> requests) {
            throw new UnsupportedOperationException();
          }

          @Override
          public <T> T together(Supplier<T> searches) {
            asked.add("together");
            return searches.get();
          }

          @Override
          public String version() {
            return "7";
          }
        };
    ForgivingSearch search = new ForgivingSearch(timed, NAMES, SPELLER);

    assertThat(search.version()).isEqualTo("7");
    assertThat(search.together(() -> "answer")).isEqualTo("answer");
    assertThat(asked).containsExactly("together");
  }

  @Test
  void anAnswerSaysWhatKeptAllArticlesAway() {
    Totals engine = new Totals(Map.of("iran", 12L, "iran OR moon", 12L));

    Diagnosis diagnosis = search(engine, "iran moon").diagnosis();

    assertThat(diagnosis.parts())
        .extracting(part -> part.without().typed() + " " + part.total())
        .containsExactly("moon 0", "iran 12");
    assertThat(diagnosis.parts())
        .extracting(part -> ((Diagnosis.Part.OfQuery) part).text())
        .containsExactly("iran", "moon");
    assertThat(diagnosis.words())
        .containsExactly(new Diagnosis.Word("iran", 12), new Diagnosis.Word("moon", 0));
    assertThat(diagnosis.capped()).isFalse();
    assertThat(search(new Totals(Map.of("iran moon", 1L)), "iran moon").diagnosis()).isNull();
    assertThat(search(new Totals(Map.of()), "").diagnosis()).isNull();
  }

  @Test
  void eachFilterAndAllOfThemAreLeftOut() {
    Filter canada = new Filter.AnyOf(Facet.COUNTRY, List.of("CA"));
    Filter dates = new Filter.Published(PartialDate.of(2020), null);
    SearchRequest request =
        new SearchRequest(
            "iran",
            QueryParser.parse("iran").query(),
            List.of(canada, dates),
            Order.NEWEST,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(3, 200));
    // A blank stands for a filter.
    Totals engine = new Totals(Map.of("  ", 3L, "iran ", 1L, "iran", 7L));

    Diagnosis diagnosis = new ForgivingSearch(engine, NAMES, SPELLER).search(request).diagnosis();

    assertThat(diagnosis.parts()).extracting(Diagnosis.Part::total).containsExactly(3L, 1L, 1L, 7L);
    assertThat(diagnosis.parts())
        .extracting(part -> part.getClass().getSimpleName())
        .containsExactly("OfQuery", "OfFilter", "OfFilter", "AllFilters");
    assertThat(diagnosis.parts().get(1).without().filters()).containsExactly(dates);
    assertThat(diagnosis.parts().get(3).without().filters()).isEmpty();
    assertThat(diagnosis.words()).containsExactly(new Diagnosis.Word("iran", 7));
  }

  @Test
  void aSearchThatShowsEachStoryOnceStaysOneWithoutOneOfItsParts() {
    SearchRequest request =
        new SearchRequest(
            "iran moon",
            QueryParser.parse("iran moon").query(),
            List.of(new Filter.AnyOf(Facet.COUNTRY, List.of("CA"))),
            Order.NEWEST,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(3, 200),
            true);

    Diagnosis diagnosis =
        new ForgivingSearch(new Totals(Map.of()), NAMES, SPELLER).search(request).diagnosis();

    assertThat(diagnosis.parts()).hasSize(3).allMatch(part -> part.without().folded());
  }

  @Test
  void wordsThatComeToStandTogetherAreCountedAsTheNameThatTheyAre() {
    Totals engine = new Totals(Map.of());
    NameResolver corps =
        words ->
            words.equals("guard corps")
                ? List.of(new NameResolver.Name(Facet.PERSON, new FacetValue("g", "G")))
                : List.of();
    SearchRequest request =
        new SearchRequest(
            "",
            QueryParser.parse("guard moon corps").query(),
            List.of(),
            Order.NEWEST,
            new Window(1, 10, null),
            List.of(),
            new PassageRequest(3, 200));
    new ForgivingSearch(engine, corps, SPELLER).search(request);

    assertThat(engine.counted.get(1).query()).isInstanceOf(Named.class);
  }

  @Test
  void aLongQueryIsExplainedInPart() {
    String typed =
        IntStream.rangeClosed(1, ZeroResults.MAX_PARTS + 1)
            .mapToObj(i -> "w" + i)
            .collect(Collectors.joining(" "));

    Diagnosis diagnosis = search(new Totals(Map.of()), typed).diagnosis();

    assertThat(diagnosis.capped()).isTrue();
    assertThat(diagnosis.parts()).hasSize(ZeroResults.MAX_PARTS);
    assertThat(diagnosis.words()).hasSize(ZeroResults.MAX_PARTS);
  }
}
