package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  @Test
  void aPlainLineTellsRateAndTimeLeft() {
    assertThat(ProgressDisplay.line(1, 0, 2_000_000, 5))
        .isEqualTo("Indexing: 1 article, 0.0 of 2.0 MB, 0.00 MB/s");
    assertThat(ProgressDisplay.line(3100, 500_000, 2_000_000, 5))
        .isEqualTo("Indexing: 3100 articles, 0.5 of 2.0 MB, 0.10 MB/s, about 15 s left");
    assertThat(ProgressDisplay.line(3100, 1_000_000, 250_000_000, 5))
        .isEqualTo("Indexing: 3100 articles, 1.0 of 250.0 MB, 0.20 MB/s, about 21 min left");
    assertThat(ProgressDisplay.line(3100, 1_000_000, 9_000_000_000L, 5))
        .isEqualTo("Indexing: 3100 articles, 1.0 of 9000.0 MB, 0.20 MB/s, about 12.5 h left");
    assertThat(ProgressDisplay.line(7, 2_000_000, 2_000_000, 4))
        .isEqualTo("Indexing: 7 articles, 2.0 of 2.0 MB, 0.50 MB/s");
  }
}
