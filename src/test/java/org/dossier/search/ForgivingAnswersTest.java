package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.PartialDate.Precision;
import org.dossier.article.Span;
import org.dossier.query.FacetRequest;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.Window;
import org.dossier.search.Authority.Known;
import org.junit.jupiter.api.Test;

/// Exports, counts and articles are of what a search finds.
class ForgivingAnswersTest {
  private static final FacetValue GUARDS = new FacetValue("guards", "Revolutionary Guards");

  private static final NameResolver NAMES =
      new NameResolver() {
        @Override
        public List<Name> resolve(String words) {
          return words.equals("irgc") ? List.of(new Name(Facet.ORGANIZATION, GUARDS)) : List.of();
        }

        @Override
        public Optional<FacetValue> moved(Facet facet, String idOrName) {
          return idOrName.equals("pasdaran") ? Optional.of(GUARDS) : Optional.empty();
        }
      };

  private static final Authority AUTHORITY =
      new Authority() {
        @Override
        public Map<String, String> beginning(Facet facet, String words) {
          return words.equals("pas")
              ? Map.of("guards", "Pasdaran", "p", "Passport Office")
              : Map.of();
        }

        @Override
        public Optional<Known> find(Facet facet, String id) {
          return id.equals("guards")
              ? Optional.of(new Known(GUARDS, "military", "IR", null, List.of("Pasdaran")))
              : Optional.empty();
        }
      };

  /// Has totals by the printed query, and keeps what it was asked.
  private static final class Totals
      implements ArticleExporter, FacetReader, HistogramReader, DossierReader {
    private final Map<String, Long> totals;
    private final List<SearchRequest> asked = new ArrayList<>();
    private FacetReader.Wanted values;
    private DossierReader.Wanted dossier;

    Totals(Map<String, Long> totals) {
      this.totals = totals;
    }

    private long total(SearchRequest request) {
      asked.add(request);
      return totals.getOrDefault(request.query().toString(), 0L);
    }

    @Override
    public long export(SearchRequest request, Taker taker) throws IOException {
      long total = total(request);
      for (long i = 0; i < total; i++) {
        taker.take(Articles.article("a" + i).build());
      }
      return total;
    }

    @Override
    public Values values(SearchRequest request, FacetReader.Wanted wanted) {
      values = wanted;
      return new Values(new FacetCounts(List.of(), 0, 0), Map.of(), total(request), null);
    }

    @Override
    public Histogram histogram(SearchRequest request, Precision by) {
      return new Histogram(total(request), List.of(), 0, 0);
    }

    @Override
    public Optional<Dossier> dossier(SearchRequest request, DossierReader.Wanted wanted) {
      dossier = wanted;
      long all = total(request);
      if (wanted.id().equals("nobody")) {
        return Optional.empty();
      }
      return Optional.of(
          new Dossier(
              new FacetValue(wanted.id(), "A value"),
              null,
              0,
              all,
              List.of(),
              List.of(),
              0,
              Map.of(),
              List.of(),
              List.of()));
    }

    ForgivingAnswers answers() {
      return new ForgivingAnswers(this, this, this, this, NAMES, AUTHORITY);
    }
  }

