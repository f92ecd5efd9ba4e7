package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dossier.app.IndexingChild;
import org.dossier.engine.lucene.LuceneCheck;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that indexes is killed at any moment: what it said to have committed is there, all
/// articles are of one round, and the next one goes on without being asked to repair anything.
class KillTest {
  private static final int LONGEST_MILLIS = 4000;

  @TempDir Path dir;

  @Test
  void killedAtAnyMoment() throws Exception {
    int times = Torture.times(4, 1000);
    long seed = Torture.seed();
    Random random = new Random(seed);
    Path folder = Files.createDirectory(dir.resolve("articles"));
    Path index = dir.resolve("index");
    long committed = 0;
    int commits = 0;
    for (int kill = 0; kill < times; kill++) {
      Process child =
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  IndexingChild.class.getName(),
                  folder.toString(),
                  index.toString(),
                  Long.toString(committed + 1))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      long last = committed;
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(out.readLine()).isEqualTo("START");
        if (kill % 2 == 1) {
          // After a commit, so that the kill meets the next run at its work.
          last = Long.parseLong(out.readLine());
          commits++;
        }
        boolean ended =
            child.waitFor(random.nextInt(LONGEST_MILLIS >> (kill % 3)), TimeUnit.MILLISECONDS);
        assertThat(ended).isFalse();
        child.destroyForcibly().waitFor();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          last = Long.parseLong(line);
          commits++;
        }
      }
      committed = check(index, last, "seed " + seed + " kill " + kill);
    }
    assertThat(committed).isPositive();
    Torture.tell("kills", seed, "kills=%d commits=%d lost=0 half=0".formatted(times, commits));
  }

  /// The round that the index holds, which must be the last that was told, or the next.
  private static long check(Path index, long told, String about) throws Exception {
    if (told == 0 && !LuceneCheck.check(index).ok()) {
      assertThat(LuceneCheck.check(index).problems().getFirst()).contains("There is no index");
      return 0;
    }
    assertThat(LuceneCheck.check(index).problems()).as(about).isEmpty();
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      for (long round = told; round <= told + 1; round++) {
        if (total(collection, "round" + round) > 0) {
          assertThat(total(collection, "round" + round))
              .as(about)
              .isEqualTo(IndexingChild.ARTICLES);
          assertThat(total(collection, "")).as(about).isEqualTo(IndexingChild.ARTICLES);
          return round;
        }
      }
    }
    throw new AssertionError(about + ": round " + told + " is lost");
  }

  private static long total(LuceneCollection collection, String typed) {
    return collection
        .searchEngine()
        .search(
            new SearchRequest(
                typed,
                QueryParser.parse(typed).query(),
                java.util.List.of(),
                Order.RELEVANCE,
                new Window(1, 1, null),
                java.util.List.<FacetRequest>of(),
                new PassageRequest(0, 200)))
        .total();
  }
}
