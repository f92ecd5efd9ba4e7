package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyQuery;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void areThoseOfAFuzzyQueryWithItsWeights(long seed) throws IOException {
    Random random = new Random(seed);
    try (Collected collected = collected(random)) {
      for (int i = 0; i < 300; i++) {
        String word = word(random);
        int edits = word.codePointCount(0, word.length()) <= 5 ? 1 : 2;
        collected
            .collection()
            .with(snapshot -> {
              for (String field : List.of(Fields.BODY_EXACT, Fields.TITLE_EXACT)) {
                Term term = new Term(field, word);
                assertThat(snapshot.spelled(field, word))
                    .as("seed " + seed + " " + term)
                    .isEqualTo(
                        snapshot.searcher().rewrite(new FuzzyQuery(term, edits, 1, 50, true)));
              }
              return null;
            });
      }
    }
  }

  @Test
  void areToldOnceForAStateOfTheCollection() throws IOException {
    try (Collected collected = collected(new Random(4))) {
      collected
          .collection()
          .with(snapshot ->
              assertThat(snapshot.spelled(Fields.BODY_EXACT, "abba"))
                  .isSameAs(snapshot.spelled(Fields.BODY_EXACT, "abba")));
    }
  }

  // In two commits, so that there are two segments.
  private Collected collected(Random random) throws IOException {
    Collected.index(dir, articles("a", random));
    return Collected.of(dir, articles("b", random));
  }

  private static List<AnnotatedArticle> articles(String id, Random random) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      StringBuilder body = new StringBuilder();
      for (int w = 0; w < 60; w++) {
        body.append(word(random)).append(' ');
      }
      articles.add(Articles.article(id + i).title(word(random)).body(body.toString()).build());
    }
    return articles;
  }

  // Few letters, so that many words are near each other; one beyond the first plane.
  private static String word(Random random) {
    String[] letters = {"a", "b", "c", "é", "\uD835\uDD38"};
    StringBuilder word = new StringBuilder();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      word.append(letters[random.nextInt(random.nextInt(6) == 0 ? 5 : 3)]);
    }
    return word.toString();
  }
}
