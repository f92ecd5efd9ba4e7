package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCheck;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.search.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bit that turns over on the disk is found, by `check` and by a server that starts.
class BitFlipsTest {
  @TempDir Path dir;

  @Test
  void everyBitCounts() throws IOException {
    int times = Torture.times(60, 500);
    long seed = Torture.seed();
    Random random = new Random(seed);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 60; i++) {
        indexer.put(
            Articles.article("a" + i).body("Word" + i + " of Iran and others. ".repeat(i)).build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(dir)) {
      all.filter(f -> !f.endsWith("write.lock")).sorted().forEach(files::add);
    }
    int refused = 0;
    for (int i = 0; i < times; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      int bit = random.nextInt(8 * whole.length);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, flipped);
      String about = "seed %d: bit %d of %s".formatted(seed, bit, file.getFileName());
      LuceneCheck.Report report = LuceneCheck.check(dir);
      assertThat(report.ok()).as(about).isFalse();
      assertThat(report.problems().getFirst()).as(about).contains("dossier index --full");
      try (LuceneCollection collection = LuceneCollection.open(dir)) {
        assertThat(collection.damage()).as(about).isNotEmpty();
      } catch (UnavailableException e) {
        assertThat(e).as(about).hasMessageContaining("dossier index --full");
        refused++;
      }
      Files.write(file, whole);
    }
    assertThat(LuceneCheck.check(dir).problems()).isEmpty();
    Torture.tell(
        "bit-flips", seed, "flips=%d found=%d refused-to-open=%d".formatted(times, times, refused));
  }
}
