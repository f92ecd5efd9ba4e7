package org.dossier.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Facet;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReannotationTest {
  private static final String OLD = "older-rules ";

  @TempDir Path folder;

  private final MemoryIndexer index = new MemoryIndexer();

  @BeforeEach
  void indexTwoArticlesByOlderRules() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Iran speaks.");
    Files.writeString(folder.resolve("b.txt"), "Nobody speaks.");
    run(CollectionFiles.of(List.of(folder)), IndexOptions.UPDATE);
    // As if there had been a rule that saw no country.
    index.articles.computeIfPresent(
        "a.txt", (id, a) -> new AnnotatedArticle(a.article(), null, Map.of()));
    index.committedNote = OLD;
  }

  private IndexReport run(Source source, IndexOptions options)
      throws IOException, InterruptedException {
    index.close();
    return new CollectionIndexer(AnnotationPipeline.standard(), 3)
        .run(source, index, options, Progress.NONE);
  }

  private IndexReport runUnread() throws IOException, InterruptedException {
    return run(new Unreadable(CollectionFiles.of(List.of(folder))), IndexOptions.UPDATE);
  }

  private List<String> countries(String id) {
    AnnotatedArticle article = index.articles.get(id);
    return article == null
        ? List.of()
        : article.of(Facet.COUNTRY).stream().map(a -> a.value().id()).toList();
  }

  private static void assertCounts(
      IndexReport report, long added, long changed, long unchanged, long removed) {
    assertThat(List.of(report.added(), report.changed(), report.unchanged(), report.removed()))
        .containsExactly(added, changed, unchanged, removed);
  }

  @Test
  void putsWhatNewRulesChangeWithoutReadingTheSource() throws Exception {
    assertCounts(runUnread(), 0, 1, 1, 0);
    assertThat(index.put).containsExactly("a.txt");
    assertThat(countries("a.txt")).containsExactly("IR");
    assertThat(index.commits).isEqualTo(2);
  }

  @Test
  void doesSoOnce() throws Exception {
    runUnread();
    assertCounts(runUnread(), 0, 0, 2, 0);
    assertThat(index.put).isEmpty();
    assertThat(index.commits).isEqualTo(2);
  }

  @Test
  void notesTheNewRulesAlsoWhereTheyChangeNothing() throws Exception {
    Files.delete(folder.resolve("a.txt"));
    run(CollectionFiles.of(List.of(folder)), IndexOptions.UPDATE);
    index.committedNote = OLD;

    assertCounts(runUnread(), 0, 0, 1, 0);
    assertThat(index.put).isEmpty();
    assertThat(index.committedNote).isNotEqualTo(OLD);
  }

  @Test
  void readsOfTheSourceOnlyWhatChangedToo() throws Exception {
    Files.writeString(folder.resolve("b.txt"), "Canada speaks.");
    Files.writeString(folder.resolve("c.txt"), "France speaks.");

    assertCounts(run(CollectionFiles.of(List.of(folder)), IndexOptions.UPDATE), 1, 2, 0, 0);
    assertThat(countries("a.txt")).containsExactly("IR");
    assertThat(countries("b.txt")).containsExactly("CA");
  }

  @Test
  void doesNotCountWhatVanishes() throws Exception {
    Files.delete(folder.resolve("a.txt"));

    assertCounts(runUnread(), 0, 0, 1, 1);
    assertThat(index.articles).containsOnlyKeys("b.txt");
  }

  @Test
  void keepsTheOldRulesInNoteWhenTheRunFails() throws Exception {
    index.full = true;
    assertThatThrownBy(this::runUnread).isInstanceOf(IOException.class);
    assertThat(index.committedNote).isEqualTo(OLD);
    assertThat(countries("a.txt")).isEmpty();

    index.full = false;
    assertCounts(runUnread(), 0, 1, 1, 0);
  }

  @Test
  void tellsInADryRunWhatNewRulesChange() throws Exception {
    Source source = new Unreadable(CollectionFiles.of(List.of(folder)));
    assertCounts(run(source, new IndexOptions(false, true)), 0, 1, 1, 0);
    assertThat(index.put).isEmpty();
    assertThat(index.committedNote).isEqualTo(OLD);
  }

  @Test
  void annotatesAlsoWhatItKeepsOfAFileThatBroke() throws Exception {
    Files.writeString(folder.resolve("c.json"), "{\"body\":\"Peru speaks.\"}");
    run(CollectionFiles.of(List.of(folder)), IndexOptions.UPDATE);
    index.articles.computeIfPresent(
        "c.json", (id, a) -> new AnnotatedArticle(a.article(), null, Map.of()));
    index.committedNote = OLD;
    Files.writeString(folder.resolve("c.json"), "{\"body\":");

    assertCounts(run(CollectionFiles.of(List.of(folder)), IndexOptions.UPDATE), 0, 1, 2, 0);
    assertThat(countries("c.json")).containsExactly("PE");
  }
}
