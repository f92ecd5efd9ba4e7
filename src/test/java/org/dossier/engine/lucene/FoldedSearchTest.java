package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.Hit;
import org.dossier.search.SearchResults;
import org.dossier.search.Stories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Searches that show each story once, against a comparison of every article with every other.
class FoldedSearchTest {
  @TempDir private Path dir;
  @TempDir private Path other;

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void nearCopiesAreThoseWhoseShinglesResembleEachOther(long seed) throws IOException {
    List<AnnotatedArticle> articles = articles(seed);
    try (Collected collected = Collected.of(dir, articles)) {
      assertThat(grouped(collected)).as("seed=" + seed).isEqualTo(compared(articles));
    }
  }

  @Test
  void theOrderOfIndexingDoesNotMatter() throws IOException {
    List<AnnotatedArticle> articles = articles(24);
    List<AnnotatedArticle> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(25));
    Collected.index(other, shuffled.subList(0, 40));
    Collected.index(other, shuffled.subList(40, 80));
    try (Collected one = Collected.of(dir, articles);
        Collected many = Collected.of(other, shuffled.subList(80, shuffled.size()))) {
      assertThat(grouped(many)).isEqualTo(grouped(one));
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void pagesShowEachStoryOnceByItsFirstArticle(Order order) throws IOException {
    List<AnnotatedArticle> articles = articles(26);
    Set<Set<String>> groups = compared(articles);
    Map<String, Set<String>> groupOf = new HashMap<>();
    groups.forEach(group -> group.forEach(id -> groupOf.put(id, group)));
    try (Collected collected = Collected.of(dir, articles)) {
      for (String query : List.of("", "t1", "t1 OR t2", "zebra")) {
        SearchResults plain = collected.search(request(query, order, 100, null, false));
        Map<Set<String>, List<String>> expected = new LinkedHashMap<>();
        for (String id : everyId(collected, query, order)) {
          expected
              .computeIfAbsent(groupOf.getOrDefault(id, Set.of(id)), g -> new ArrayList<>())
              .add(id);
        }
        List<List<String>> shown = new ArrayList<>();
        String cursor = null;
        do {
          SearchResults page = collected.search(request(query, order, 7, cursor, true));
          Stories stories = stories(page);
          assertThat(page.total()).as(query).isEqualTo(plain.total());
          assertThat(stories.total()).as(query).isEqualTo(expected.size());
          for (int i = 0; i < page.hits().size(); i++) {
            List<String> story = new ArrayList<>();
            story.add(page.hits().get(i).article().id());
            stories.copies().get(i).articles().forEach(copy -> story.add(copy.id()));
            assertThat(stories.copies().get(i).count()).isEqualTo(story.size() - 1);
            shown.add(story);
          }
          cursor = page.next();
        } while (cursor != null);
        assertThat(shown).as(query).isEqualTo(List.copyOf(expected.values()));
      }
    }
  }

  @Test
  void pagesByNumberShowTheSameAsByCursor() throws IOException {
    try (Collected collected = Collected.of(dir, articles(27))) {
      SearchRequest first = request("t1 OR t2", Order.RELEVANCE, 5, null, true);
      SearchRequest second =
          new SearchRequest(
                  first.typed(),
                  first.query(),
                  List.of(),
                  Order.RELEVANCE,
                  new Window(2, 5, null),
                  List.of(),
                  new PassageRequest(0, 200))
              .withFolded(true);
      String cursor = collected.search(first).next();
      assertThat(ids(collected.search(second).hits()))
          .hasSize(5)
          .isEqualTo(
              ids(collected.search(request("t1 OR t2", Order.RELEVANCE, 5, cursor, true)).hits()));
    }
  }

  @Test
  void moreCopiesThanAreListedAreCounted() throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      articles.add(Articles.article("a" + i).title("Same").body("rain").build());
    }
    try (Collected collected = Collected.of(dir, articles)) {
      Stories stories = stories(collected.search(request("rain", Order.RELEVANCE, 10, null, true)));
      assertThat(stories.total()).isEqualTo(1);
      assertThat(stories.copies())
          .singleElement()
          .satisfies(copies -> {
            assertThat(copies.count()).isEqualTo(29);
            assertThat(copies.articles()).hasSize(Stories.MAX_LISTED);
          });
    }
  }

  private static List<String> everyId(Collected collected, String query, Order order) {
    List<String> all = new ArrayList<>();
    String cursor = null;
    do {
      SearchResults page = collected.search(request(query, order, 100, cursor, false));
      all.addAll(ids(page.hits()));
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  /// The groups of more than one article, by what the index says.
  private static Set<Set<String>> grouped(Collected collected) {
    Set<Set<String>> groups = new HashSet<>();
    SearchResults all = collected.search(request("", Order.NEWEST, 100, null, true));
    assertThat(all.next()).isNull();
    for (int i = 0; i < all.hits().size(); i++) {
      Set<String> group = new HashSet<>();
      group.add(all.hits().get(i).article().id());
      stories(all).copies().get(i).articles().forEach(copy -> group.add(copy.id()));
      if (group.size() > 1) {
        groups.add(group);
      }
    }
    return groups;
  }

  /// The same, by comparing all with all.
  private static Set<Set<String>> compared(List<AnnotatedArticle> articles) throws IOException {
    List<Set<String>> groups = new ArrayList<>();
    List<Shingles> shingles = new ArrayList<>();
    for (AnnotatedArticle a : articles) {
      shingles.add(Shingles.of(a.article().title(), a.article().body(), List.of()));
      groups.add(new HashSet<>(Set.of(a.article().id())));
    }
    for (int i = 0; i < articles.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (shingles.get(i).resemble(shingles.get(j)) && groups.get(i) != groups.get(j)) {
          Set<String> both = groups.get(i);
          Set<String> joined = groups.get(j);
          both.addAll(joined);
          groups.replaceAll(group -> group == joined ? both : group);
        }
      }
    }
    Set<Set<String>> several = new HashSet<>();
    groups.stream().filter(group -> group.size() > 1).forEach(several::add);
    return several;
  }

  /// Forty stories, some of them in several versions, more or less changed.
  private static List<AnnotatedArticle> articles(long seed) {
    Random random = new Random(seed);
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int story = 0; story < 40; story++) {
      List<String> words = new ArrayList<>();
      for (int i = 20 + random.nextInt(100); i > 0; i--) {
        words.add("t" + random.nextInt(200));
      }
      for (int version = random.nextInt(5); version >= 0; version--) {
        articles.add(
            Articles.article(story + "/" + version)
                .body(String.join(" ", words))
                .published("20" + (10 + random.nextInt(9)))
                .build());
        for (int change = random.nextInt(3); change > 0; change--) {
          words.set(random.nextInt(words.size()), "t" + random.nextInt(200));
        }
      }
    }
    return articles;
  }

  private static SearchRequest request(
      String query, Order order, int size, @Nullable String cursor, boolean folded) {
    return new SearchRequest(
            query,
            QueryParser.parse(query).query(),
            List.of(),
            order,
            new Window(1, size, cursor),
            List.of(),
            new PassageRequest(0, 200))
        .withFolded(folded);
  }

  private static Stories stories(SearchResults results) {
    Stories stories = results.stories();
    assertThat(stories).isNotNull();
    assertThat(stories.copies()).hasSameSizeAs(results.hits());
    return stories;
  }

  private static List<String> ids(List<Hit> hits) {
    return hits.stream().map(hit -> hit.article().id()).toList();
  }
}
