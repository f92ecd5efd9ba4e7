package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.OverloadedException;
import org.dossier.search.TooCostlyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchLimitsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path dir;

  private LuceneCollection collection() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 200; i++) {
        indexer.put(
            Articles.article("a" + i).body("word" + i + " wordy iran wor" + i).build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
    return LuceneCollection.open(dir);
  }

  private static SearchRequest asked(String typed) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        List.of(),
        Order.RELEVANCE,
        new Window(1, 10, null),
        List.of(new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT)),
        new PassageRequest(1, 200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iran", "w*", "w* OR i* OR a*", "wordd~", "\"wordy iran\"~5", "-nothing"})
  void noSearchGoesOnForEverAndNoneGivesHalfAnAnswer(String typed) throws IOException {
    try (LuceneCollection collection = collection()) {
      collection.limit(
          new SearchLimits(1, 0, Duration.ZERO, Duration.ZERO), SearchLimits.ofExports());
      assertThatThrownBy(() -> collection.searchEngine().search(asked(typed)))
          .isInstanceOf(TooCostlyException.class)
          .hasMessage(
              "This search took longer than 0 milliseconds and was ended; ask for less at once.");
    }
  }

  @Test
  void whatIsKeptAfterOneThatWasEndedIsWhole() throws IOException {
    try (LuceneCollection collection = collection()) {
      SearchRequest request = asked("w* OR iran");
      collection.limit(
          new SearchLimits(1, 0, Duration.ZERO, Duration.ZERO), SearchLimits.ofExports());
      assertThatThrownBy(() -> collection.searchEngine().search(request))
          .isInstanceOf(TooCostlyException.class);
      collection.limit(new SearchLimits(1, 0, Duration.ZERO, HOUR), SearchLimits.ofExports());
      assertThat(collection.searchEngine().search(request).total()).isEqualTo(200);
    }
  }

  @Test
  void oneWhoseTurnDoesNotComeIsRefusedAndTheStateIsStillTold() throws Exception {
    try (LuceneCollection collection = collection()) {
      collection.limit(new SearchLimits(1, 0, Duration.ZERO, HOUR), SearchLimits.ofExports());
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch end = new CountDownLatch(1);
      Thread busy =
          Thread.startVirtualThread(() ->
              collection.with(snapshot -> {
                begun.countDown();
                try {
                  end.await();
                } catch (InterruptedException e) {
                  throw new IOException(e);
                }
                return 0;
              }));
      begun.await();
      assertThatThrownBy(() -> collection.searchEngine().search(asked("iran")))
          .isInstanceOf(OverloadedException.class)
          .hasMessage(
              "More searches are asked than this server can answer now; try again in a moment.");
      assertThat(collection.statsReader().stats().articles()).isEqualTo(200);
      assertThat(collection.version()).isNotEmpty();
      end.countDown();
      busy.join();
      assertThat(collection.searchEngine().search(asked("iran")).total()).isEqualTo(200);
    }
  }

  @Test
  void searchesForOneAnswerHaveOneTurnAndOneTime() throws IOException {
    try (LuceneCollection collection = collection()) {
      LuceneSearchEngine engine = collection.searchEngine();
      collection.limit(new SearchLimits(1, 0, Duration.ZERO, HOUR), SearchLimits.ofExports());
      assertThat(
              engine.together(() ->
                  engine.search(asked("nothing")).total() + engine.search(asked("iran")).total()))
          .isEqualTo(200);
      collection.limit(
          new SearchLimits(1, 0, Duration.ZERO, Duration.ZERO), SearchLimits.ofExports());
      List<Integer> done = new ArrayList<>();
      assertThatThrownBy(() -> engine.together(() -> done.add(1)))
          .isInstanceOf(TooCostlyException.class);
      assertThat(done).hasSize(1);
    }
  }
}
