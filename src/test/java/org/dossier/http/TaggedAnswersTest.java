package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.NameResolver;
import org.dossier.query.SearchRequest;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaggedAnswersTest {
  private static final String SEARCH = "/api/v1/search?q=harbour";

  /// Passes searches on and counts them.
  private record Counting(SearchEngine engine, AtomicInteger searches) implements SearchEngine {
    @Override
    public SearchResults search(SearchRequest request) {
      searches.incrementAndGet();
      return engine.search(request);
    }

    @Override
    public List<Long> totals(List<SearchRequest> requests) {
      return engine.totals(requests);
    }

    @Override
    public String version() {
      return engine.version();
    }
  }

  @Test
  void searchesOnceForAQuestionUntilTheCollectionChanges(@TempDir Path dir) throws Exception {
    put(dir, "one");
    AtomicInteger searches = new AtomicInteger();
    try (LuceneCollection collection = LuceneCollection.open(dir);
        DossierServer server = DossierServer.start(settings(), counting(collection, searches));
        HttpClient client = HttpClient.newHttpClient()) {
      Answers ask = new Answers(client, server.port());
      HttpResponse<String> first = ask.get(SEARCH);
      assertThat(ask.get(SEARCH).body()).isEqualTo(first.body());
      assertThat(ask.get(SEARCH, "Accept-Encoding", "gzip").headers().firstValue("ETag"))
          .contains(
              first.headers().firstValue("ETag").orElseThrow().replaceFirst("\"$", "-gzip\""));
      assertThat(searches).hasValue(1);
      ask.get(SEARCH + "&size=1");
      assertThat(searches).hasValue(2);

      put(dir, "two");
      collection.refresh();
      assertThat(ask.get(SEARCH).body()).contains("\"total\":2");
      assertThat(searches).hasValue(3);
    }
  }

  private static void put(Path dir, String id) throws Exception {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.put(
          Articles.article(id).body("A concert by the harbour.").build(), Articles.provenance(id));
      indexer.commit();
    }
  }

  private static ServerSettings settings() {
    return new ServerSettings("127.0.0.1", 0, "*", "0.1.0");
  }

  private static ServedCollection counting(LuceneCollection collection, AtomicInteger searches) {
    ServedCollection served = Served.of(collection, NameResolver.NONE);
    return new ServedCollection(
        new Counting(served.search(), searches),
        served.articles(),
        served.similar(),
        served.stats(),
        served.facets(),
        served.histograms(),
        served.dossiers(),
        served.exporter(),
        served.entries(),
        served.suggester(),
        served.report());
  }
}
