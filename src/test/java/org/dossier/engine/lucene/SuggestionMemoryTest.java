package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.search.Authority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How much memory suggestions take for an article, counted and not timed: of what articles more
/// add. The bounds are about half as much again as it is; who makes it more looks why.
class SuggestionMemoryTest {
  private static final int FEW = 1_000;
  private static final int MANY = 3_000;
  private static final int WORDS = 8;
  private static final long PLENTY = Long.MAX_VALUE;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir private Path dir;
  private Collected few;
  private Collected many;

  @BeforeEach
  void open() throws IOException {
    few = Collected.of(dir.resolve("few"), articles(FEW));
    many = Collected.of(dir.resolve("many"), articles(MANY));
  }

  @AfterEach
  void close() throws IOException {
    few.close();
    many.close();
  }

  private static List<AnnotatedArticle> articles(int count) {
    return IntStream.range(0, count).mapToObj(SuggestionMemoryTest::article).toList();
  }

  // A title of some words, two organizations with a name each that others do not use.
  private static AnnotatedArticle article(int number) {
    Random random = new Random(number);
    StringBuilder title = new StringBuilder("Report");
    for (int word = 1; word < WORDS; word++) {
      title.append(" ma").append((int) (2_000 * Math.pow(random.nextDouble(), 4)));
    }
    String name = "The Alpha " + number;
    return Articles.article("articles/2026/" + number + ".txt")
        .title(title.toString())
        .body(name + " said so.")
        .published("2026-%02d-%02d".formatted(1 + number % 12, 1 + number % 28))
        .value(Facet.COUNTRY, "C" + number % 20, "Country " + number % 20)
        .mention(
            Facet.ORGANIZATION, "o" + number % 50, "Organization " + number % 50, name, "alias")
        .build();
  }

  private static SuggestionIndex gather(Collected collected, long room) {
    return collected
        .collection()
        .glance(snapshot ->
            SuggestionGathering.gather(snapshot, Authority.NONE, snapshot.version(), room));
  }

  private static long allocated(Collected collected) {
    for (int i = 0; i < 3; i++) {
      gather(collected, PLENTY);
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    gather(collected, PLENTY);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void keepsSomeBytesForEachWordOfATitleOrName() {
    long kept = gather(many, PLENTY).ramBytesUsed() - gather(few, PLENTY).ramBytesUsed();

    assertThat(kept / (MANY - FEW)).as("bytes an article with its name").isBetween(100L, 260L);
  }

  @Test
  void readsOfATitleWhatItNeeds() {
    long made = allocated(many) - allocated(few);

    assertThat(made / (MANY - FEW)).as("bytes allocated an article").isBetween(1_000L, 3_600L);
  }

  @Test
  void suggestsTheNewestTitlesWhereThereIsNoRoomForAll() {
    long all = gather(many, PLENTY).ramBytesUsed();

    assertThat(gather(many, PLENTY).titlesLeftOut()).isZero();
    assertThat(gather(many, all * 3 / 4).titlesLeftOut()).isBetween(MANY / 10, MANY * 3 / 4);
    assertThat(gather(many, all * 3 / 4).ramBytesUsed()).isLessThan(all);
    assertThat(gather(many, 0).titlesLeftOut()).isEqualTo(MANY);
  }
}
