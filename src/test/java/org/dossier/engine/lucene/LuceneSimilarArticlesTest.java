package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.search.ArticleSummary;
import org.dossier.search.SimilarArticles;
import org.dossier.search.SimilarArticles.Neighbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneSimilarArticlesTest {
  @TempDir private Path dir;

  /// Articles of twenty topics, each with words of its own among common ones.
  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void articlesOfTheSameTopicAreTheMostSimilar(long seed) throws IOException {
    Random random = new Random(seed);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      articles.add(Articles.article(i % 20 + "-" + i).body(text(random, i % 20)).build());
    }
    try (Collected collected = Collected.of(dir, articles)) {
      for (AnnotatedArticle article : articles) {
        String id = article.article().id();
        SimilarArticles.Similar found = similar(collected, id, 9);
        assertThat(found.hits())
            .as("seed=" + seed + " " + id)
            .hasSize(9)
            .allSatisfy(n -> {
              assertThat(n.hit().article().id()).startsWith(id.substring(0, id.indexOf('-') + 1));
              assertThat(n.hit().article().id()).isNotEqualTo(id);
              assertThat(n.hit().score()).isBetween(0.0, 1.0);
              assertThat(n.shared()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
            });
      }
    }
  }

  @Test
  void everyCopyIsFoundAndNoneIsAHit() throws IOException {
    Random random = new Random(13);
    List<AnnotatedArticle> articles = new ArrayList<>();
    String text = text(random, 1);
    for (int i = 0; i < 60; i++) {
      articles.add(Articles.article("copy" + i).body(text).build());
      articles.add(Articles.article("other" + i).body(text(random, 1)).build());
    }
    try (Collected collected = Collected.of(dir, articles)) {
      SimilarArticles.Similar found = similar(collected, "copy7", 50);
      Set<String> copies = new HashSet<>();
      found.duplicates().stream().map(ArticleSummary::id).forEach(copies::add);
      assertThat(copies).hasSize(59).allMatch(id -> id.startsWith("copy")).doesNotContain("copy7");
      assertThat(ids(found.hits())).hasSize(50).allMatch(id -> id.startsWith("other"));
      assertThat(similar(collected, "copy7", 0).duplicates()).hasSize(59);
    }
  }

  @Test
  void rareValuesMakeArticlesSimilar() throws IOException {
    try (Collected collected =
        Collected.of(
            dir,
            Articles.article("a").body("One.").value(Facet.PERSON, "jo-doe", "Jo Doe"),
            Articles.article("b").body("Two.").value(Facet.PERSON, "jo-doe", "Jo Doe"),
            Articles.article("c").body("Three.").value(Facet.COUNTRY, "CA", "Canada"),
            Articles.article("d").body("Four.").value(Facet.COUNTRY, "CA", "Canada"))) {
      List<Neighbour> found = similar(collected, "a", 10).hits();
      assertThat(found.getFirst().hit().article().id()).isEqualTo("b");
      assertThat(found.getFirst().shared()).startsWith("Jo Doe");
    }
  }

  @Test
  void theWordsOfASharedNameAreNotListedBesideIt() throws IOException {
    Articles one = Articles.article("a").title("One").body("Jo Doe sings.");
    Articles other = Articles.article("b").title("Two").body("Jo Doe dances.");
    Articles rest = Articles.article("c").title("Three").body("Rain.");
    try (Collected collected =
        Collected.of(
            dir,
            one.mention(Facet.PERSON, "jo-doe", "Jo Doe", "Jo Doe", "name"),
            other.mention(Facet.PERSON, "jo-doe", "Jo Doe", "Jo Doe", "name"),
            rest)) {
      assertThat(similar(collected, "a", 10).hits())
          .singleElement()
          .satisfies(n -> assertThat(n.shared()).containsExactly("Jo Doe"));
    }
  }

  @Test
  void furnitureMakesNothingSimilar() throws IOException {
    String page = " Share this gadget newsletter.";
    try (Collected collected =
        Collected.of(
            dir,
            Articles.article("a").title("One").body("Rain." + page).furniture(page),
            Articles.article("b").title("Two").body("Snow." + page).furniture(page))) {
      assertThat(similar(collected, "a", 10).hits()).isEmpty();
    }
  }

  private static SimilarArticles.Similar similar(Collected collected, String id, int size) {
    return collected.collection().similarArticles().similarTo(id, size).orElseThrow();
  }

  private static List<String> ids(List<Neighbour> hits) {
    return hits.stream().map(n -> n.hit().article().id()).toList();
  }

  private static String text(Random random, int topic) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append(
              i % 3 == 0 ? "topic" + topic + "x" + random.nextInt(10) : "w" + random.nextInt(90))
          .append(' ');
    }
    return text.toString();
  }
}
