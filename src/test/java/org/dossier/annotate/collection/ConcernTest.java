package org.dossier.annotate.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.Slug;
import org.dossier.annotate.collection.NameLesson.Introduced;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which articles are annotated anew when the collection teaches something else.
class ConcernTest {
  private static CollectionNames taught(NameLesson... lessons) {
    CollectionNames.Builder names = new CollectionNames.Builder(label -> false);
    for (NameLesson lesson : lessons) {
      for (int i = 0; i < 3; i++) {
        names.add(lesson);
      }
    }
    return names.build();
  }

  private static NameLesson acronym(String acronym, String label) {
    return new NameLesson(List.of(new Introduced(acronym, label)), List.of(), List.of());
  }

  private static NameLesson surname(String surname, String label) {
    return new NameLesson(List.of(), List.of(), List.of(new Introduced(surname, label)));
  }

  // "Oslo Widgets" is spelled so once more than "Oslo Widget".
  private static CollectionNames spelled(String often, String seldom) {
    CollectionNames.Builder names = new CollectionNames.Builder(label -> false);
    for (String name : List.of(often, often, seldom)) {
      names.add(new NameLesson(List.of(), List.of(name), List.of()));
    }
    return names.build();
  }

  private static final CollectionNames FOF = taught(acronym("FOF", "Friends of Fjords"));

  /// An article of which the named words of the body are a value, found by the rule.
  private static AnnotatedArticle article(
      String body, Facet facet, String words, String label, String rule) {
    List<Mention> mentions = new ArrayList<>();
    int at = body.indexOf(words);
    mentions.add(Mention.inBody(body, at, at + words.length(), rule));
    Annotation annotation = new Annotation(new FacetValue(Slug.of(label), label), 1, mentions);
    return new AnnotatedArticle(
        Article.of("a", "A title", body), null, Map.of(facet, List.of(annotation)));
  }

  private static AnnotatedArticle plain(String title, String body) {
    return new AnnotatedArticle(Article.of("a", title, body), null, Map.of());
  }

  private static boolean concerns(
      CollectionNames before, CollectionNames now, AnnotatedArticle article) {
    return Concern.of(before, now).with(article);
  }

