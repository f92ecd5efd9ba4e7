package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCheckTest {
  @TempDir Path dir;

  @BeforeEach
  void index() throws IOException {
    List<AnnotatedArticle> articles =
        IntStream.range(0, 50)
            .mapToObj(i -> Articles.article("a" + i).body("word ".repeat(i)).build())
            .toList();
    Collected.index(dir, articles);
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.max(Comparator.comparingLong(f -> f.toFile().length())).orElseThrow();
    }
  }

  @Test
  void findsNothingWrongWithAWholeIndex() {
    assertThat(LuceneCheck.check(dir)).isEqualTo(new LuceneCheck.Report(50, List.of()));
  }

  @Test
  void anArticleThatWasChangedIsCountedOnce() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.put(Articles.article("a7").body("changed").build(), Articles.provenance("a7"));
      indexer.commit();
    }
    assertThat(LuceneCheck.check(dir)).isEqualTo(new LuceneCheck.Report(50, List.of()));
  }

  @Test
  void findsOneFlippedBit() throws IOException {
    Path file = largest();
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    LuceneCheck.Report report = LuceneCheck.check(dir);
    assertThat(report.ok()).isFalse();
    assertThat(report.problems().getFirst()).contains("damaged").contains("_0").contains("--full");
  }

  @Test
  void findsAMissingFile() throws IOException {
    Files.delete(largest());
    assertThat(LuceneCheck.check(dir).problems()).singleElement().asString().contains("damaged");
  }

  @Test
  void saysThatThereIsNoIndex(@TempDir Path empty) {
    assertThat(LuceneCheck.check(empty).problems()).singleElement().asString().contains("no index");
    assertThat(LuceneCheck.check(empty.resolve("none")).ok()).isFalse();
    assertThat(empty.resolve("none")).doesNotExist();
  }

  @Test
  void leavesAnIndexAloneThatIsBeingWritten() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      assertThat(indexer.note()).isNotNull();
      assertThat(LuceneCheck.check(dir).problems())
          .singleElement()
          .asString()
          .startsWith("Another indexer is at work");
    }
  }
}
