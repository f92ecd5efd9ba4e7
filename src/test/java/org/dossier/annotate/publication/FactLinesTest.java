package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FactLinesTest {
  @Test
  void areTheRowsOfATableWithoutItsComments() {
    assertThat(FactLines.rows("offices.tsv", 6))
        .hasSizeGreaterThan(100)
        .allSatisfy(row -> assertThat(row).hasSize(6))
        .noneMatch(row -> row.getFirst().startsWith("#"))
        .anySatisfy(row -> assertThat(row.getFirst()).isEqualTo("Jimmy Carter"));
  }

  @Test
  void haveTheColumnsThatAreAskedFor() {
    assertThatThrownBy(() -> FactLines.rows("offices.tsv", 7)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void areOfATableThatIsThere() {
    assertThatThrownBy(() -> FactLines.rows("none.tsv", 2)).hasMessageContaining("none.tsv");
  }
}
