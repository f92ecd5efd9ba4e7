package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Gap;
import org.dossier.article.PartialDate;
import org.dossier.article.Span;
import org.dossier.search.Completion.Kind;
import org.dossier.search.HistogramReader.Period;
import org.dossier.search.SearchResults.Suggestion;
import org.dossier.search.Stories.Copies;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What answers hold, and what they can't hold.
class AnswersTest {
  private static final FacetValue IRAN = new FacetValue("IR", "Iran");

  @Nested
  class AList {
    @Test
    void showsOfAnArticleItsValuesItsPublisherAndItsLanguage() {
      AnnotatedArticle article =
          Articles.article("a")
              .published("2020-06")
              .value(Facet.COUNTRY, "IR", "Iran")
              .value(Facet.COUNTRY, "CA", "Canada")
              .value(Facet.PUBLISHER, "global-news", "Global News")
              .value(Facet.LANGUAGE, "en", "English")
              .build();

      ArticleSummary summary = ArticleSummary.of(article);

      assertThat(summary.id()).isEqualTo("a");
      assertThat(summary.title()).isEqualTo("Article a");
      assertThat(summary.publisher()).isEqualTo("Global News");
      assertThat(summary.language()).isEqualTo("en");
      assertThat(summary.published()).isEqualTo(article.published());
      assertThat(summary.facets().get(Facet.COUNTRY)).extracting(FacetValue::id).contains("CA");
      assertThat(summary.facets()).containsKey(Facet.YEAR).doesNotContainKey(Facet.PERSON);
    }

    @Test
    void showsNothingWhereNothingIsKnown() {
      ArticleSummary summary = ArticleSummary.of(Articles.article("a").build());

      assertThat(summary.publisher()).isNull();
      assertThat(summary.language()).isNull();
      assertThat(summary.published()).isNull();
    }

    @Test
    void staysAsItWasMade() {
      Map<Facet, List<FacetValue>> values = new EnumMap<>(Facet.class);
      values.put(Facet.COUNTRY, new ArrayList<>(List.of(IRAN)));
      ArticleSummary summary = new ArticleSummary("a", "t", null, null, null, null, values);

      values.get(Facet.COUNTRY).clear();
      values.clear();

      assertThat(summary.facets()).isEqualTo(Map.of(Facet.COUNTRY, List.of(IRAN)));
    }
  }

  @Nested
  class OverTime {
    @Test
    void aShareIsOfThePeriodsArticles() {
      PartialDate year = PartialDate.of(2020);

      assertThat(new Period(year, 1, 4).share()).isEqualTo(0.25);
      assertThat(new Period(year, 4, 4).share()).isEqualTo(1);
      assertThat(new Period(year, 0, 0).share()).isZero();
      assertThat(new Dossier.Year("2020", 1, 4).share()).isEqualTo(0.25);
      assertThat(new Dossier.Year("2020", 4, 4).share()).isEqualTo(1);
      assertThat(new Dossier.Year("2020", 0, 0).share()).isZero();
    }

