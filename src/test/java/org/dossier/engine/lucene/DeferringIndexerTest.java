package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dossier.Articles;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeferringIndexerTest {
  @TempDir Path dir;

  private static AnnotatedArticle article(String id, String body) {
    return new AnnotatedArticle(Article.of(id, "Title of " + id, body), null, Map.of());
  }

  private static AnnotatedArticle dated(String id, Publication published) {
    return new AnnotatedArticle(Article.of(id, "Title of " + id, "Text."), published, Map.of());
  }

  private static void put(ArticleIndexer indexer, String id, String body) throws IOException {
    indexer.put(article(id, body), Articles.provenance(id));
  }

  private static Map<String, String> bodies(Holdings holdings) throws Exception {
    Map<String, String> bodies = new TreeMap<>();
    holdings.forEach(held -> {
      String before = bodies.put(held.id(), held.read().article().body());
      assertThat(before).as("the first of two with the id %s", held.id()).isNull();
    });
    return bodies;
  }

  private static Map<String, String> bodies(ArticleIndexer indexer) throws Exception {
    try (Holdings holdings = indexer.holdings()) {
      return bodies(holdings);
    }
  }

  private List<String> temporary() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(f -> f.getFileName().toString()).filter(f -> f.endsWith(".tmp")).toList();
    }
  }

  private static void commit(Path dir, String... bodiesById) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < bodiesById.length; i += 2) {
        put(indexer, bodiesById[i], bodiesById[i + 1]);
      }
      indexer.commit();
    }
  }

  @Test
  void holdsWhatWaitsAndWhatIsWritten() throws Exception {
    commit(dir, "a", "Old a.", "b", "Old b.", "c", "Old c.");
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      put(indexer, "b", "New b.");
      put(indexer, "d", "New d.");
      indexer.remove("c");

      assertThat(bodies(indexer)).isEqualTo(Map.of("a", "Old a.", "b", "New b.", "d", "New d."));
      assertThat(bodies(of)).isEqualTo(Map.of("a", "Old a.", "b", "Old b."));
      try (Holdings committed = indexer.committed()) {
        assertThat(bodies(committed)).containsOnlyKeys("a", "b", "c");
      }
    }
  }

  @Test
  void whatIsHeldAtOneMomentDoesNotChange() throws Exception {
    commit(dir, "a", "Old a.", "b", "Old b.");
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      put(indexer, "b", "New b.");
      put(indexer, "c", "New c.");
      try (Holdings before = indexer.holdings()) {
        put(indexer, "a", "Newer a.");
        put(indexer, "b", "Newer b.");
        put(indexer, "d", "Newer d.");
        try (Holdings after = indexer.holdings()) {
          assertThat(bodies(before)).isEqualTo(Map.of("a", "Old a.", "b", "New b.", "c", "New c."));
          assertThat(bodies(after))
              .isEqualTo(Map.of("a", "Newer a.", "b", "Newer b.", "c", "New c.", "d", "Newer d."));
          assertThat(body(before.find("a"))).isEqualTo("Old a.");
          assertThat(body(before.find("b"))).isEqualTo("New b.");
          assertThat(before.find("d")).isNull();
          assertThat(body(after.find("b"))).isEqualTo("Newer b.");
        }
      }
    }
  }

  private static String body(HeldArticle held) throws IOException {
    return held.read().article().body();
  }

  @Test
  void writesEachArticleOnce() throws Exception {
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      for (int i = 0; i < 200; i++) {
        put(indexer, "a" + i, "First.");
      }
      for (int i = 0; i < 200; i += 2) {
        put(indexer, "a" + i, "Second.");
      }
      int articles = 0;
      for (ArticleIndexer.Writing writing : indexer.writings()) {
        articles += writing.run();
      }
      assertThat(articles).isEqualTo(200);
      put(indexer, "a7", "Third.");
      indexer.commit();

      Map<String, String> bodies = bodies(indexer);
      assertThat(bodies).hasSize(200).containsEntry("a7", "Third.");
      assertThat(bodies.values()).filteredOn("Second."::equals).hasSize(100);
    }
    try (LuceneArticleIndexer again = LuceneArticleIndexer.open(dir)) {
      assertThat(bodies(again)).hasSize(200).containsEntry("a7", "Third.");
    }
  }

  @Test
  void tellsOfAnArticleThatWaitsWhatItIsAskedFor() throws Exception {
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      PartialDate year = PartialDate.of(2020);
      Publication guessed = new Publication(year, Publication.Basis.INFERRED, 0.7, List.of());
      indexer.put(dated("stated", Publication.stated(year)), Articles.provenance("stated"));
      indexer.put(dated("guessed", guessed), Articles.provenance("guessed"));
      put(indexer, "none", "Text.");
      Provenance touched = new Provenance("other.txt", "01", "02");
      indexer.touch("none", touched);

      try (Holdings holdings = indexer.holdings()) {
        assertThat(holdings.find("stated").hasStatedDate()).isTrue();
        assertThat(holdings.find("stated").isDated()).isTrue();
        assertThat(holdings.find("guessed").hasStatedDate()).isFalse();
        assertThat(holdings.find("guessed").isDated()).isTrue();
        assertThat(holdings.find("guessed").read()).isEqualTo(dated("guessed", guessed));
        assertThat(holdings.find("none").isDated()).isFalse();
        assertThat(holdings.find("none").provenance()).isEqualTo(touched);
        assertThat(holdings.find("none").edges().lines()).hasSize(1);
      }
    }
  }

  @Test
  void keepsWhatWasProposedUntilTheArticleIsPutAgain() throws Exception {
    List<Proposal> proposals =
        List.of(
            new Proposal(EntityType.PERSON, 0, 2, 12.5),
            new Proposal(EntityType.ORGANIZATION, 7, 300, 0));
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      indexer.put(article("a", "Text."), Articles.provenance("a"), proposals);
      indexer.put(article("b", "Text."), Articles.provenance("b"), List.of());
      put(indexer, "c", "Text.");

      assertThat(proposals(indexer, "a")).isEqualTo(proposals);
      assertThat(proposals(indexer, "b")).isEmpty();
      assertThat(proposals(indexer, "c")).isNull();
      put(indexer, "a", "Other text.");
      assertThat(proposals(indexer, "a")).isNull();
    }
  }

  private static List<Proposal> proposals(ArticleIndexer indexer, String id) throws IOException {
    try (Holdings holdings = indexer.holdings()) {
      return holdings.find(id).proposals();
    }
  }

  @Test
  void nothingIsLeftOfTheFilesInWhichArticlesWaited() throws Exception {
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      put(indexer, "a", "Text.");
      assertThat(bodies(indexer)).hasSize(1);
      put(indexer, "b", "Text.");
      assertThat(temporary()).hasSize(2);
      indexer.commit();
      assertThat(temporary()).isEmpty();
      put(indexer, "c", "Text.");
      assertThat(temporary()).hasSize(1);
    }
    assertThat(temporary()).isEmpty();
  }

  @Test
  void whatAKilledRunLeftGoesWithTheNext() throws Exception {
    try (LuceneArticleIndexer of = LuceneArticleIndexer.open(dir)) {
      ArticleIndexer indexer = of.deferring();
      put(indexer, "a", "Text.");
      Files.copy(dir.resolve(temporary().getFirst()), dir.resolve("copy"));
      indexer.commit();
    }
    Files.move(dir.resolve("copy"), dir.resolve("_waiting_put_z.tmp"));
    try (LuceneArticleIndexer next = LuceneArticleIndexer.open(dir)) {
      assertThat(temporary()).isEmpty();
      assertThat(bodies(next)).hasSize(1);
    }
  }
}
