package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.article.Article;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SeedsTest {
  private static final List<Article> ARTICLES = new ArrayList<>();

  @BeforeAll
  static void readSeeds() throws Exception {
    String seeds = System.getenv("DOSSIER_SEEDS");
    assumeTrue(seeds != null, "DOSSIER_SEEDS does not name a folder");
    CollectionFiles files = CollectionFiles.of(List.of(Path.of(seeds)));
    for (SourceFile file : files.list().files()) {
      files.read(file, reading -> ARTICLES.add(((Reading.Found) reading).article()));
    }
  }

  @Test
  void findsTheirTitles() {
    assertThat(ARTICLES)
        .extracting(Article::title)
        .containsExactly(
            "Canada joined the United States and 12 European allies Thursday in condemning what they"
                + " said is a “growing number of state threats” by Iran’s intelligence services"
                + " against people abroad, including…",
            "Canada's Spy Agency Warns of Escalating Iranian Aggression in West",
            "The RCMP has responded to a Global News investigation into Iranian regime interference"
                + " in Canada.",
            "The first priority of the Government of Canada is to protect the safety and security of"
                + " Canadians both at home and abroad",
            "No thaw in sight: Iran-Canada diplomatic ties stuck in limbo");
  }

  @Test
  void findsTheirFurniture() {
    assertThat(ARTICLES.stream().flatMap(SeedsTest::furniture))
        .containsExactly(
            "Get breaking National news",
            "For news impacting Canada and around the world, sign up for breaking news alerts"
                + " delivered directly to you when they happen.",
            "Read the full article here",
            " date 2023-11-16 Send this page to someone via email");
  }

  private static Stream<String> furniture(Article article) {
    return article.layout().furniture().stream().map(span -> span.of(article.body()));
  }
}
