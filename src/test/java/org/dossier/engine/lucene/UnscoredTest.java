package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class UnscoredTest {
  private static final Query ONE = new TermQuery(new Term("f", "one"));
  private static final Query TWO = new TermQuery(new Term("f", "two"));
  private static final Query THREE = new TermQuery(new Term("f", "three"));

  @Test
  void leavesOutWhatOnlyRanks() {
    Query ranked = new BooleanQuery.Builder().add(ONE, Occur.MUST).add(TWO, Occur.SHOULD).build();

    assertThat(Unscored.of(new BoostQuery(ranked, 2))).isEqualTo(ONE);
  }

  @Test
  void takesAWordInAllItsForms() {
    assertThat(Unscored.of(new WordQuery(new BoostQuery(ONE, 2), TWO))).isEqualTo(ONE);
  }

  @Test
  void makesOneListOfAlternativesWithinAlternatives() {
    Query places = new DisjunctionMaxQuery(List.of(new BoostQuery(ONE, 3), TWO), 0.5f);
    Query any =
        new BooleanQuery.Builder().add(places, Occur.SHOULD).add(THREE, Occur.SHOULD).build();

    assertThat(Unscored.of(any))
        .isEqualTo(
            new BooleanQuery.Builder()
                .add(ONE, Occur.SHOULD)
                .add(TWO, Occur.SHOULD)
                .add(THREE, Occur.SHOULD)
                .build());
  }

  @Test
  void keepsWhatMustNotMatchAndWhatNeedsSeveral() {
    Query without =
        new BooleanQuery.Builder().add(ONE, Occur.MUST).add(TWO, Occur.MUST_NOT).build();
    Query several =
        new BooleanQuery.Builder()
            .add(ONE, Occur.SHOULD)
            .add(TWO, Occur.SHOULD)
            .setMinimumNumberShouldMatch(2)
            .build();

    assertThat(Unscored.of(without))
        .isEqualTo(
            new BooleanQuery.Builder().add(ONE, Occur.FILTER).add(TWO, Occur.MUST_NOT).build());
    assertThat(Unscored.of(several)).isEqualTo(several);
  }
}
