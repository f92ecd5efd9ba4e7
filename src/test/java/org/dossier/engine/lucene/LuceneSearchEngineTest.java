package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.dossier.search.SearchResults;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine against an [Oracle] that looks at every article, over articles and searches made by
/// chance.
class LuceneSearchEngineTest {
  private static final int COMMITS = 6;
  private static final int SEARCHES = 25;

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void answersWhatLookingAtEveryArticleAnswers(long seed) throws IOException {
    RandomSearches made = new RandomSearches(seed);
    Random random = new Random(seed);
    TreeMap<String, AnnotatedArticle> articles = new TreeMap<>();
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      for (int commit = 0; commit < COMMITS; commit++) {
        change(made, random, articles);
        collection.refresh();
        Oracle oracle = new Oracle(articles.values().stream().map(RandomSearches::sheet).toList());
        for (int i = 0; i < SEARCHES; i++) {
          SearchRequest request = made.request();
          String about = "seed " + seed + " commit " + commit + " " + request;
          SearchResults results = collection.searchEngine().search(request);
          compare(about, oracle, request, results);
          assertThat(walked(collection, request)).as(about).isEqualTo(ids(results));
        }
      }
    }
  }

  private void change(
      RandomSearches made, Random random, TreeMap<String, AnnotatedArticle> articles)
      throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 12; i++) {
        String id = "a" + random.nextInt(60);
        if (random.nextInt(4) == 0) {
          articles.remove(id);
          indexer.remove(id);
        } else {
          AnnotatedArticle article = made.article(id);
          articles.put(id, article);
          indexer.put(article, Articles.provenance(id));
        }
      }
      indexer.commit();
    }
  }

  private static void compare(
      String about, Oracle oracle, SearchRequest request, SearchResults results) {
    List<String> expected = oracle.ids(request);
    assertThat(results.total()).as(about).isEqualTo(expected.size());
    if (request.order() == Order.RELEVANCE) {
      assertThat(ids(results)).as(about).containsExactlyInAnyOrderElementsOf(expected);
      List<Double> scores = results.hits().stream().map(h -> -h.score()).toList();
      assertThat(scores).as(about).isSorted();
    } else {
      assertThat(ids(results)).as(about).isEqualTo(expected);
    }
    for (FacetRequest wanted : request.facets()) {
      assertThat(results.facets().get(wanted.facet()))
          .as(about + " " + wanted)
          .isEqualTo(oracle.counts(request, wanted));
    }
    for (Hit hit : results.hits()) {
      for (Passage passage : hit.passages()) {
        assertThat(passage.text())
            .as(about)
            .doesNotContain("FURNITURE")
            .isEqualTo(passage.text().strip());
        assertThat(passage.text().length()).as(about).isBetween(1, 52);
      }
    }
  }

  // All hits, three at a time, by the cursor that each answer gives.
  private static List<String> walked(LuceneCollection collection, SearchRequest request) {
    List<String> ids = new ArrayList<>();
    String next = null;
    do {
      SearchRequest part =
          new SearchRequest(
              request.typed(),
              request.query(),
              request.filters(),
              request.order(),
              new Window(1, 3, next),
              List.of(),
              request.passages());
      SearchResults results = collection.searchEngine().search(part);
      ids.addAll(ids(results));
      next = results.next();
    } while (next != null);
    return ids;
  }

  private static List<String> ids(SearchResults results) {
    return results.hits().stream().map(h -> h.article().id()).toList();
  }
}
