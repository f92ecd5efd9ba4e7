package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.Articles.article;

import java.nio.file.Path;
import java.util.List;
import org.dossier.article.Facet;
import org.dossier.search.StatsReader.Stats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneStatsReaderTest {
  @TempDir Path dir;

  @Test
  void countsArticlesAndValues() throws Exception {
    try (Collected c =
        Collected.of(
            dir,
            article("a").value(Facet.COUNTRY, "IR", "Iran"),
            article("b").value(Facet.COUNTRY, "IR", "Iran"))) {
      Stats stats = c.collection().statsReader().stats();

      assertThat(stats.articles()).isEqualTo(2);
      assertThat(stats.values().get(Facet.COUNTRY)).isEqualTo(1);
      assertThat(stats.values().get(Facet.PERSON)).isZero();
      assertThat(stats.bytes()).isPositive();
    }
  }

  @Test
  void aCommitThatIsNotSeenYetHidesNothing() throws Exception {
    try (Collected c = Collected.of(dir, article("a"))) {
      Stats stats =
          c.collection()
              .glance(before -> {
                Collected.index(dir, List.of(article("b").build()));
                return LuceneStatsReader.stats(before);
              });

      assertThat(stats.articles()).isEqualTo(1);
      assertThat(stats.bytes()).isPositive();
    }
  }
}
