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
import org.dossier.search.SearchResults;
import org.dossier.search.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bit that turns over on the disk is found, by `check` and by a server that starts, which then
/// answers from the other segments as if the damaged one were not there.
class BitFlipsTest {
  private static final int ARTICLES = 60;

  @TempDir Path dir;

  /// Adds articles in one commit, which is one segment.
  private static void index(Path index, int from, int to) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      for (int i = from; i < to; i++) {
        indexer.put(
            Articles.article("a" + i)
                .body(("Word" + i + " of Iran and others. ").repeat(1 + i))
                .mention(Facet.COUNTRY, "IR", "Iran", "Iran", "name")
                .build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
  }

  @Test
  void everyBitCounts() throws IOException {
    int times = Torture.times(60, 500);
    long seed = Torture.seed();
    Random random = new Random(seed);
    Path index = dir.resolve("index");
    index(index, 0, ARTICLES / 2);
    index(index, ARTICLES / 2, ARTICLES);
    index(dir.resolve("first"), 0, ARTICLES / 2);
    index(dir.resolve("second"), ARTICLES / 2, ARTICLES);
    String ofTheFirst = answers(dir.resolve("first"));
    String ofTheSecond = answers(dir.resolve("second"));
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(index)) {
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
      LuceneCheck.Report report = LuceneCheck.check(index);
      assertThat(report.ok()).as(about).isFalse();
      assertThat(report.problems().getFirst()).as(about).contains("dossier index --full");
      try (LuceneCollection collection = LuceneCollection.open(index)) {
        if (opens(collection, about)) {
          assertThat(collection.damage()).as(about).hasSize(1);
          String rest = file.getFileName().toString().startsWith("_0") ? ofTheSecond : ofTheFirst;
          assertThat(answers(collection)).as(about).isEqualTo(rest);
        } else {
          refused++;
        }
      }
      Files.write(file, whole);
    }
    assertThat(LuceneCheck.check(index).problems()).isEmpty();
    Torture.tell(
        "bit-flips",
        seed,
        "flips=%d found=%d rest-searched=%d refused-to-open=%d wrong=0"
            .formatted(times, times, times - refused, refused));
  }

  /// Whether there is anything to search; if not, it says why.
  private static boolean opens(LuceneCollection collection, String about) {
    try {
      return !collection.version().isEmpty();
    } catch (UnavailableException e) {
      assertThat(e).as(about).hasMessageContaining("dossier index --full");
      return false;
    }
  }

  private static String answers(Path index) throws IOException {
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      return answers(collection);
    }
  }

  private static String answers(LuceneCollection collection) {
    StringBuilder answers = new StringBuilder();
    for (String typed : List.of("", "iran", "word7 OR word47", "wor*", "\"iran and others\"")) {
      SearchResults results = collection.searchEngine().search(request(typed));
      answers.append(results.total()).append(results.hits()).append(results.facets());
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
