package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

class YearWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  // Articles on many matters; in each year one name is in the news.
  private static YearModel learn(int articles, Publication.Basis basis) {
    YearWords.Builder builder = new YearWords.Builder(TODAY);
    for (int i = 0; i < articles; i++) {
      int year = 2015 + i % 8;
      Article article = Article.of("a" + i, "t", "Matter " + i / 64 + " and " + name(year) + ".");
      builder.add(article, new Publication(PartialDate.of(year), basis, 1, List.of()));
    }
    return builder.build();
  }

  private static String name(int year) {
    return List.of(
            "Abel Orman",
            "Ines Porto",
            "Karl Quist",
            "Lena Rask",
            "Mona Sand",
            "Nils Tveit",
            "Olga Uhl",
            "Pia Vogt")
        .get(year - 2015);
  }

  private static int best(double[] fit) {
    int best = 0;
    for (int i = 0; i < fit.length; i++) {
      best = fit[i] > fit[best] ? i : best;
    }
    return best + YearShapes.FIRST;
  }

  @Test
  void prefersTheYearWhoseNamesTheArticleHolds() {
    YearModel model = learn(1200, Publication.Basis.STATED);
    for (int year = 2015; year <= 2022; year++) {
      Article article = Article.of("x", "t", "A word from " + name(year) + " on a matter.");
      assertThat(best(model.of(article, TODAY).years())).isEqualTo(year);
    }
  }

  @Test
  void namesTheWordsThatSpeakForAYear() {
    YearModel model = learn(1200, Publication.Basis.STATED);
    Article article = Article.of("x", "t", "Mona Sand met Nils Tveit, and again Nils Tveit.");
    YearModel.Opinion opinion = model.of(article, TODAY);
    assertThat(opinion.evidence(2020, 8))
        .containsExactly(Mention.inBody(article.body(), 14, 24, "words of the time"));
    assertThat(opinion.evidence(2020, 0)).isEmpty();
    assertThat(opinion.evidence(1950, 8)).isEmpty();
  }

  @Test
  void learnsTheSameInEveryOrder() {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Article article = Article.of("a" + i, "t", "Of " + name(2015 + i % 8) + " and " + i / 9);
      Publication published = Publication.stated(PartialDate.of(2015 + i % 8));
      articles.add(new AnnotatedArticle(article, published, Map.of()));
    }
    YearWords.Builder one = new YearWords.Builder(TODAY);
    articles.forEach(one::add);
    YearWords.Builder other = new YearWords.Builder(TODAY);
    articles.reversed().forEach(other::add);
    Article asked = Article.of("x", "t", "Olga Uhl and 7 more");
    assertThat(one.build().of(asked, TODAY).years())
        .containsExactly(other.build().of(asked, TODAY).years());
  }

  @Test
  void hasNoOpinionWithoutEnoughStatedDates() {
    assertThat(learn(30, Publication.Basis.STATED)).isSameAs(YearModel.NONE);
    assertThat(learn(1200, Publication.Basis.INFERRED)).isSameAs(YearModel.NONE);
  }

  @Test
  void answersWithOneNumberAYearEachAboveZero() {
    double[] fit =
        learn(1200, Publication.Basis.STATED).of(Article.of("x", "t", "Karl Quist"), TODAY).years();
    assertThat(fit).hasSize(127);
    for (double value : fit) {
      assertThat(value).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
  }
}
