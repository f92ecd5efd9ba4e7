package org.dossier.annotate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dossier.annotate.Slug;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static AnnotatedArticle article(String id, Facet facet, String... labels) {
    List<Annotation> values =
        Stream.of(labels)
            .map(label -> {
              String body = "At " + label;
              Mention mention = Mention.inBody(body, 3, body.length(), "pattern");
              return new Annotation(new FacetValue(Slug.of(label), label), 1, List.of(mention));
            })
            .toList();
    return new AnnotatedArticle(Article.of(id, "T", "At"), null, Map.of(facet, values));
  }

  @Test
  void listsWhatNoTableHasTheMostFrequentFirst() {
    Suggestions suggestions =
        new Suggestions((facet, value) -> value.label().equals("Bank of Oslo"));
    suggestions.add(article("a", Facet.ORGANIZATION, "Oslo Bank", "Bank of Oslo", "Foo Club"));
    suggestions.add(article("b", Facet.ORGANIZATION, "Foo Club", "BEKK"));
    suggestions.add(article("c", Facet.PERSON, "Ann Lee", "Ann Marie Lee"));
    suggestions.add(article("d", Facet.PERSON, "Ann Lee"));
    assertThat(suggestions.lines(10))
        .containsExactly(
            "",
            "# Organizations",
            "Foo Club\t# 2 articles",
            "BEKK\t\t\t=BEKK\t# 1 article",
            "Oslo Bank\t# 1 article",
            "# ? Oslo Bank => Bank of Oslo  (1 + 1 article, the same words)",
            "",
            "# People",
            "Ann Lee\tperson\t# 2 articles",
            "Ann Marie Lee\tperson\t# 1 article",
            "# ? Ann Marie Lee => Ann Lee  (1 + 2 articles, one in the other)");
    assertThat(suggestions.lines(1)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Melli Bank, Bank Melli, the same words",
        "The Bank of Oslo, Bank Oslo, the same words",
        "TAC, Threat Analysis Center, acronym",
        "Threat Analysis Center, TAC, acronym",
        "Health Ministry, Health Ministry of Ruritania, one in the other",
        "Zentrum, Zentrum Foundation, one in the other",
        "Farabank Group, Farrabank Group, spelled alike",
        "Acme, Acne, -",
        "Bank of Oslo, Bank of Rome, -",
        "Oslo, City of Oslo, -",
        "Quartz Institute, Xuartz Institute, -",
        "Barkas, Barkus, spelled alike",
        "Barka, Barku, -",
        "Barkas, Barkusa, -",
        "Farabank Grup, Farrabank Grupp, spelled alike",
        "Farabank Groups, Farrrabbank Groups, -",
        "Foo Club, Foo Club Oslo, one in the other",
        "Club Oslo, Foo Club Oslo, one in the other",
        "Foo Oslo, Foo Club Oslo, -",
        "Foo, Foo Foundation, -",
        "Foos, Foos Foundation, one in the other",
        "Foundation, Zentrum Foundation, -",
        "of the, The Of, the same words",
        "A, Alpha, -",
        "ABCDEFGHI, Alpha Beta Chi Delta Eta Fi Gamma Hi Iota, -",
        "Ab, Alpha Beta, -",
      })
  void seesWhichOrganizationsMayBeOne(String a, String b, String why) {
    assertThat(Likeness.of(new Likeness.Form(a), new Likeness.Form(b), false)).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Hillary Clinton, Hillary Rodham Clinton, one in the other",
        "Clinton, Hillary Clinton, one in the other",
        "Bill Clinton, Hillary Clinton, -",
        "Juan Guaido, Juan Guaidó, the same words",
        "Alexei Navalny, Alexey Navalny, spelled alike",
        "AL, Ann Lee, -",
        "Ann Lee, A. Marie Lee, one in the other",
        "Bo Lee, A. Marie Lee, -",
        "Ann, Ann Lee, -",
      })
  void seesWhichPeopleMayBeOne(String a, String b, String why) {
    assertThat(Likeness.of(new Likeness.Form(a), new Likeness.Form(b), true)).isEqualTo(why);
  }

  @Test
  void tellsWhatBecomesOfValues() {
    Effect effect = new Effect();
    effect.add(
        article("a", Facet.ORGANIZATION, "Oslo Bank"),
        article("a", Facet.ORGANIZATION, "Oslo Bank"));
    AnnotatedArticle before = article("b", Facet.ORGANIZATION, "Oslo Bank");
    Mention same = before.of(Facet.ORGANIZATION).getFirst().evidence().getFirst();
    AnnotatedArticle after =
        new AnnotatedArticle(
            before.article(),
            null,
            Map.of(
                Facet.ORGANIZATION,
                List.of(new Annotation(new FacetValue("x", "X Bank"), 1, List.of(same)))));
    effect.add(before, after);
    assertThat(effect.articles()).isEqualTo(2);
    assertThat(effect.touched()).isEqualTo(1);
    assertThat(effect.changes())
        .containsExactly(
            new Effect.Change(
                Facet.ORGANIZATION, "Oslo Bank", 2, 1, Map.of("X Bank", 1), List.of("b")),
            new Effect.Change(Facet.ORGANIZATION, "X Bank", 0, 1, Map.of(), List.of("b")));
  }

  @Test
  void aValueWithoutAnyMentionIsNotTouchedAndThreeExamplesAreEnough() {
    Effect effect = new Effect();
    for (String id : List.of("a", "b", "c", "d")) {
      effect.add(
          article(id, Facet.COUNTRY, "Ruritania"),
          new AnnotatedArticle(Article.of(id, "T", "At"), null, Map.of()));
    }
    effect.add(article("e", Facet.PUBLISHER, "X"), article("e", Facet.PUBLISHER, "Y"));
    assertThat(effect.articles()).isEqualTo(5);
    assertThat(effect.touched()).isEqualTo(4);
    assertThat(effect.changes())
        .containsExactly(
            new Effect.Change(Facet.COUNTRY, "Ruritania", 4, 0, Map.of(), List.of("a", "b", "c")));
  }

  @Test
  void theLargestChangeOfAFacetComesFirst() {
    AnnotatedArticle nothing = new AnnotatedArticle(Article.of("a", "T", "At"), null, Map.of());
    Effect effect = new Effect();
    effect.add(nothing, article("a", Facet.PERSON, "Ann Lee"));
    effect.add(nothing, article("b", Facet.ORGANIZATION, "Zeta Club"));
    effect.add(article("c", Facet.ORGANIZATION, "Foo Club"), nothing);
    effect.add(article("d", Facet.ORGANIZATION, "Foo Club"), nothing);
    effect.add(nothing, article("e", Facet.ORGANIZATION, "Bar Club"));
    assertThat(effect.changes())
        .extracting(change -> change.label() + " " + change.before() + " " + change.after())
        .containsExactly("Foo Club 2 0", "Bar Club 0 1", "Zeta Club 0 1", "Ann Lee 0 1");
  }

  @Test
  void listsWhichNamesCountForAnotherOne() {
    Unions unions = new Unions();
    AnnotatedArticle one = article("a", Facet.ORGANIZATION, "the TAC");
    Mention tac = one.of(Facet.ORGANIZATION).getFirst().evidence().getFirst();
    Annotation center = new Annotation(new FacetValue("tc", "Threat Center"), 1, List.of(tac, tac));
    unions.add(
        new AnnotatedArticle(one.article(), null, Map.of(Facet.ORGANIZATION, List.of(center))));
    unions.add(article("b", Facet.ORGANIZATION, "Threat Center"));
    assertThat(unions.all())
        .containsExactly(
            new Unions.Union(Facet.ORGANIZATION, "TAC", "Threat Center", "pattern", 1, "a"));
  }

  @Test
  void unionsAreCountedByArticlesAndComeByTheirLabelTheMostFrequentFirst() {
    Unions unions = new Unions();
    for (String id : List.of("a", "b")) {
      unions.add(called(id, "TAC", "Threat Center", "acronym"));
    }
    unions.add(called("c", "The  Center", "Threat Center", "short form"));
    unions.add(called("d", "AB", "Alpha Board", "acronym"));
    unions.add(called("e", "the threat center", "Threat Center", "pattern"));
    assertThat(unions.all())
        .containsExactly(
            new Unions.Union(Facet.ORGANIZATION, "AB", "Alpha Board", "acronym", 1, "d"),
            new Unions.Union(Facet.ORGANIZATION, "TAC", "Threat Center", "acronym", 2, "a"),
            new Unions.Union(Facet.ORGANIZATION, "Center", "Threat Center", "short form", 1, "c"));
  }

  private static AnnotatedArticle called(String id, String written, String label, String rule) {
    Mention mention = Mention.inBody("At " + written, 3, 3 + written.length(), rule);
    Annotation value = new Annotation(new FacetValue("v", label), 1, List.of(mention));
    return new AnnotatedArticle(
        Article.of(id, "T", "At " + written), null, Map.of(Facet.ORGANIZATION, List.of(value)));
  }

  @Test
  void anAcronymOfAValueBecomesAnAliasAndItsLongFormIsWhatOthersAreMergedInto() {
    Suggestions suggestions = new Suggestions((facet, value) -> false);
    suggestions.add(called("a", "TAC", "Threat Analysis Center", "acronym"));
    suggestions.add(article("b", Facet.ORGANIZATION, "Threat Union"));
    assertThat(suggestions.lines(10))
        .containsExactly(
            "",
            "# Organizations",
            "Threat Analysis Center\t\t\t=TAC\t# 1 article",
            "Threat Union\t# 1 article");
    Suggestions acronym = new Suggestions((facet, value) -> false);
    for (String id : List.of("a", "b")) {
      acronym.add(article(id, Facet.ORGANIZATION, "TAC"));
    }
    acronym.add(article("c", Facet.ORGANIZATION, "Threat Analysis Center"));
    assertThat(acronym.lines(10))
        .containsExactly(
            "",
            "# Organizations",
            "TAC\t\t\t=TAC\t# 2 articles",
            "Threat Analysis Center\t# 1 article",
            "# ? TAC => Threat Analysis Center  (2 + 1 article, acronym)");
  }

  @Test
  void aMinistryThatIsPutTogetherFromTablesIsCovered() {
    Suggestions suggestions = new Suggestions((facet, value) -> false);
    suggestions.add(called("a", "Health Ministry", "Health Ministry of Ruritania", "ministry"));
    assertThat(suggestions.lines(10)).isEmpty();
  }
}
