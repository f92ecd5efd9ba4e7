package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.source.Reading;
import org.dossier.source.SourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionIndexerTest {
  @TempDir Path folder;

  private final MemoryIndexer index = new MemoryIndexer();

  @Test
  void putsEveryArticleOfANewCollectionInOneCommit() throws Exception {
    write("a.txt", "Iran speaks.");
    write("b/c.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\n{\"body\":\"two\"}\n");

    IndexReport report = run();

    assertThat(index.articles).containsOnlyKeys("a.txt", "x", "b/c.jsonl#2");
    assertThat(index.commits).isOne();
    assertCounts(report, 3, 0, 0, 0, 0);
    assertThat(report.bytes()).isEqualTo(12 + 39);
  }

  @Test
  void leavesAloneWhatDidNotChange() throws Exception {
    write("a.txt", "Iran speaks.");
    run();

    IndexReport report = run();

    assertCounts(report, 0, 0, 1, 0, 0);
    assertThat(index.put).isEmpty();
    assertThat(index.touched).isEmpty();
    assertThat(index.commits).isOne();
    assertThat(report.isChange()).isFalse();
  }

  @Test
  void putsOnlyTheChangedArticlesOfAChangedFile() throws Exception {
    write("c.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\n{\"id\":\"y\",\"body\":\"two\"}\n");
    run();
    write(
        "c.jsonl",
        "{\"id\":\"x\",\"body\":\"one\"}\n{\"id\":\"y\",\"body\":\"2\"}\n"
            + "{\"id\":\"z\",\"body\":\"3\"}\n");

    IndexReport report = run();

    assertCounts(report, 1, 1, 1, 0, 0);
    assertThat(index.put).containsExactlyInAnyOrder("y", "z");
    assertThat(index.touched).containsExactly("x");
    assertCounts(run(), 0, 0, 3, 0, 0);
  }

  @Test
  void removesWhatVanished() throws Exception {
    write("a.txt", "Iran speaks.");
    write("c.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\n{\"id\":\"y\",\"body\":\"two\"}\n");
    run();
    Files.delete(folder.resolve("a.txt"));
    write("c.jsonl", "{\"id\":\"y\",\"body\":\"two\"}\n");

    assertCounts(run(), 0, 0, 1, 2, 0);
    assertThat(index.articles).containsOnlyKeys("y");
  }

  @Test
  void notesThatAnArticleMovedToAnotherFile() throws Exception {
    write("a.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\n");
    run();
    Files.move(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));

    assertCounts(run(), 0, 0, 1, 0, 0);
    assertThat(index.fileOf("x")).isEqualTo("b.jsonl");
    assertCounts(run(), 0, 0, 1, 0, 0);
  }

  @Test
  void keepsWhatItHeldOfAFileThatCannotBeReadAnyMore() throws Exception {
    write("a.json", "{\"body\":\"one\"}");
    run();
    write("a.json", "{\"body\":");

    IndexReport report = run();

    assertCounts(report, 0, 0, 1, 0, 1);
    assertThat(index.body("a.json")).isEqualTo("one");
    assertCounts(run(), 0, 0, 1, 0, 1);
    write("a.json", "{\"body\":\"two\"}");
    assertCounts(run(), 0, 1, 0, 0, 0);
  }

  @Test
  void keepsTheArticleOfARecordThatBrokeAndReadsTheOthers() throws Exception {
    write("c.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\n{\"id\":\"y\",\"body\":\"two\"}\n");
    run();
    write("c.jsonl", "{\"id\":\"x\",\"body\":\"1\"}\n{\"id\":\"y\",\"body\n");

    IndexReport report = run();

    assertCounts(report, 0, 1, 1, 0, 1);
    assertThat(index.body("y")).isEqualTo("two");
    assertThat(index.body("x")).isEqualTo("1");
    assertThat(report.problems().failures().get(0).place()).isEqualTo("c.jsonl:2");
  }

  @Test
  void triesAFileWithFailuresAgainInTheNextRun() throws Exception {
    write("c.jsonl", "{\"id\":\"x\",\"body\":\"one\"}\nnonsense\n");
    assertCounts(run(), 1, 0, 0, 0, 1);

    assertCounts(run(), 0, 0, 1, 0, 1);
    assertThat(index.put).isEmpty();
    assertThat(index.touched).isEmpty();
    assertThat(index.commits).isOne();
  }

  @Test
  void givesAnIdToTheEarlierOfTwoArticles() throws Exception {
    write("a.jsonl", "{\"id\":\"x\",\"body\":\"first\"}\n");
    write("b.jsonl", "{\"id\":\"z\",\"body\":\"z\"}\n\n{\"id\":\"x\",\"body\":\"second\"}\n");

    IndexReport report = run();

    assertThat(index.body("x")).isEqualTo("first");
    assertThat(report.problems().failures())
        .extracting(Reading.Failed::toString)
        .containsExactly("b.jsonl:3: id `x` is already used by a.jsonl:1");
    assertCounts(report, 2, 0, 0, 0, 1);
  }

  @Test
  void givesAnIdToTheOtherArticleOnceItIsFree() throws Exception {
    write("a.jsonl", "{\"id\":\"x\",\"body\":\"first\"}\n");
    write("b.jsonl", "{\"id\":\"z\",\"body\":\"z\"}\n{\"id\":\"x\",\"body\":\"second\"}\n");
    run();
    Files.delete(folder.resolve("a.jsonl"));

    assertCounts(run(), 0, 1, 1, 0, 0);
    assertThat(index.body("x")).isEqualTo("second");
  }

  @Test
  void givesAnIdToANewEarlierFileAsIfItHadAlwaysBeenThere() throws Exception {
    write("b.jsonl", "{\"id\":\"x\",\"body\":\"second\"}\n{\"id\":\"z\",\"body\":\"z\"}\n");
    run();
    write("a.jsonl", "{\"id\":\"x\",\"body\":\"first\"}\n");

    assertCounts(run(), 0, 1, 1, 0, 1);
    assertThat(index.body("x")).isEqualTo("first");
    Files.delete(folder.resolve("a.jsonl"));
    assertCounts(run(), 0, 1, 1, 0, 0);
    assertThat(index.body("x")).isEqualTo("second");
  }

  @Test
  void givesIdsToTheSameArticlesWhateverThreadIsQuicker() throws Exception {
    for (int file = 0; file < 30; file++) {
      StringBuilder lines = new StringBuilder();
      for (int id = 0; id < 40; id++) {
        lines.append("{\"id\":\"%d\",\"body\":\"from %02d\"}%n".formatted(id, file));
      }
      write("%02d.jsonl".formatted(file), lines.toString());
    }
    try (MemoryIndexer other = index) {
      IndexReport report =
          new CollectionIndexer(AnnotationPipeline.standard(), 8)
              .run(List.of(folder), other, IndexOptions.UPDATE, Progress.NONE);
      assertCounts(report, 40, 0, 0, 0, 29 * 40);
    }
    assertThat(index.articles.values()).allMatch(a -> a.article().body().equals("from 00"));
  }

  @Test
  void writesNothingInADryRun() throws Exception {
    write("a.txt", "Iran speaks.");
    run();
    write("a.txt", "Iran is silent.");
    write("b.txt", "Canada speaks.");

    IndexReport report = run(new IndexOptions(false, true));

    assertCounts(report, 1, 1, 0, 0, 0);
    assertThat(index.put).isEmpty();
    assertThat(index.commits).isOne();
  }

  @Test
  void putsEverythingAgainInAFullRun() throws Exception {
    write("a.txt", "Iran speaks.");
    run();

    assertCounts(run(new IndexOptions(true, false)), 0, 0, 1, 0, 0);
    assertThat(index.put).containsExactly("a.txt");
  }

  @Test
  void commitsNothingWhenTheIndexCannotBeWritten() throws Exception {
    write("a.txt", "Iran speaks.");
    index.full = true;

    assertThatThrownBy(this::run).isInstanceOf(IOException.class).hasMessageContaining("No space");
    assertThat(index.commits).isZero();
  }

  @Test
  void commitsNothingWhenInterrupted() throws Exception {
    write("a.txt", "Iran speaks.");
    Thread.currentThread().interrupt();

    assertThatThrownBy(this::run).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(index.commits).isZero();
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    Path missing = folder.resolve("nowhere");
    CollectionIndexer indexer = new CollectionIndexer(AnnotationPipeline.standard(), 1);

    assertThatThrownBy(
            () -> indexer.run(List.of(missing), index, IndexOptions.UPDATE, Progress.NONE))
        .isInstanceOf(SourceException.class)
        .hasMessage("There is no file or folder `" + missing + "`.");
  }

  @Test
  void tellsItsProgress() throws Exception {
    write("a.txt", "Iran speaks.");
    write("b.jsonl", "nonsense\n{\"body\":\"one\"}\n");
    AtomicLong planned = new AtomicLong();
    AtomicLong done = new AtomicLong();
    AtomicLong articles = new AtomicLong();
    AtomicLong failures = new AtomicLong();
    Progress progress =
        new Progress() {
          @Override
          public void planned(long files, long bytes) {
            planned.addAndGet(bytes);
          }

          @Override
          public void bytesDone(long bytes) {
            done.addAndGet(bytes);
          }

          @Override
          public void articleDone() {
            articles.incrementAndGet();
          }

          @Override
          public void failed(Reading.Failed failure) {
            failures.incrementAndGet();
          }
        };

    new CollectionIndexer(AnnotationPipeline.standard(), 2)
        .run(List.of(folder), index, IndexOptions.UPDATE, progress);

    assertThat(done.get()).isEqualTo(planned.get()).isEqualTo(12 + 24);
    assertThat(articles.get()).isEqualTo(2);
    assertThat(failures.get()).isOne();
  }

  @Test
  void saysInOneLineWhatItDid() {
    IndexReport.Problems none = new IndexReport.Problems(0, 0, List.of(), List.of(), List.of());
    assertThat(new IndexReport(5, 0, 0, 0, 24_000, Duration.ofMillis(1220), none).line())
        .isEqualTo(
            "Indexed 5 articles: 5 new, 0 changed, 0 unchanged, 0 removed, 0 failed, in 1.2 s"
                + " (4.1 articles/s, 0.02 MB/s)");
    assertThat(new IndexReport(0, 1, 0, 2, 0, Duration.ZERO, none).line())
        .startsWith("Indexed 1 article: 0 new, 1 changed, 0 unchanged, 2 removed, 0 failed, in ");
  }

  private static void assertCounts(
      IndexReport report, int added, int changed, int unchanged, int removed, int failed) {
    assertThat(report)
        .extracting(
            IndexReport::added,
            IndexReport::changed,
            IndexReport::unchanged,
            IndexReport::removed,
            IndexReport::failed)
        .as("%s", report.problems().failures())
        .containsExactly(
            (long) added, (long) changed, (long) unchanged, (long) removed, (long) failed);
  }

  private IndexReport run() throws IOException, InterruptedException {
    return run(IndexOptions.UPDATE);
  }

  private IndexReport run(IndexOptions options) throws IOException, InterruptedException {
    index.close();
    return new CollectionIndexer(AnnotationPipeline.standard(), 3)
        .run(List.of(folder), index, options, Progress.NONE);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
