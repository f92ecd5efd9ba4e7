package org.dossier.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YearLearningTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final int WORDS = 80;

  @TempDir Path folder;

  private final AnnotationPipeline pipeline = AnnotationPipeline.standard(TODAY);

  // In each year other matters are in the news.
  private static List<String> news(int year) {
    return IntStream.range(0, WORDS)
        .mapToObj(i -> "ma" + (char) ('a' + year - 2015) + "o" + (char) ('a' + i % 9) + "i" + i / 9)
        .toList();
  }

  private static String body(int year, int number) {
    return "Number " + number + " tells of " + String.join(" and the ", news(year));
  }

  private void writeDated() throws IOException {
    for (int year = 2015; year < 2023; year++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        lines.add(
            "{\"id\":\"%d-%d\",\"date\":\"%d\",\"title\":\"News\",\"body\":\"%s.\"}"
                .formatted(year, i, year, body(year, i)));
      }
      Files.write(folder.resolve(year + ".jsonl"), lines);
    }
  }

  private void writeUndated() throws IOException {
    for (int year = 2015; year < 2023; year++) {
      Files.writeString(folder.resolve("undated-" + year + ".txt"), body(year, 7) + " in brief.");
    }
  }

  private IndexReport run(MemoryIndexer index, int threads) throws Exception {
    index.close();
    return new CollectionIndexer(pipeline, threads)
        .run(List.of(folder), index, IndexOptions.UPDATE, Progress.NONE);
  }

  private static Publication published(MemoryIndexer index, int year) {
    return requireNonNull(
        requireNonNull(index.articles.get("undated-" + year + ".txt")).published());
  }

  @Test
  void datesArticlesByTheWordsOfThoseWithDates() throws Exception {
    writeDated();
    writeUndated();
    MemoryIndexer index = new MemoryIndexer();
    run(index, 2);

    for (int year = 2015; year < 2023; year++) {
      Publication published = published(index, year);
      assertThat(published.date().year()).isEqualTo(year);
      assertThat(published.basis()).isEqualTo(Publication.Basis.INFERRED);
      assertThat(published.confidence()).isBetween(0.6, 0.99);
      assertThat(published.evidence())
          .hasSizeBetween(4, 8)
          .extracting(Mention::rule)
          .containsOnly("words of the time");
      assertThat(published.evidence().stream().map(Mention::text)).isSubsetOf(news(year));
    }
    assertThat(index.commits).isOne();
  }

  @Test
  void givesTheSameDatesWhateverTheOrder() throws Exception {
    MemoryIndexer increments = new MemoryIndexer();
    writeUndated();
    run(increments, 1);
    assertThat(increments.articles.values()).allMatch(a -> a.published() == null);
    writeDated();
    IndexReport report = run(increments, 8);
    assertThat(report.added()).isEqualTo(8 * 60);
    assertThat(report.changed()).isEqualTo(8);

    MemoryIndexer atOnce = new MemoryIndexer();
    run(atOnce, 3);
    assertThat(increments.articles).isEqualTo(atOnce.articles);
    assertThat(increments.committedNote).isEqualTo(atOnce.committedNote);
  }

  @Test
  void datesNewArticlesByWhatItLearnedBefore() throws Exception {
    MemoryIndexer index = new MemoryIndexer();
    writeDated();
    run(index, 2);
    writeUndated();
    IndexReport report = run(index, 2);

    assertThat(List.of(report.added(), report.changed())).containsExactly(8L, 0L);
    assertThat(published(index, 2019).date().year()).isEqualTo(2019);
  }

  @Test
  void forgetsWhatItLearnedOfArticlesThatAreGone() throws Exception {
    MemoryIndexer index = new MemoryIndexer();
    writeDated();
    writeUndated();
    run(index, 2);
    for (int year = 2015; year < 2023; year++) {
      Files.delete(folder.resolve(year + ".jsonl"));
    }
    IndexReport report = run(index, 2);

    assertThat(List.of(report.changed(), report.removed())).containsExactly(8L, 480L);
    assertThat(index.articles.values()).allMatch(a -> a.published() == null);
  }

  @Test
  void leavesAllAloneWhereNothingChanged() throws Exception {
    MemoryIndexer index = new MemoryIndexer();
    writeDated();
    writeUndated();
    run(index, 2);
    assertThat(run(index, 2).isChange()).isFalse();
    assertThat(index.put).isEmpty();
    assertThat(index.commits).isOne();
  }

  @Test
  void takesTheSameSampleInEveryOrder() {
    ArticleSample one = new ArticleSample(60);
    ArticleSample other = new ArticleSample(60);
    for (int i = 0; i < 100; i++) {
      one.offer("%064x".formatted(i * 37 % 101));
      other.offer("%064x".formatted((99 - i) * 37 % 101));
    }
    assertThat(one.fingerprint()).isEqualTo(other.fingerprint()).isNotEmpty();
    assertThat(one.holds("%064x".formatted(0))).isTrue();
    assertThat(one.holds("%064x".formatted(100))).isFalse();
  }
}
