package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.DossierServer;
import org.dossier.http.Served;
import org.dossier.http.ServerSettings;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several servers read one index while it changes, is built anew, and is deleted and made again:
/// no request fails, each answer is of one round, and no server goes back to an older one.
class SwitchTest {
  private static final int ARTICLES = 20;
  private static final Pattern ROUND = Pattern.compile("\\bround(\\d+)\\b");

  @TempDir Path dir;

  @Test
  void noRequestFailsWhileTheIndexSwitches() throws Exception {
    int rounds = Torture.times(12, 1000);
    index(0);
    AtomicBoolean isOver = new AtomicBoolean();
    int asked = 0;
    try (LuceneCollection first = LuceneCollection.open(dir);
        LuceneCollection second = LuceneCollection.open(dir);
        DossierServer one = serve(first);
        DossierServer other = serve(second);
        ExecutorService readers = Executors.newCachedThreadPool()) {
      List<Future<Integer>> reading = new ArrayList<>();
      for (DossierServer server : List.of(one, other, one, other)) {
        reading.add(readers.submit(reader(server.port(), isOver)));
      }
      try {
        for (int round = 1; round <= rounds; round++) {
          index(round);
        }
      } finally {
        isOver.set(true);
      }
      for (Future<Integer> reader : reading) {
        asked += reader.get();
      }
    }
    Torture.tell(
        "switch", 0, "servers=2 rounds=%d requests=%d failed=0 mixed=0".formatted(rounds, asked));
  }

  private DossierServer serve(LuceneCollection collection) throws IOException {
    collection.limit();
    return DossierServer.start(
        new ServerSettings("127.0.0.1", 0, "*", "1"), Served.of(collection, NameResolver.NONE));
  }

  private void index(int round) throws IOException {
    if (round % 4 == 3) {
      try (Stream<Path> files = Files.list(dir)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
    try (LuceneArticleIndexer indexer =
        round % 4 == 1 ? LuceneArticleIndexer.openFresh(dir) : LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < ARTICLES; i++) {
        indexer.put(
            Articles.article("a" + i).body("Words of round" + round + " of the talks.").build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
  }

  /// Asks until it is over, at least once after that; gives how often.
  private static Callable<Integer> reader(int port, AtomicBoolean isOver) {
    return () -> {
      HttpClient client = HttpClient.newHttpClient();
      long newest = 0;
      int asked = 0;
      boolean isLast;
      do {
        isLast = isOver.get();
        String path = asked % 2 == 0 ? "/api/v1/export?q=words" : "/api/v1/search?q=words&size=20";
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<Long> seen =
            ROUND
                .matcher(answer.body().replaceAll("</?mark>", ""))
                .results()
                .map((MatchResult m) -> Long.parseLong(m.group(1)))
                .toList();
        assertThat(seen).as(answer.body()).hasSize(ARTICLES).containsOnly(seen.getFirst());
        assertThat(seen.getFirst()).isGreaterThanOrEqualTo(newest);
        newest = seen.getFirst();
        asked++;
      } while (!isLast);
      return asked;
    };
  }
}
