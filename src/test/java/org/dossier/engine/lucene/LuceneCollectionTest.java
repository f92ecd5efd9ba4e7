package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.Word;
import org.dossier.query.Window;
import org.dossier.search.InvalidCursorException;
import org.dossier.search.SearchResults;
import org.dossier.search.StatsReader.Stats;
import org.dossier.search.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCollectionTest {
  @TempDir Path dir;

  private static AnnotatedArticle article(String id, String body) {
    return Articles.article(id).body(body).build();
  }

  @Test
  void waitsForAnIndexThatComesLater() throws IOException {
    Path later = dir.resolve("later");
    try (LuceneCollection collection = LuceneCollection.open(later)) {
      assertThatThrownBy(collection::version)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("dossier index");
      Files.createDirectories(later);
      collection.refresh();
      assertThatThrownBy(collection::version).isInstanceOf(UnavailableException.class);
      Collected.index(later, List.of());
      collection.refresh();
      assertThat(collection.statsReader().stats().articles()).isZero();
    }
  }

  @Test
  void followsAnIndexThatWasDeletedAndMadeAnew() throws IOException {
    try (Collected c = Collected.of(dir, List.of(article("a", "word"), article("b", "word")))) {
      delete(dir);
      c.collection().refresh();
      assertThat(c.ids(new Word("word"))).containsExactly("a", "b");
      Collected.index(dir, List.of(article("c", "word")));
      c.collection().refresh();
      assertThat(c.ids(new Word("word"))).containsExactly("c");
    }
  }

  @Test
  void whoWaitsWhileItIsMadeAnewSearchesTheNewOne() throws Exception {
    try (Collected c = Collected.of(dir, List.of(article("a", "word")))) {
      SearchLimits oneAtATime = new SearchLimits(1, 1, Duration.ofHours(1), Duration.ofHours(1));
      c.collection().limit(oneAtATime, oneAtATime);
      FutureTask<List<String>> waiting = new FutureTask<>(() -> c.ids(new Word("word")));
      Thread waiter = Thread.ofPlatform().unstarted(waiting);
      c.collection()
          .with(snapshot -> {
            waiter.start();
            while (waiter.getState() != Thread.State.TIMED_WAITING) {
              Thread.onSpinWait();
            }
            delete(dir);
            Collected.index(dir, List.of(article("c", "word")));
            c.collection().refresh();
            return 0;
          });
      assertThat(waiting.get()).containsExactly("c");
    }
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      for (Path f : files.filter(Files::isRegularFile).toList()) {
        Files.delete(f);
      }
    }
  }

  @Test
  void refusesAfterItWasClosed() throws IOException {
    Collected c = Collected.of(dir, List.of(article("a", "word")));
    c.close();
    c.close();
    assertThatThrownBy(() -> c.ids(new Word("word"))).isInstanceOf(UnavailableException.class);
  }

  @Test
  void givesItsFigures() throws IOException {
    try (Collected c =
        Collected.of(
            dir,
            Articles.article("a").value(Facet.COUNTRY, "IR", "Iran").published("2020"),
            Articles.article("b").value(Facet.COUNTRY, "IR", "Iran"),
            Articles.article("c").value(Facet.COUNTRY, "CA", "Canada"))) {
      try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
        indexer.remove("c");
        indexer.commit();
      }
      c.collection().refresh();
      Stats stats = c.collection().statsReader().stats();
      assertThat(stats.articles()).isEqualTo(2);
      assertThat(stats.values())
          .containsEntry(Facet.COUNTRY, 1L)
          .containsEntry(Facet.YEAR, 1L)
          .containsEntry(Facet.PERSON, 0L);
      assertThat(stats.engine()).isEqualTo("lucene");
      assertThat(stats.bytes()).isPositive();
      assertThat(stats.lastCommit()).isBetween(Instant.EPOCH.plusSeconds(1), Instant.now());
    }
  }

  @Test
  void refusesACursorOfAnotherSearch() throws IOException {
    try (Collected c = Collected.of(dir, List.of(article("a", "word"), article("b", "word")))) {
      SearchResults first = c.search(paged(new Word("word"), null));
      assertThat(first.next()).isNotNull();
      assertThat(c.search(paged(new Word("word"), first.next())).next()).isNull();
      assertThatThrownBy(() -> c.search(paged(new TextQuery.Phrase("word x"), first.next())))
          .isInstanceOf(InvalidCursorException.class);
      for (String bad : List.of("", "%%%", "AAAA", first.next() + "A", "MSAx")) {
        assertThatThrownBy(() -> c.search(paged(new Word("word"), bad)))
            .as(bad)
            .isInstanceOf(InvalidCursorException.class);
      }
    }
  }

  private static SearchRequest paged(TextQuery query, String cursor) {
    return new SearchRequest(
        query.toString(),
        query,
        List.of(),
        Order.RELEVANCE,
        new Window(1, 1, cursor),
        List.of(),
        new PassageRequest(0, 200));
  }

  @Test
  void correctsWordsTheCollectionDoesNotKnow() throws IOException {
    try (Collected c =
        Collected.of(
            dir, List.of(article("a", "The revolutionary guard of 2020"), article("b", "guard")))) {
      LuceneSpeller speller = c.collection().speller();
      assertThat(speller.correct("Revolutionery")).contains("revolutionary");
      assertThat(speller.correct("gaurd")).contains("guard");
      assertThat(speller.correct("guard")).isEmpty();
      assertThat(speller.correct("2021")).isEmpty();
      assertThat(speller.correct("teh")).isEmpty();
      assertThat(speller.correct("zzzzzzzz")).isEmpty();
      assertThat(speller.correct("…")).isEmpty();
    }
  }
}
