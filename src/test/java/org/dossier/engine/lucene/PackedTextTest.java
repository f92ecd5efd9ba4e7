package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {
  private static final String PROSE =
      "The committee said on Tuesday that it would publish its report before the end of the year."
          + " According to the ministry of foreign affairs, none of the four states had answered.";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "Iran", PROSE, "國際法院", "\uD83D\uDC69\u200D\uD83D\uDC69", "\u0000\u0000"})
  void isReadBackAsItWas(String text) throws IOException {
    assertThat(PackedText.read(PackedText.of(text))).isEqualTo(text);
    String longest = text.repeat(LongText.PART / Math.max(1, text.length()));
    assertThat(PackedText.read(PackedText.of(longest))).isEqualTo(longest);
  }

  @RepeatedTest(50)
  @Tag("random")
  void isReadBackWhateverItIs() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(3000);
    int alphabet = 1 + random.nextInt(random.nextBoolean() ? 3 : 0xD000);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt(alphabet));
    }
    assertThat(PackedText.read(PackedText.of(text.toString())))
        .as("seed %d", seed)
        .isEqualTo(text.toString());
  }

  @Test
  void evenAShortTextIsSmaller() {
    assertThat(PackedText.of(PROSE).length).isLessThan(PROSE.length() * 3 / 4);
  }

  /// An index keeps texts packed with this very dictionary.
  @Test
  void theDictionaryIsThatOfTheSchema() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(PackedText.class.getResourceAsStream("dictionary.txt").readAllBytes());
    assertThat(Fields.SCHEMA + " " + sum.getValue()).isEqualTo("9 886667758");
  }
}
