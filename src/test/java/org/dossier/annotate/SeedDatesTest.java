package org.dossier.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.article.Article;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Dates, years and publishers of the five seed articles.
class SeedDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void show() throws IOException {
    for (Article article : seeds()) {
      Publication p = PublicationDating.standard().date(article, TODAY);
      System.out.println(article.id() + " " + p);
      System.out.println(
          YearsMentioned.find(article, TODAY).stream()
              .map(a -> a.value().id() + "x" + a.mentions())
              .toList());
      System.out.println(PublisherFinder.standard().find(article));
    }
  }

  private static List<Article> seeds() throws IOException {
    String folder = System.getenv("DOSSIER_SEEDS");
    Assumptions.assumeTrue(folder != null, "DOSSIER_SEEDS names no folder of seed articles");
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().map(SeedDatesTest::read).toList();
    }
  }

  private static Article read(Path file) {
    try {
      return Article.of(file.getFileName().toString().substring(0, 3), "-", Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
