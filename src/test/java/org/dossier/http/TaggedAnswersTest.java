package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  // The first of two is answered by its route, the second before any route is looked for.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: b",
        "Accept-Encoding: gzip",
        "Accept-Encoding: gzip;q=0",
        "If-None-Match: *",
        "If-None-Match: W/\"1\", \"2\"",
        "Origin: https://a.example"
      })
  void givesTheSameHeadersAgain(String header) throws IOException {
    try (DossierServer server = DossierServer.start(settings(), new OneArticle("x").served());
        HttpClient client = HttpClient.newHttpClient()) {
      Answers ask = new Answers(client, server.port());
      for (String address : List.of(SEARCH, SEARCH + "&facets=&passages=0&fields=id&size=0")) {
        for (String method : List.of("GET", "HEAD")) {
          // Another address for the same question.
          String other = address + (method.equals("GET") ? "&sort=relevance" : "&page=1");
          String line = method + " " + other + " HTTP/1.1";
          ask.raw("GET " + address + " HTTP/1.1", header);
          String first = ask.raw(line, header);
          assertThat(undated(ask.raw(line, header))).isEqualTo(undated(first));
        }
      }
    }
  }

  private static String undated(String answer) {
    return answer.replaceFirst("Date: .*", "");
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
