package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongTextTest {
  private static LongText inParts(String text) {
    List<Integer> ends = LongText.ends(text);
    return new LongText(ends, n -> text.substring(n == 0 ? 0 : ends.get(n - 1), ends.get(n)));
  }

  @Test
  void isTheTextWhateverItsCharacters() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      StringBuilder made = new StringBuilder("x".repeat(random.nextInt(3)));
      while (made.length() < 3 * LongText.PART) {
        made.append(random.nextInt(1000) == 0 ? "a" : "😀");
      }
      String text = made.toString();
      LongText parts = inParts(text);
      assertThat(parts.length()).as("seed " + seed).isEqualTo(text.length());
      assertThat(parts.toString()).as("seed " + seed).isEqualTo(text);
      for (int i = 0; i < 1000; i++) {
        int from = random.nextInt(text.length());
        int to = from + random.nextInt(Math.min(200, text.length() - from));
        assertThat(parts.charAt(from)).as("seed " + seed).isEqualTo(text.charAt(from));
        assertThat(parts.subSequence(from, to))
            .as("seed " + seed)
            .isEqualTo(text.substring(from, to));
      }
      List<Integer> ends = LongText.ends(text);
      for (int end : ends.subList(0, ends.size() - 1)) {
        assertThat(Character.isLowSurrogate(text.charAt(end))).as("seed " + seed).isFalse();
      }
    }
  }

  @Test
  void readsAPartOnceAndOnlyIfItIsLookedAt() {
    LongText text = inParts("word ".repeat(LongText.PART));
    assertThat(text.length()).isEqualTo(5 * LongText.PART);
    assertThat(text.partsRead()).isZero();
    text.charAt(3 * LongText.PART);
    text.charAt(0);
    text.charAt(3 * LongText.PART + 1);
    assertThat(text.partsRead()).isEqualTo(2);
  }

  @Test
  void refusesWhatLiesOutside() {
    LongText text = inParts("text");
    assertThat(text.subSequence(4, 4)).isEmpty();
    assertThatThrownBy(() -> text.charAt(4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index must be in 0..3 (got: 4)");
    assertThatThrownBy(() -> new LongText(List.of(), n -> ""))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
