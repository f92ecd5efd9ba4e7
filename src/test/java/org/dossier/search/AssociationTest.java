package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {
  @Test
  void aPaperGivesTheSameNumber() {
    // "the swiss" in table 2 of Dunning 1993: 110 together, 2442 and 111 alone, 29114 neither.
    Association swiss = new Association(110, 110 + 2442, 110 + 111, 110 + 2442 + 111 + 29114);

    assertThat(swiss.g2()).isEqualTo(270.72, within(0.005));
  }

  @Test
  void aSmallExampleComesOutAsByHand() {
    // 2 of 3 against 3 of 6: 2 (2 ln(4/3) + 1 ln(2/3) + 1 ln(2/3) + 2 ln(4/3)) = 0.6796.
    Association some = new Association(2, 3, 3, 6);

    assertThat(some.lift()).isEqualTo(2 * 6 / (3.0 * 3), within(1e-12));
    assertThat(some.g2()).isEqualTo(0.6796, within(5e-5));
    assertThat(some.isPositive()).isTrue();
  }

  @Test
  void whatIsEverywhereSaysNothing() {
    Association everywhere = new Association(3, 3, 6, 6);

    assertThat(everywhere.lift()).isEqualTo(1);
    assertThat(everywhere.g2()).isZero();
    assertThat(everywhere.isPositive()).isTrue();
    assertThat(new Association(1, 3, 3, 6).isPositive()).isFalse();
    assertThat(new Association(0, 0, 3, 6).isPositive()).isFalse();
    assertThat(new Association(0, 0, 0, 0).lift()).isZero();
  }

  @Test
  void countsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new Association(3, 2, 3, 6)).hasMessageContaining("got: 3, 2, 3 of 6");
    assertThatThrownBy(() -> new Association(0, 4, 3, 6)).hasMessageContaining("got: 0, 4, 3 of 6");
  }
}
