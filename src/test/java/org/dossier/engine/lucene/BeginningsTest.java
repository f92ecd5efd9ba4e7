package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.query.TextQuery.Prefix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Words of which only the beginning is asked for.
class BeginningsTest {
  @TempDir Path dir;

  @Test
  void comeFirstWhereTheyStandInTheTitle() throws IOException {
    try (Collected c =
        Collected.of(
            dir,
            Articles.article("a").title("Harbour").body("The sanctions were lifted."),
            Articles.article("b").title("Sanctioned").body("The ship was sold."),
            Articles.article("c").title("Sanctions").body("They sanctioned it."),
            Articles.article("d").title("Ships").body("Nothing was said."))) {
      List<String> ids =
          c.hits(new Prefix("sanc")).stream().map(hit -> hit.article().id()).toList();

      assertThat(ids).containsExactly("c", "b", "a");
    }
  }
}
