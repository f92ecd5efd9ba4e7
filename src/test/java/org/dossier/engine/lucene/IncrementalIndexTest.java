package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.CollectionIndexer;
import org.dossier.ingest.IndexOptions;
import org.dossier.ingest.Progress;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An index that was brought up to date again and again against one that is built at once.
class IncrementalIndexTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final AnnotationPipeline PIPELINE = AnnotationPipeline.standard(TODAY);
  private static final List<String> PLACES = List.of("Iran", "Peru", "Canada", "Kenya", "Japan");

  @TempDir Path dir;

  /// Lists files, and fails when one is to be read.
  private record Unreadable(Source source) implements Source {
    @Override
    public Listing list() throws IOException {
      return source.list();
    }

    @Override
    public void read(SourceFile file, Consumer<Reading> to, LongConsumer bytesRead) {
      throw new AssertionError(file.name() + " must not be read");
    }
  }

  private Path folder() throws IOException {
    return Files.createDirectories(dir.resolve("articles"));
  }

  // With 3 `ids`, some records have the id of another.
  private void write(Random random, int file, int ids) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 40 + random.nextInt(40); i++) {
      int year = 2010 + random.nextInt(6);
      StringBuilder body = new StringBuilder("A report from " + PLACES.get(random.nextInt(5)));
      for (int word = 0; word < 240; word++) {
        body.append(" ma").append((char) ('a' + year - 2010)).append(random.nextInt(300));
      }
      String date = random.nextInt(5) == 0 ? "" : "\"date\":\"" + year + "-05-01\",";
      lines.add(
          "{\"id\":\"%d/%d\",%s\"body\":\"%s.\"}"
              .formatted(file, random.nextInt(ids) + i, date, body));
    }
    Files.write(folder().resolve(file + ".jsonl"), lines);
  }

  private static void index(Path index, Source source) throws Exception {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      new CollectionIndexer(PIPELINE, 3).run(source, indexer, IndexOptions.UPDATE, Progress.NONE);
    }
  }

  private static Map<String, AnnotatedArticle> articles(Path index) throws IOException {
    Map<String, AnnotatedArticle> articles = new HashMap<>();
    try (LuceneCollection collection = LuceneCollection.open(index)) {
      collection.articleScan().forEach(a -> articles.put(a.article().id(), a));
    }
    return articles;
  }

  /// Makes the index one that rules without any result have made.
  private static void forget(Path index) throws IOException, InterruptedException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      List<HeldArticle> all = new ArrayList<>();
      try (Holdings holdings = indexer.holdings()) {
        holdings.forEach(all::add);
        for (HeldArticle held : all) {
          indexer.put(
              new AnnotatedArticle(held.read().article(), null, Map.of()), held.provenance());
        }
      }
      indexer.note("older-rules ");
      indexer.commit();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsTheSameAsOneThatIsBuiltAtOnce(long seed) throws Exception {
    Random random = new Random(seed);
    Path grown = dir.resolve("grown");
    for (int round = 0; round < 5; round++) {
      for (int file = 0; file < 12; file++) {
        if (random.nextInt(6) == 0) {
          Files.deleteIfExists(folder().resolve(file + ".jsonl"));
        } else if (random.nextBoolean()) {
          write(random, file, 3);
        }
      }
      index(grown, CollectionFiles.of(List.of(folder())));
      if (random.nextBoolean()) {
        forget(grown);
        index(grown, CollectionFiles.of(List.of(folder())));
      }
      Path built = dir.resolve("built" + round);
      index(built, CollectionFiles.of(List.of(folder())));
      assertThat(articles(grown)).as("seed %d, round %d", seed, round).isEqualTo(articles(built));
    }
    boolean inferred =
        articles(grown).values().stream()
            .anyMatch(a -> a.published() != null && a.article().published() == null);
    assertThat(inferred).as("seed %d: some years are inferred", seed).isTrue();
  }

  @Test
  void annotatesAnewWithoutItsSource() throws Exception {
    Path index = dir.resolve("index");
    for (int file = 0; file < 8; file++) {
      write(new Random(file), file, 1);
    }
    index(index, CollectionFiles.of(List.of(folder())));
    Map<String, AnnotatedArticle> before = articles(index);
    forget(index);
    assertThat(articles(index)).isNotEqualTo(before);

    index(index, new Unreadable(CollectionFiles.of(List.of(folder()))));

    assertThat(articles(index)).isEqualTo(before);
  }

  @Test
  void isAsBeforeWhenARunEndsBeforeItsCommit() throws Exception {
    Path index = dir.resolve("index");
    write(new Random(7), 0, 1);
    index(index, CollectionFiles.of(List.of(folder())));
    forget(index);
    Map<String, AnnotatedArticle> before = articles(index);
    write(new Random(8), 1, 1);
    Source failing = new Unreadable(CollectionFiles.of(List.of(folder())));

    assertThatThrownBy(() -> index(index, failing)).isInstanceOf(AssertionError.class);

    assertThat(articles(index)).isEqualTo(before);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      assertThat(indexer.note()).isEqualTo("older-rules ");
    }
  }

  @Test
  void scansWhileAnIndexerIsAtWork() throws IOException {
    Path index = dir.resolve("index");
    List<AnnotatedArticle> put =
        Stream.of("a", "b").map(id -> Articles.article(id).body("Iran").build()).toList();
    Collected.index(index, put);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(index)) {
      indexer.remove("a");
      assertThat(articles(index)).containsOnlyKeys("a", "b");
      indexer.commit();
    }
    assertThat(articles(index)).containsOnlyKeys("b");
  }
}
