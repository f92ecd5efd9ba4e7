package org.dossier.ingest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.SpanProposer;
import org.dossier.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureLearningTest {
  private static final String HEAD = "The Oslo Widget Courier, every day but Sunday";
  private static final String FOOT = "Widgets are our passion. Tell your friends of us";

  @TempDir Path folder;

  private final AnnotationPipeline pipeline =
      AnnotationPipeline.standard(LocalDate.of(2026, 6, 15), SpanProposer.NONE);

  private IndexReport run(MemoryIndexer index) throws Exception {
    index.close();
    return new CollectionIndexer(pipeline, 3)
        .run(List.of(folder), index, IndexOptions.UPDATE, Progress.NONE);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".txt"), text);
  }

  private void writeFramed(int number) throws IOException {
    write("a" + number, framed(number));
  }

  private static String framed(int number) {
    return HEAD
        + "\nWidget number "
        + "x".repeat(number + 1)
        + " is out\nBy Jane Doe\n\nThe "
        + "very ".repeat(number + 3)
        + "new widget was shown in Oslo on Monday, to the joy of all.\n\n"
        + FOOT
        + "\n";
  }

  private static Article article(MemoryIndexer index, String name) {
    return requireNonNull(index.articles.get(name + ".txt")).article();
  }

  private static List<String> furniture(MemoryIndexer index, String name) {
    Article article = article(index, name);
    return article.layout().furniture().stream().map(span -> span.of(article.body())).toList();
  }

  @Test
  void tellsLinesThatRepeatAtTheEdgesFromTheText() throws Exception {
    for (int i = 0; i < 4; i++) {
      writeFramed(i);
    }
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(article(index, "a1").title()).as("four are not enough").isEqualTo(HEAD);

    writeFramed(4);
    IndexReport report = run(index);
    assertThat(List.of(report.added(), report.changed())).containsExactly(1L, 4L);
    assertThat(article(index, "a1").title()).isEqualTo("Widget number xx is out");
    assertThat(furniture(index, "a1")).containsExactly(HEAD, FOOT);

    assertThat(run(index).changed()).isZero();
    writeFramed(5);
    report = run(index);
    assertThat(List.of(report.added(), report.changed())).containsExactly(1L, 0L);
    assertThat(furniture(index, "a5")).containsExactly(HEAD, FOOT);

    Files.delete(folder.resolve("a1.txt"));
    Files.delete(folder.resolve("a2.txt"));
    run(index);
    assertThat(article(index, "a0").title()).isEqualTo(HEAD);
    assertThat(furniture(index, "a0")).isEmpty();
  }

  @Test
  void takesCopiesOfAnArticleForNoFurniture() throws Exception {
    for (int i = 0; i < 9; i++) {
      write("a" + i, framed(7) + "Copy " + "x".repeat(i + 2) + "\n");
    }
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(furniture(index, "a1")).isEmpty();
  }

  @Test
  void keepsStatedTitlesAndTextsThatHoldNothingElse() throws Exception {
    for (int i = 0; i < 5; i++) {
      writeFramed(i);
    }
    write("only", HEAD + "\n" + FOOT + "\n");
    Files.writeString(
        folder.resolve("stated.json"),
        "{\"publisher\": \"Courier\", \"title\": \""
            + HEAD
            + "\", \"body\": \""
            + HEAD
            + "\\nIt is told.\\n"
            + FOOT
            + "\"}");
    MemoryIndexer index = new MemoryIndexer();
    run(index);
    assertThat(furniture(index, "only")).isEmpty();
    Article stated = requireNonNull(index.articles.get("stated.json")).article();
    assertThat(stated.title()).isEqualTo(HEAD);
    assertThat(stated.layout().headline()).isNotNull();
    assertThat(stated.layout().furniture()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isAFunctionOfTheCollectionWhateverTheOrderOfRuns(long seed) throws Exception {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    MemoryIndexer stepwise = new MemoryIndexer();
    for (int number : order) {
      writeFramed(number);
      run(stepwise);
    }
    for (int number : order.subList(0, 3)) {
      Files.delete(folder.resolve("a" + number + ".txt"));
      run(stepwise);
    }
    MemoryIndexer atOnce = new MemoryIndexer();
    run(atOnce);
    assertThat(stepwise.articles).as("seed %d", seed).isEqualTo(atOnce.articles);
  }
}