  private static SearchRequest request(String typed) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        List.of(),
        Order.NEWEST,
        new Window(2, 10, null),
        List.of(),
        new PassageRequest(3, 200),
        true);
  }

  private static FacetReader.Wanted values(String prefix, Map<String, String> named) {
    FacetRequest organizations = new FacetRequest(Facet.ORGANIZATION, 10, FacetRequest.Sort.COUNT);
    return new FacetReader.Wanted(organizations, prefix, named, "after 3");
  }

  @Test
  void anExportFindsWhatNamesName() throws IOException {
    Totals totals = new Totals(Map.of("irgc", 2L));
    List<String> taken = new ArrayList<>();

    assertThat(totals.answers().export(request("irgc"), a -> taken.add(a.article().id())))
        .isEqualTo(2);

    assertThat(taken).containsExactly("a0", "a1");
    assertThat(totals.asked.getFirst().query()).isInstanceOf(Named.class);
  }

  @Test
  void whereAllWordsFindNothingSomeAreExportedTheBestFirst() throws IOException {
    Totals totals = new Totals(Map.of("iran OR moon", 3L));
    List<String> taken = new ArrayList<>();

    assertThat(totals.answers().export(request("iran moon"), a -> taken.add(a.article().id())))
        .isEqualTo(3);

    assertThat(taken).hasSize(3);
    SearchRequest relaxed = totals.asked.getLast();
    assertThat(relaxed.order()).isEqualTo(Order.RELEVANCE);
    assertThat(relaxed.typed()).isEqualTo("iran moon");
    assertThat(relaxed.folded()).isTrue();
    assertThat(relaxed.window()).isEqualTo(new Window(2, 10, null));
  }

  @Test
  void whatFindsSomethingIsAskedOnce() {
    Totals totals = new Totals(Map.of("iran moon", 1L, "iran OR moon", 9L));

    assertThat(totals.answers().histogram(request("iran moon"), Precision.YEAR).total())
        .isEqualTo(1);
    assertThat(totals.asked).hasSize(1);
  }

  @Test
  void aHistogramIsOfTheRelaxedSearchWhereThatFindsSomething() {
    Totals totals = new Totals(Map.of("iran OR moon", 9L));

    assertThat(totals.answers().histogram(request("iran moon"), Precision.MONTH).total())
        .isEqualTo(9);
    assertThat(totals.answers().histogram(request("sun moon"), Precision.MONTH).total()).isZero();
  }

  @Test
  void valuesAreFoundByNamesThatTheAuthorityKnowsButThoseGivenCountMore() {
    Totals totals = new Totals(Map.of("iran", 4L));

    assertThat(totals.answers().values(request("iran"), values("pas", Map.of("p", "Pas"))).total())
        .isEqualTo(4);

    assertThat(totals.values.named()).isEqualTo(Map.of("guards", "Pasdaran", "p", "Pas"));
    assertThat(totals.values.prefix()).isEqualTo("pas");
    assertThat(totals.values.cursor()).isEqualTo("after 3");
  }

  @Test
  void valuesOfARelaxedSearchAreThoseOfItsArticles() {
    Totals totals = new Totals(Map.of("iran OR moon", 6L));

    assertThat(totals.answers().values(request("iran moon"), values("", Map.of())).total())
        .isEqualTo(6);
  }

  @Test
  void aDossierIsOfTheValueThatNowStandsThereAndTellsWhatIsKnown() {
    Totals totals = new Totals(Map.of("iran", 4L));
    DossierReader.Wanted old = new DossierReader.Wanted(Facet.ORGANIZATION, "pasdaran", 7);

    Dossier dossier = totals.answers().dossier(request("iran"), old).orElseThrow();

    assertThat(totals.dossier).isEqualTo(new DossierReader.Wanted(Facet.ORGANIZATION, "guards", 7));
    assertThat(dossier.known().kind()).isEqualTo("military");
    assertThat(dossier.all()).isEqualTo(4);
    assertThat(totals.asked).hasSize(1);
  }

  @Test
  void aDossierOfAnUnknownValueTellsNothingMore() {
    Totals totals = new Totals(Map.of("iran OR moon", 4L));
    DossierReader.Wanted other = new DossierReader.Wanted(Facet.ORGANIZATION, "other", 7);
    DossierReader.Wanted nobody = new DossierReader.Wanted(Facet.ORGANIZATION, "nobody", 7);

    Dossier dossier = totals.answers().dossier(request("iran moon"), other).orElseThrow();

    assertThat(dossier.known()).isNull();
    assertThat(dossier.all()).isEqualTo(4);
    assertThat(totals.answers().dossier(request("iran"), nobody)).isEmpty();
  }

  /// Marks what the queries of that text match, and keeps what it was asked.
  private record Marks(String query, Span title, List<TextQuery> asked) implements ArticleReader {
    @Override
    public Optional<Found> read(String id, TextQuery asked) {
      this.asked.add(asked);
      if (!id.equals("a")) {
        return Optional.empty();
      }
      boolean marked = asked.toString().equals(query);
      List<Span> marks = marked ? List.of(new Span(0, 1)) : List.of();
      boolean inTitle = title != null;
      return Optional.of(
          new Found(
              Articles.article("a").build(),
              inTitle ? marks : List.of(),
              inTitle ? List.of() : marks));
    }

    static ForgivingReader reader(Marks marks) {
      return new ForgivingReader(marks, NAMES);
    }

    Optional<Found> read(String id, String typed) {
      return reader(this).read(id, QueryParser.parse(typed).query());
    }
  }

  private static Marks marks(String query, boolean inTitle) {
    return new Marks(query, inTitle ? new Span(0, 1) : null, new ArrayList<>());
  }

  @Test
  void anArticleShowsTheMarksOfTheSearchThatLedToIt() {
    for (boolean inTitle : List.of(true, false)) {
      Marks whole = marks("irgc moon", inTitle);
      assertThat(whole.read("a", "irgc moon").orElseThrow().hasMarks()).isTrue();
      assertThat(whole.asked()).hasSize(1);

      Marks some = marks("irgc OR moon", inTitle);
      assertThat(some.read("a", "irgc moon").orElseThrow().hasMarks()).isTrue();
      assertThat(some.asked()).hasSize(2);
    }
  }

  @Test
  void anArticleWithoutMarksOrNoneIsGivenAsItIs() {
    Marks none = marks("other", true);
    assertThat(none.read("a", "moon").orElseThrow().hasMarks()).isFalse();
    assertThat(none.read("b", "iran moon")).isEmpty();
    assertThat(none.asked()).hasSize(2);
  }
}
