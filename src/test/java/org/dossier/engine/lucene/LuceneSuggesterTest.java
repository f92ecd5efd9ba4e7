package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.Articles.article;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Span;
import org.dossier.query.Filter;
import org.dossier.query.TextQuery;
import org.dossier.search.Authority;
import org.dossier.search.Completion;
import org.dossier.search.Completion.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSuggesterTest {
  private static final String GUARDS = "Islamic Revolutionary Guard Corps";

  @TempDir private Path dir;
  private Collected collected;
  private LuceneSuggester suggester;

  @BeforeEach
  void index() throws IOException {
    collected =
        Collected.of(
            dir,
            article("1")
                .title("Nuclear deal: Élysée weighs sanctions")
                .body("Sanctions on Iran. The Pasdaran answered.")
                .published("2021")
                .value(Facet.COUNTRY, "IR", "Iran")
                .mention(Facet.ORGANIZATION, "irgc", GUARDS, "Pasdaran", "alias"),
            article("2")
                .title("Tehran and the nuclear deal")
                .body("Sanctions again, of Iran.")
                .published("2023")
                .value(Facet.COUNTRY, "IR", "Iran")
                .value(Facet.ORGANIZATION, "irgc", GUARDS)
                .value(Facet.PERSON, "ali-khamenei", "Ali Khamenei"),
            article("3")
                .title("The nuclear deal in Iraq")
                .body("Irrigation of fields.")
                .value(Facet.COUNTRY, "IQ", "Iraq"));
    suggester = collected.collection().suggester(new Names());
  }

  @AfterEach
  void close() throws IOException {
    collected.close();
  }

  /// Knows another name of the guards, and of a country that no article has.
  private static final class Names implements Authority {
    @Override
    public Map<String, String> beginning(Facet facet, String words) {
      return Map.of();
    }

    @Override
    public Optional<Known> find(Facet facet, String id) {
      return switch (id) {
        case "irgc" ->
            Optional.of(
                new Known(
                    new FacetValue(id, GUARDS),
                    "military",
                    "IR",
                    null,
                    List.of("IRGC", "Revolutionary Guards")));
        case "FR" ->
            Optional.of(
                new Known(new FacetValue(id, "France"), "country", id, null, List.of("La France")));
        default -> Optional.empty();
      };
    }
  }

  private List<String> texts(String typed) {
    return suggester.suggest(typed, 10).stream().map(Completion::text).toList();
  }

  private Completion first(String typed) {
    return suggester.suggest(typed, 10).getFirst();
  }

  private static List<String> marked(Completion completion) {
    return completion.marks().stream().map(mark -> mark.of(completion.text())).toList();
  }

  @Test
  void suggestsAValueByTheBeginningOfAnyWordOfItsLabel() {
    Completion guards = first("revolutionary gu");

    assertThat(guards.text()).isEqualTo(GUARDS);
    assertThat(guards.facet()).isEqualTo(Facet.ORGANIZATION);
    assertThat(guards.id()).isEqualTo("irgc");
    assertThat(guards.matched()).isNull();
    assertThat(guards.count()).isEqualTo(2);
    assertThat(marked(guards)).containsExactly("Revolutionary", "Gu");
  }

  @ParameterizedTest
  @CsvSource({"irg, IRGC", "guards, Revolutionary Guards", "PASD, Pasdaran"})
  void suggestsAValueByANameThatIsKnownOrUsedAndTellsWhich(String typed, String name) {
    Completion guards = first(typed);

    assertThat(guards.text()).isEqualTo(GUARDS);
    assertThat(guards.matched()).isEqualTo(name);
    assertThat(guards.marks()).isEmpty();
  }

  @Test
  void suggestsOnlyWhatAnArticleHas() {
    assertThat(texts("fran")).isEmpty();
    assertThat(texts("zzz")).isEmpty();
    assertThat(texts("")).isEmpty();
    assertThat(texts(" ,.-\u0000 ")).isEmpty();
    assertThat(texts("\uD83D")).isEmpty();
  }

  @Test
  void takesAWordBeforeASpaceForWhole() {
    assertThat(texts("ira")).startsWith("Iran", "Iraq");
    assertThat(texts("iran ")).contains("Iran").doesNotContain("Iraq");
    assertThat(texts("ira ")).isEmpty();
    assertThat(texts("nucl deal")).isEmpty();
  }

  @Test
  void ignoresCaseAndAccents() {
    Completion title = first("elys");

    assertThat(title.kind()).isEqualTo(Kind.TITLE);
    assertThat(title.id()).isEqualTo("1");
    assertThat(marked(title)).containsExactly("Élys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"khamanei", "Khameni", "khmaenei", "ali khamanei", "khamane"})
  void correctsAWordOfFiveLetters(String typed) {
    Completion person = first(typed);

    assertThat(person.text()).isEqualTo("Ali Khamenei");
    assertThat(marked(person)).last().isEqualTo("Khamenei");
  }

  @Test
  void correctsNeitherShortWordsNorFirstLetters() {
    assertThat(texts("irab")).isEmpty();
    assertThat(texts("chamenei")).isEmpty();
  }

  @Test
  void showsWhatFitsAsTypedBeforeWhatWasCorrected() {
    // `irrigation` begins as typed; no other word does.
    assertThat(texts("nuclear")).first().isEqualTo("Nuclear deal");
    assertThat(texts("sanctions")).doesNotHaveDuplicates();
    assertThat(texts("sanctiosn")).isNotEmpty();
  }

  @Test
  void suggestsPhrasesThatManyTitlesHaveWithTheArticlesThatHaveThem() {
    Completion phrase = first("nuclear d");

    assertThat(phrase.kind()).isEqualTo(Kind.PHRASE);
    assertThat(phrase.text()).isEqualTo("Nuclear deal");
    assertThat(phrase.count()).isEqualTo(3);
  }

  @Test
  void suggestsWordsThatSeveralArticlesHave() {
    assertThat(suggester.suggest("sanc", 10))
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(Kind.WORD);
          assertThat(c.text()).isEqualTo("sanctions");
          assertThat(c.count()).isEqualTo(2);
        });
    assertThat(texts("irrig")).isEmpty();
  }

  @Test
  void putsTheNewestTitleFirst() {
    assertThat(suggester.suggest("deal", 10).stream().filter(c -> c.kind() == Kind.TITLE))
        .extracting(Completion::id)
        .startsWith("2", "1");
  }

  @Test
  void givesAtMostAsManyAsWanted() {
    for (int size = 0; size <= 20; size++) {
      assertThat(suggester.suggest("n", size)).hasSizeLessThanOrEqualTo(size);
    }
  }

  @Test
  void followsTheCollection() throws IOException {
    assertThat(texts("weath")).isEmpty();

    Collected.index(dir, List.of(article("4").title("Weather").body("Rain.").build()));
    collected.collection().refresh();

    assertThat(texts("weath")).containsExactly("Weather");
  }

  @Test
  void makesTheSuggestionsOfALargeCollectionBesideTheRequests() throws IOException {
    Deque<Runnable> tasks = new ArrayDeque<>();
    LuceneSuggester large = new LuceneSuggester(collected.collection(), new Names(), 0, tasks::add);

    assertThat(large.suggest("iran", 10)).isEmpty();
    assertThat(large.suggest("iran", 10)).isEmpty();
    assertThat(tasks).hasSize(1);
    tasks.remove().run();

    assertThat(large.suggest("iran", 10)).isNotEmpty();
  }

  @Test
  void suggestsNothingThatHasGoneMeanwhileAndCountsWhatThereIsNow() throws IOException {
    Deque<Runnable> tasks = new ArrayDeque<>();
    LuceneSuggester large = new LuceneSuggester(collected.collection(), new Names(), 0, tasks::add);
    large.suggest("iran", 10);
    tasks.remove().run();
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.remove("2");
      indexer.commit();
    }
    collected.collection().refresh();

    assertThat(large.suggest("khamenei", 10)).isEmpty();
    assertThat(large.suggest("tehran", 10)).isEmpty();
    assertThat(large.suggest("iran", 10).getFirst().count()).isEqualTo(1);
    assertThat(large.suggest("nuclear", 10).getFirst().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everySuggestionFindsAsManyArticlesAsItSays(long seed, @TempDir Path other)
      throws IOException {
    Random random = new Random(seed);
    RandomSearches made = new RandomSearches(seed);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      articles.add(made.article("a" + i));
    }
    try (Collected some = Collected.of(other, articles)) {
      LuceneSuggester over = some.collection().suggester(Authority.NONE);
      for (String typed : beginnings(articles, random)) {
        Set<String> seen = new HashSet<>();
        for (Completion c : over.suggest(typed, 10)) {
          assertThat(seen.add(c.kind() + c.text() + c.facet() + c.id()))
              .as("seed %s, typed `%s`: %s twice", seed, typed, c)
              .isTrue();
          assertThat(c.count())
              .as("seed %s, typed `%s`: %s", seed, typed, c)
              .isEqualTo(found(some, c));
          assertOrdered(c.marks(), c.text());
        }
      }
    }
  }

  private static List<String> beginnings(List<AnnotatedArticle> articles, Random random) {
    List<String> typed = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      String text = article.article().title() + " " + article.article().body();
      int from = random.nextInt(text.length());
      typed.add(text.substring(from, Math.min(text.length(), from + 1 + random.nextInt(12))));
    }
    return typed;
  }

  private static long found(Collected some, Completion c) {
    Facet facet = c.facet();
    String id = c.id();
    if (facet != null && id != null) {
      return some.ids(new TextQuery.All(), new Filter.AnyOf(facet, List.of(id))).size();
    }
    return c.kind() == Kind.TITLE ? 1 : some.ids(new TextQuery.Phrase(c.text())).size();
  }

  private static void assertOrdered(List<Span> marks, String text) {
    int end = 0;
    for (Span mark : marks) {
      assertThat(mark.start()).isGreaterThanOrEqualTo(end);
      assertThat(mark.end()).isGreaterThan(mark.start()).isLessThanOrEqualTo(text.length());
      end = mark.end();
    }
  }
}