  @Nested
  class AnAcronym {
    @ParameterizedTest
    @ValueSource(
        strings = {"FOF met.", "They met FOF", "The (FOF) met.", "FOF-led talks", "Of 1FOF, FOF."})
    void thatIsNewConcernsWhoeverHasItAsAWord(String body) {
      assertThat(concerns(CollectionNames.NONE, FOF, plain("T", body))).isTrue();
      assertThat(concerns(CollectionNames.NONE, FOF, plain(body, "x"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fof met.", "FOFs met.", "AFOF met.", "They met.", "Fof", "FO F", ""})
    void concernsNoOther(String body) {
      assertThat(concerns(CollectionNames.NONE, FOF, plain("T", body))).isFalse();
    }

    @Test
    void thatMeansWhatItMeantConcernsNobody() {
      CollectionNames more = taught(acronym("FOF", "Friends of Fjords"), acronym("TOF", "Tales"));

      assertThat(concerns(FOF, FOF, plain("T", "FOF met."))).isFalse();
      assertThat(concerns(FOF, more, plain("T", "FOF met."))).isFalse();
      assertThat(concerns(FOF, more, plain("T", "TOF met."))).isTrue();
    }

    @Test
    void thatMeansSomethingElseOrNothingNowConcernsWhoHasItAndWhatItMeant() {
      CollectionNames other = taught(acronym("FOF", "Fathers of France"));
      AnnotatedArticle named =
          article(
              "So Friends of Fjords met.",
              Facet.ORGANIZATION,
              "Friends of Fjords",
              "Friends of Fjords",
              "pattern");

      for (CollectionNames now : List.of(other, CollectionNames.NONE)) {
        assertThat(concerns(FOF, now, plain("T", "FOF met."))).isTrue();
        assertThat(concerns(FOF, now, named)).isTrue();
      }
      assertThat(concerns(FOF, FOF, named)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
      "pattern, true",
      "learned, true",
      "short form, true",
      "authority, false",
      "acronym, false"
    })
    void thatAnArticleKnowsItselfIsAccountedFor(String rule, boolean concerned) {
      AnnotatedArticle knows =
          article("So FOF met.", Facet.ORGANIZATION, "FOF", "Fans of Football", rule);

      assertThat(concerns(CollectionNames.NONE, FOF, knows)).isEqualTo(concerned);
    }

    @Test
    void withinALongerNameIsAccountedForInItsPlaceOnly() {
      AnnotatedArticle longer =
          article("So the Oslo FOF met.", Facet.ORGANIZATION, "Oslo FOF", "Oslo FOF", "pattern");
      AnnotatedArticle twice =
          article("So the Oslo FOF met FOF.", Facet.PERSON, "Oslo FOF", "Oslo FOF", "pattern");
      AnnotatedArticle begins =
          article("So the FOF Club met.", Facet.ORGANIZATION, "FOF Club", "FOF Club", "pattern");

      assertThat(concerns(CollectionNames.NONE, FOF, longer)).isFalse();
      assertThat(concerns(CollectionNames.NONE, FOF, twice)).isTrue();
      assertThat(concerns(CollectionNames.NONE, FOF, begins)).isTrue();
    }

    @Test
    void thatWasTaughtConcernsTheMentionsOfIt() {
      AnnotatedArticle was =
          article(
              "So FOF met.",
              Facet.ORGANIZATION,
              "FOF",
              "Friends of Fjords",
              CollectionNames.ACRONYM);

      assertThat(concerns(FOF, FOF, was)).isFalse();
      assertThat(concerns(FOF, CollectionNames.NONE, was)).isTrue();
      assertThat(concerns(CollectionNames.NONE, CollectionNames.NONE, was)).isTrue();
    }
  }

  @Nested
  class ASpelling {
    private final CollectionNames plural = spelled("Oslo Widgets", "Oslo Widget");
    private final CollectionNames singular = spelled("Oslo Widget", "Oslo Widgets");

    private AnnotatedArticle named(String label, String rule) {
      return article("So Oslo Widget met.", Facet.ORGANIZATION, "Oslo Widget", label, rule);
    }

    @Test
    void concernsWhoHasTheNameThatIsSpelledOtherwiseNow() {
      assertThat(concerns(CollectionNames.NONE, plural, named("Oslo Widget", "pattern"))).isTrue();
      assertThat(concerns(CollectionNames.NONE, plural, named("Other", "pattern"))).isTrue();
      assertThat(concerns(plural, plural, named("Oslo Widget", "pattern"))).isFalse();
      assertThat(concerns(plural, singular, named("Oslo Widgets", "pattern"))).isTrue();
    }

    @Test
    void thatWasTaughtConcernsTheMentionsOfIt() {
      AnnotatedArticle was = named("Oslo Widgets", CollectionNames.SPELLING);

      assertThat(concerns(plural, plural, was)).isFalse();
      assertThat(concerns(plural, CollectionNames.NONE, was)).isTrue();
    }

    @Test
    void concernsNoOther() {
      AnnotatedArticle other =
          article("So Foo Club met.", Facet.ORGANIZATION, "Foo Club", "Foo Club", "pattern");

      assertThat(concerns(CollectionNames.NONE, plural, other)).isFalse();
    }
  }

  @Nested
  class ASurname {
    private final CollectionNames bo = taught(surname("Quorvik", "Bo Quorvik"));

    private AnnotatedArticle named(String label, String rule) {
      return article("So Quorvik met.", Facet.PERSON, "Quorvik", label, rule);
    }

    @Test
    void thatIsNewConcernsWhoeverIsCalledSo() {
      assertThat(concerns(CollectionNames.NONE, bo, named("Quorvik", "title"))).isTrue();
      assertThat(concerns(bo, bo, named("Quorvik", "title"))).isFalse();
      assertThat(concerns(CollectionNames.NONE, bo, named("Marlow", "title"))).isFalse();
    }

    @Test
    void thatWasTaughtConcernsTheMentionsOfIt() {
      AnnotatedArticle was = named("Bo Quorvik", CollectionNames.SURNAME);

      assertThat(concerns(bo, bo, was)).isFalse();
      assertThat(concerns(bo, CollectionNames.NONE, was)).isTrue();
      assertThat(concerns(CollectionNames.NONE, CollectionNames.NONE, was)).isTrue();
      assertThat(concerns(CollectionNames.NONE, bo, named("Cy Marlow", "full name"))).isFalse();
    }
  }

  @Nested
  class ALesson {
    @Test
    void isWhatAnArticleSaysOfItsNames() {
      assertThat(
              NameLesson.of(
                  article("So FOF met.", Facet.ORGANIZATION, "FOF", "Fans of Football", "acronym")))
          .isEqualTo(acronym("FOF", "Fans of Football"));
      assertThat(
              NameLesson.of(
                  article(
                      "So the Oslo Board met.",
                      Facet.ORGANIZATION,
                      "the Oslo Board",
                      "Oslo Board",
                      "pattern")))
          .isEqualTo(new NameLesson(List.of(), List.of("Oslo Board"), List.of()));
      assertThat(
              NameLesson.of(
                  article("So Quorvik met.", Facet.PERSON, "Quorvik", "Bo Quorvik", "surname")))
          .isEqualTo(surname("Quorvik", "Bo Quorvik"));
    }

    @Test
    void leavesOutWhatTablesFoundAndWhatSaysNothing() {
      NameLesson nothing = new NameLesson(List.of(), List.of(), List.of());

      assertThat(
              NameLesson.of(
                  article("So FOF met.", Facet.ORGANIZATION, "FOF", "Fans of Football", "pattern")))
          .isEqualTo(nothing);
      assertThat(
              NameLesson.of(
                  article(
                      "So Oslo Board met.",
                      Facet.ORGANIZATION,
                      "Oslo Board",
                      "Oslo Board",
                      "authority")))
          .isEqualTo(nothing);
      for (String surname : List.of("Bo Quorvik", "Quorvik")) {
        assertThat(
                NameLesson.of(
                    article(
                        "So " + surname + " met.", Facet.PERSON, surname, "Quorvik", "surname")))
            .isEqualTo(nothing);
      }
      assertThat(
              NameLesson.of(
                  article("So Quorvik met.", Facet.PERSON, "Quorvik", "Bo Quorvik", "title")))
          .isEqualTo(nothing);
    }
  }

  @Test
  void theFingerprintIsOfAllThatIsTaught() {
    assertThat(CollectionNames.NONE.fingerprint()).isEmpty();
    assertThat(FOF.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(taught(acronym("FOF", "Friends of Fjords")).fingerprint())
        .isEqualTo(FOF.fingerprint());
    assertThat(taught(acronym("FOF", "Fathers of France")).fingerprint())
        .isNotEqualTo(FOF.fingerprint());
    assertThat(taught(surname("FOF", "Friends of Fjords")).fingerprint())
        .isNotEqualTo(FOF.fingerprint());
    assertThat(FOF.isEmpty()).isFalse();
    assertThat(taught(surname("Q", "Bo Q")).isEmpty()).isFalse();
  }
}
