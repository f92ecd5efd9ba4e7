package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dossier.Articles;
import org.dossier.Committed;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.Word;
import org.dossier.search.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArticleIndexerTest {
  @TempDir Path dir;

  private static AnnotatedArticle article(String id, String body) {
    return Articles.article(id).body(body).build();
  }

  private static List<String> ids(LuceneCollection collection, String word) {
    return collection.searchEngine().search(Collected.request(new Word(word))).hits().stream()
        .map(h -> h.article().id())
        .toList();
  }

  private void commitWithData(Map<String, String> data) throws IOException {
    try (Directory directory = FSDirectory.open(dir);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  @Test
  void givesTheArticleBackAsItWas() throws IOException {
    AnnotatedArticle built =
        Articles.article("dir/ä b.txt#1")
            .title("The IRGC")
            .body("Head\nThe IRGC met 😀 in Tehran.\nShare")
            .headline("Head")
            .furniture("Share")
            .published("2020-06")
            .mention(Facet.ORGANIZATION, "irgc", "IRGC", "IRGC", "name")
            .value(Facet.LANGUAGE, "en", "English")
            .build();
    Article plain = built.article();
    AnnotatedArticle whole =
        new AnnotatedArticle(
            new Article(
                plain.id(),
                plain.title(),
                plain.body(),
                new Layout(new Span(0, 4), List.of(new Span(32, 37))),
                new Origin("Global News", "https://example.org/a", "en", List.of("A. Writer")),
                null,
                Map.of(Facet.PERSON, List.of("Jane Doe"))),
            new Publication(
                new PartialDate(2020, 6, 0), Publication.Basis.INFERRED, 0.75, List.of()),
            built.annotations());
    try (Collected c = Collected.of(dir, List.of(whole))) {
      assertThat(c.collection().articleReader().read(plain.id(), new TextQuery.All()))
          .hasValueSatisfying(found -> assertThat(found.article()).isEqualTo(whole));
    }
  }

  @Test
  void showsReadersTheOldStateUntilTheCommit() throws IOException {
    try (Collected c = Collected.of(dir, List.of(article("a", "old"), article("b", "old")));
        LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      String before = c.collection().version();
      indexer.put(article("a", "new"), Articles.provenance("a"));
      indexer.remove("b");
      c.collection().refresh();
      assertThat(ids(c.collection(), "old")).containsExactly("a", "b");
      assertThat(c.collection().version()).isEqualTo(before);
      indexer.commit();
      c.collection().refresh();
      assertThat(ids(c.collection(), "old")).isEmpty();
      assertThat(ids(c.collection(), "new")).containsExactly("a");
      assertThat(c.collection().version()).isNotEqualTo(before);
    }
  }

  @Test
  void dropsWhatWasNotCommitted() throws IOException {
    Collected.index(dir, List.of(article("a", "kept")));
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.put(article("b", "dropped"), Articles.provenance("b"));
    }
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThat(collection.statsReader().stats().articles()).isEqualTo(1);
    }
  }

  @Test
  void keepsItsVersionOverARestartAndACommitOfNothing() throws IOException {
    Collected.index(dir, List.of(article("a", "x")));
    String version;
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      version = collection.version();
    }
    Collected.index(dir, List.of());
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThat(collection.version()).isEqualTo(version);
    }
  }

  @Test
  void remembersFilesAndNotesWhereAnArticleComesFromNow() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      assertThat(Committed.in(indexer)).isEmpty();
      indexer.put(article("a", "x"), new Provenance("f.jsonl", "1", "aa"));
      indexer.put(article("b", "x"), new Provenance("f.jsonl", "1", "bb"));
      assertThat(Committed.in(indexer)).isEmpty();
      indexer.commit();
      assertThat(Committed.in(indexer))
          .isEqualTo(
              Map.of(
                  "a", new Provenance("f.jsonl", "1", "aa"),
                  "b", new Provenance("f.jsonl", "1", "bb")));
      indexer.touch("b", new Provenance("g.jsonl", "2", "bb"));
      indexer.commit();
      assertThat(Committed.in(indexer))
          .isEqualTo(
              Map.of(
                  "a", new Provenance("f.jsonl", "1", "aa"),
                  "b", new Provenance("g.jsonl", "2", "bb")));
    }
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThat(ids(collection, "x")).containsExactly("a", "b");
    }
  }

  @Test
  void findsWhatWasCommittedByItsId() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      indexer.put(article("a", "x"), new Provenance("f.jsonl", "1", "aa"));
      indexer.put(article("b", "x"), new Provenance("f.jsonl", "1", "bb"));
      indexer.commit();
      indexer.remove("a");
      indexer.put(article("b", "y"), new Provenance("g.jsonl", "2", "cc"));
      indexer.commit();
      try (Holdings committed = indexer.committed()) {
        assertThat(committed.find("a")).isNull();
        HeldArticle found = Objects.requireNonNull(committed.find("b"));
        assertThat(found.id()).isEqualTo("b");
        assertThat(found.provenance()).isEqualTo(new Provenance("g.jsonl", "2", "cc"));
        assertThat(found.read().article().body()).isEqualTo("y");
      }
    }
  }

  @Test
  void refusesASecondWriter() throws IOException {
    try (LuceneArticleIndexer first = LuceneArticleIndexer.open(dir)) {
      assertThatThrownBy(() -> LuceneArticleIndexer.open(dir))
          .isInstanceOf(IOException.class)
          .hasMessage("Another indexer is at work in " + dir + "; wait for it or stop it.");
      assertThatThrownBy(() -> LuceneArticleIndexer.openFresh(dir))
          .hasMessageStartingWith("Another indexer is at work");
      first.commit();
    }
    LuceneArticleIndexer.open(dir).close();
  }

  @Test
  void refusesAnIndexOfAnotherSchemaButBuildsItAnew() throws IOException {
    commitWithData(Map.of("dossier.schema", "0"));
    assertThatThrownBy(() -> LuceneArticleIndexer.open(dir))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining(
            "another version of Dossier (schema 0, this one writes " + Fields.SCHEMA + ")")
        .hasMessageContaining("dossier index --full");
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThatThrownBy(collection::version)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("dossier index --full");
      try (LuceneArticleIndexer fresh = LuceneArticleIndexer.openFresh(dir)) {
        fresh.put(article("a", "x"), Articles.provenance("a"));
        fresh.commit();
      }
      collection.refresh();
      assertThat(ids(collection, "x")).containsExactly("a");
    }
  }

  @Test
  void refusesAnIndexThatDossierDidNotMake() throws IOException {
    commitWithData(Map.of());
    assertThatThrownBy(() -> LuceneArticleIndexer.open(dir))
        .isInstanceOf(SchemaMismatchException.class)
        .hasMessageContaining("was not made by Dossier");
  }

  @Test
  void rebuildsInOneCommitWhileReadersKeepTheOldState() throws IOException {
    try (Collected c = Collected.of(dir, List.of(article("a", "word"), article("b", "word")));
        LuceneArticleIndexer fresh = LuceneArticleIndexer.openFresh(dir)) {
      assertThat(Committed.in(fresh)).isEmpty();
      fresh.put(article("c", "word"), Articles.provenance("c"));
      c.collection().refresh();
      assertThat(ids(c.collection(), "word")).containsExactly("a", "b");
      fresh.commit();
      assertThat(Committed.in(fresh)).containsOnlyKeys("c");
      c.collection().refresh();
      assertThat(ids(c.collection(), "word")).containsExactly("c");
    }
  }

  @Test
  void rebuildsAnIndexThatCannotBeRead() throws IOException {
    Collected.index(dir, List.of(article("a", "word")));
    Files.writeString(dir.resolve("note.txt"), "mine");
    try (Stream<Path> files = Files.list(dir)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThatThrownBy(() -> LuceneArticleIndexer.open(dir))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("dossier index --full");
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThatThrownBy(collection::version)
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("damaged");
      try (LuceneArticleIndexer fresh = LuceneArticleIndexer.openFresh(dir)) {
        fresh.put(article("b", "word"), Articles.provenance("b"));
        fresh.commit();
      }
      collection.refresh();
      assertThat(ids(collection, "word")).containsExactly("b");
    }
    assertThat(dir.resolve("note.txt")).exists();
  }

  @Test
  void refusesAnIdTooLongAndGoesOn() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      assertThatThrownBy(
              () -> indexer.put(article("x".repeat(20_000), "x"), Articles.provenance("x")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("id must have at most");
      indexer.put(article("a", "y".repeat(70_000) + " word"), Articles.provenance("a"));
      indexer.commit();
    }
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      assertThat(ids(collection, "word")).containsExactly("a");
    }
  }

  @Test
  void aCollectionThatIsMostlyNewIsLeftInOnePiece() throws IOException {
    Collected.index(dir, List.of(article("a", "one"), article("b", "two")));
    Collected.index(dir, List.of(article("c", "three")));
    assertThat(pieces()).isEqualTo(2);

    Collected.index(dir, List.of(article("a", "four"), article("b", "five")));

    assertThat(pieces()).isEqualTo(1);
  }

  @Test
  void piecesDoNotPileUpWhileLittleChanges() throws IOException {
    Collected.index(dir, IntStream.range(0, 100).mapToObj(i -> article("a" + i, "one")).toList());
    for (int i = 0; i < 40; i++) {
      Collected.index(dir, List.of(article("b" + i, "two")));
    }

    assertThat(pieces()).isLessThan(20);
  }

  private int pieces() throws IOException {
    try (Directory directory = FSDirectory.open(dir)) {
      return SegmentInfos.readLatestCommit(directory).size();
    }
  }
}