    @Test
    void moreThanAllCannotMatch() {
      PartialDate year = PartialDate.of(2020);

      assertThatIllegalArgumentException().isThrownBy(() -> new Period(year, 5, 4));
      assertThatIllegalArgumentException().isThrownBy(() -> new Period(year, -1, 4));
      assertThatIllegalArgumentException().isThrownBy(() -> new Dossier.Year("2020", 5, 4));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Dossier.Year("2020", -1, 4))
          .withMessage("count must be in 0..all (got: -1, 4)");
    }
  }

  @Nested
  class WhatIsSuggested {
    private Completion completion(Kind kind, Facet facet, String id, long count) {
      return new Completion(kind, "iran", List.of(new Span(0, 2)), facet, id, null, count);
    }

    @Test
    void hasAFacetIfItIsAValueAndAnIdIfItIsOneOrATitle() {
      assertThat(completion(Kind.VALUE, Facet.COUNTRY, "IR", 1).id()).isEqualTo("IR");
      assertThat(completion(Kind.TITLE, null, "a", 1).facet()).isNull();
      assertThat(completion(Kind.PHRASE, null, null, 1).id()).isNull();
      assertThat(completion(Kind.WORD, null, null, 1).id()).isNull();

      String facet = "a value must have a facet";
      String id = "values and titles must have an id";
      refused(facet, () -> completion(Kind.VALUE, null, "IR", 1));
      refused(facet, () -> completion(Kind.TITLE, Facet.COUNTRY, "a", 1));
      refused(facet, () -> completion(Kind.WORD, Facet.COUNTRY, null, 1));
      refused(id, () -> completion(Kind.VALUE, Facet.COUNTRY, null, 1));
      refused(id, () -> completion(Kind.TITLE, null, null, 1));
      refused(id, () -> completion(Kind.WORD, null, "a", 1));
      refused(id, () -> completion(Kind.PHRASE, null, "a", 1));
    }

    @Test
    void isFoundSomewhere() {
      refused("count must be >= 1 (got: 0)", () -> completion(Kind.WORD, null, null, 0));
    }
  }

  @Nested
  class AStory {
    @Test
    void listNoMoreCopiesThanThereAre() {
      ArticleSummary one = ArticleSummary.of(Articles.article("a").build());

      assertThat(new Copies(1, List.of(one)).articles()).containsExactly(one);
      assertThat(new Copies(3, List.of(one)).count()).isEqualTo(3);
      assertThat(Copies.NONE.count()).isZero();
      refused("count must be at least that of the articles", () -> new Copies(0, List.of(one)));
    }
  }

  @Nested
  class APassage {
    @Test
    void isTheTextOfItsSpan() {
      assertThat(new Passage(10, 14, "iran", List.of()).text()).isEqualTo("iran");
      refused("text must be as long as the span", () -> new Passage(10, 15, "iran", List.of()));
    }
  }

  @Nested
  class TheReport {
    @Test
    void countsOneStateOrAll() {
      CollectionReport.Part part =
          new CollectionReport.Part(
              "1", Map.of(Gap.State.FAILED, 2L, Gap.State.CUT, 3L), List.of());

      assertThat(part.total(null)).isEqualTo(5);
      assertThat(part.total(Gap.State.CUT)).isEqualTo(3);
      assertThat(part.total(Gap.State.SKIPPED)).isZero();
    }

    @Test
    void ofAWholeCollectionIsEmpty() throws Exception {
      CollectionReport.Part part = CollectionReport.NOTHING.part(null, 0, 10);

      assertThat(part.version()).isEmpty();
      assertThat(part.total(null)).isZero();
      assertThat(part.gaps()).isEmpty();
    }
  }

  @Nested
  class ResultsOfASearch {
    private final SearchResults plain = SearchResults.of(7, List.of(), Map.of(), "next");

    @Test
    void areNotRelaxedAndNeedNoExplaining() {
      assertThat(plain)
          .isEqualTo(new SearchResults(7, false, null, List.of(), Map.of(), "next", null, null));
    }

    @Test
    void keepWhatTheyHaveWhenSomethingIsAdded() {
      Suggestion suggestion = new Suggestion("iran", 9);
      Diagnosis diagnosis = new Diagnosis(List.of(), List.of(), true);
      Stories stories = new Stories(5, List.of());

      SearchResults all =
          plain.withSuggestion(suggestion).withDiagnosis(diagnosis).withStories(stories);

      assertThat(all.asRelaxed())
          .isEqualTo(
              new SearchResults(
                  7, true, suggestion, List.of(), Map.of(), "next", diagnosis, stories));
      assertThat(all.relaxed()).isFalse();
    }
  }

  @Nested
  class ADossier {
    @Test
    void keepsTheValuesThatItWasMadeWith() {
      Dossier.Related roe =
          new Dossier.Related(new FacetValue("roe", "Roe"), new Association(1, 2, 2, 9));
      Map<Facet, List<Dossier.Related>> related = new EnumMap<>(Facet.class);
      related.put(Facet.PERSON, new ArrayList<>(List.of(roe)));
      Dossier dossier =
          new Dossier(IRAN, null, 2, 9, List.of(), List.of(), 0, related, List.of(), List.of());

      related.get(Facet.PERSON).clear();

      assertThat(dossier.related()).isEqualTo(Map.of(Facet.PERSON, List.of(roe)));
    }

    @Test
    void isAskedForWithAtMostAThousandRelatedValues() {
      assertThat(new DossierReader.Wanted(Facet.COUNTRY, "IR", 0).limit()).isZero();
      assertThat(new DossierReader.Wanted(Facet.COUNTRY, "IR", 1000).limit()).isEqualTo(1000);
      refused("(got: -1)", () -> new DossierReader.Wanted(Facet.COUNTRY, "IR", -1));
      refused("(got: 1001)", () -> new DossierReader.Wanted(Facet.COUNTRY, "IR", 1001));
    }
  }

  @Test
  void anAuthorityThatKnowsNothingFindsNothing() {
    assertThat(Authority.NONE.find(Facet.COUNTRY, "IR")).isEmpty();
    assertThat(Authority.NONE.beginning(Facet.COUNTRY, "ir")).isEmpty();
  }

  private static void refused(String why, ThrowingCallable c) {
    assertThatIllegalArgumentException().isThrownBy(c).withMessageContaining(why);
  }
}
