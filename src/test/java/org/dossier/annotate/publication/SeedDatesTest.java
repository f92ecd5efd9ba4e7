package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Article;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates, years and publishers of the five seed articles.
class SeedDatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "000, 2025,       2023,                     Global News",
    "001, 2024,       2018 2020 2022 2023 2024, none",
    "002, 2023-11-16, 2020 2021 2023,           Global News",
    "003, 2020,       2017 2018 2019,           none",
    "004, none,       2012 2018 2020 2022 2024, Iran International",
  })
  void tellsDateYearsAndPublisher(String id, String date, String years, String publisher)
      throws IOException {
    Article article = seed(id);
    Publication found = PublicationDating.standard().date(article, TODAY);
    assertThat(found == null ? "none" : found.date().toString()).isEqualTo(date);
    String named =
        YearsMentioned.find(article, TODAY).stream()
            .map(a -> a.value().id())
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(named).isEqualTo(years);
    assertThat(
            PublisherFinder.standard().find(article).stream()
                .map(a -> a.value().label())
                .findFirst()
                .orElse("none"))
        .isEqualTo(publisher);
  }

  private static Article seed(String id) throws IOException {
    String folder = System.getenv("DOSSIER_SEEDS");
    Assumptions.assumeTrue(folder != null, "DOSSIER_SEEDS names no folder of seed articles");
    try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(folder)))) {
      List<Path> found = files.filter(f -> f.getFileName().toString().startsWith(id)).toList();
      return Article.of(id, "A title", Files.readString(found.getFirst()));
    }
  }
}
