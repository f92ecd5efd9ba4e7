package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reader who pages on by relevance while the collection changes again and again.
class ExpiredCursorOverHttpTest {
  private static final String FIRST = "/api/v1/search?q=rain&size=1";

  // No more states of the collection than these are kept.
  private static final int KEPT = 8;

  @TempDir private Path dir;

  @Test
  void aCursorWhoseStateIsKeptNoMoreSaysThatItIsGoneAndWhatToDo() throws Exception {
    try (TestSite site = TestSite.of(dir, NameResolver.NONE, List.of(rain("a"), rain("b")))) {
      String next = next(site);
      for (int i = 1; i < KEPT; i++) {
        commit(site, "c" + i);
        next(site);
      }
      commit(site, "d");
      // The ninth state: for its cursor the first has to go, in which nobody paged on.
      next(site);

      assertThat(site.ask().get(next).statusCode()).isEqualTo(410);
      JsonNode problem = site.problem(next);
      assertThat(problem.get("type").asText()).isEqualTo("/docs/problems#expired-cursor");
      assertThat(problem.get("status").asInt()).isEqualTo(410);
      assertThat(problem.get("parameter").asText()).isEqualTo("cursor");
      assertThat(problem.get("detail").asText())
          .contains("The collection has changed since this cursor was made")
          .endsWith("Begin again without `cursor`.");
      assertThat(site.json(FIRST).get("total").asInt()).isEqualTo(2 + KEPT);
    }
  }

  @Test
  void aCursorHoldsWhileItsStateIsKept() throws Exception {
    try (TestSite site = TestSite.of(dir, NameResolver.NONE, List.of(rain("a"), rain("b")))) {
      String next = next(site);
      for (int i = 1; i < KEPT; i++) {
        commit(site, "c" + i);
        next(site);
      }

      assertThat(site.json(next).get("total").asInt()).isEqualTo(2);
    }
  }

  private static String next(TestSite site) throws IOException, InterruptedException {
    return site.json(FIRST).at("/links/next").asText();
  }

  private void commit(TestSite site, String id) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.put(rain(id), Articles.provenance(id));
      indexer.commit();
    }
    site.collection().refresh();
  }

  private static AnnotatedArticle rain(String id) {
    return Articles.article(id).body("rain").build();
  }
}
