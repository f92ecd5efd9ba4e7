package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.FacetRequest;
import org.dossier.query.NameResolver;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.ForgivingSearch;
import org.dossier.search.SearchResults;
import org.dossier.search.TooCostlyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is typed has an answer, or is ended when the time that a server gives a search is over:
/// how many were says how quick the machine is, too.
class QueriesTest {
  @TempDir Path dir;

  @Test
  void everyTextHasAnAnswer() throws IOException {
    int times = Torture.times(3000, 1_000_000);
    long seed = Torture.seed();
    Random random = new Random(seed);
    RandomQueries queries = new RandomQueries(random);
    index();
    int ended = 0;
    long slowest = 0;
    String slowestTyped = "";
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      collection.limit();
      ForgivingSearch search =
          new ForgivingSearch(collection.searchEngine(), NameResolver.NONE, collection.speller());
      for (int i = 0; i < times; i++) {
        String typed = queries.next();
        if (typed.length() > QueryParser.MAX_LENGTH) {
          typed = typed.substring(0, QueryParser.MAX_LENGTH);
        }
        long start = System.nanoTime();
        SearchResults results;
        try {
          results = search.search(request(typed));
        } catch (TooCostlyException e) {
          ended++;
          continue;
        } catch (RuntimeException | Error e) {
          throw new AssertionError("seed %d: `%s`".formatted(seed, typed), e);
        }
        long nanos = System.nanoTime() - start;
        if (nanos > slowest) {
          slowest = nanos;
          slowestTyped = typed;
        }
        assertThat(results.hits().size()).as(typed).isEqualTo((int) Math.min(5, results.total()));
      }
    }
    Torture.tell(
        "queries",
        seed,
        "queries=%d ended=%d slowest-ms=%d `%s`"
            .formatted(
                times,
                ended,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                slowestTyped.replaceAll("[^ -~]", "?")));
  }

  private static SearchRequest request(String typed) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        List.of(),
        Order.RELEVANCE,
        new Window(1, 5, null),
        List.of(new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT)),
        new PassageRequest(3, 200));
  }

  private void index() throws IOException {
    Random words = new Random(1);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 500; i++) {
        StringBuilder body = new StringBuilder("Iran and Canada spoke of the matter. ");
        for (int w = 0; w < 100; w++) {
          body.append("word").append(words.nextInt(2000)).append(w % 12 == 11 ? ". " : " ");
        }
        indexer.put(
            Articles.article("a" + i)
                .body(body.toString())
                .mention(Facet.COUNTRY, "IR", "Iran", "Iran", "name")
                .build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
  }
}
