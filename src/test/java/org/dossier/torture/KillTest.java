package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      Path said = Files.writeString(dir.resolve("said"), "");
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
              .redirectOutput(said.toFile())
              .redirectError(dir.resolve("complained").toFile())
              .start();
      // Every second one after a commit, so that the kill meets the next run at its work.
      awaitLines(child, said, 1 + kill % 2);
      boolean ended =
          child.waitFor(random.nextInt(LONGEST_MILLIS >> (kill % 3)), TimeUnit.MILLISECONDS);
      assertThat(ended).as(Files.readString(dir.resolve("complained"))).isFalse();
      child.destroyForcibly().waitFor();
      List<String> lines = Files.readAllLines(said);
      commits += lines.size() - 1;
      long last = lines.size() == 1 ? committed : Long.parseLong(lines.getLast());
      committed = check(index, last, "seed " + seed + " kill " + kill);
    }
    assertThat(committed).isPositive();
    Torture.tell("kills", seed, "kills=%d commits=%d lost=0 half=0".formatted(times, commits));
  }

  private static void awaitLines(Process child, Path file, int count) throws Exception {
    while (Files.readAllLines(file).size() < count) {
      assertThat(child.waitFor(20, TimeUnit.MILLISECONDS)).as("child ended").isFalse();
    }
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
                List.of(),
                Order.RELEVANCE,
                new Window(1, 1, null),
                List.<FacetRequest>of(),
                new PassageRequest(0, 200)))
        .total();
  }
}
