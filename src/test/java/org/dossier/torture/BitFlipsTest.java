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
import org.dossier.article.Facet;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCheck;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.QueryParser;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bit that turns over on the disk is found, by `check` and by a server that starts; what can't
/// be answered for it is refused with that reason.
class BitFlipsTest {
  private static final String UNANSWERED = "(unanswered)";

  @TempDir Path dir;

  @Test
  void everyBitCounts() throws IOException {
    int times = Torture.times(60, 500);
    long seed = Torture.seed();
    Random random = new Random(seed);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 60; i++) {
        indexer.put(
            Articles.article("a" + i)
                .body("Word" + i + " of Iran and others. ".repeat(1 + i))
                .mention(Facet.COUNTRY, "IR", "Iran", "Iran", "name")
                .build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(dir)) {
      all.filter(f -> !f.endsWith("write.lock")).sorted().forEach(files::add);
    }
    String whatIsTrue;
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      whatIsTrue = answers(collection);
    }
    int refused = 0;
    int unanswered = 0;
    int wrong = 0;
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
        String answers;
        try {
          answers = answers(collection);
        } catch (RuntimeException | Error e) {
          throw new AssertionError(about, e);
        }
        unanswered += answers.contains(UNANSWERED) ? 1 : 0;
        wrong += answers.contains(UNANSWERED) || answers.equals(whatIsTrue) ? 0 : 1;
      } catch (UnavailableException e) {
        assertThat(e).as(about).hasMessageContaining("dossier index --full");
        refused++;
      }
      Files.write(file, whole);
    }
    assertThat(LuceneCheck.check(dir).problems()).isEmpty();
    Torture.tell(
        "bit-flips",
        seed,
        "flips=%d found=%d refused-to-open=%d refused-some=%d told-but-wrong=%d"
            .formatted(times, times, refused, unanswered, wrong));
  }

  private static String answers(LuceneCollection collection) {
    StringBuilder answers = new StringBuilder();
    for (String typed : List.of("", "iran", "word7 OR word8", "wor*", "\"iran and others\"")) {
      try {
        answers.append(collection.searchEngine().search(request(typed)));
      } catch (UnavailableException e) {
        assertThat(e).hasMessageContaining("damaged").hasMessageContaining("dossier index --full");
        answers.append(UNANSWERED);
      }
    }
    return answers.toString();
  }

  private static SearchRequest request(String typed) {
    return new SearchRequest(
        typed,
        QueryParser.parse(typed).query(),
        List.of(),
        Order.RELEVANCE,
        new Window(1, 100, null),
        List.of(new FacetRequest(Facet.COUNTRY, 10, FacetRequest.Sort.COUNT)),
        new PassageRequest(3, 200));
  }
}
