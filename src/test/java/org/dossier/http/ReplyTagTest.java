package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTagTest {
  @Test
  void aTagTellsItsPartsApart() {
    assertThat(Reply.tag("a", "bc"))
        .isEqualTo(Reply.tag("a", "bc"))
        .isNotEqualTo(Reply.tag("ab", "c"));
    assertThat(Reply.tag("a")).matches("[0-9a-f]{20}");
  }
}
