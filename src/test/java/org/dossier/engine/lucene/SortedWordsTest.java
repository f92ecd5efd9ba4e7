package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRefBuilder;
import org.dossier.engine.lucene.SortedWords.Range;
import org.junit.jupiter.api.Test;

class SortedWordsTest {
  private static final SortedWords WORDS =
      words("iran", "ir", "iraq", "j", "\uD83D\uDE00", "ﷺ", "é");

  private static SortedWords words(String... words) {
    NumberedTexts texts = new NumberedTexts();
    texts.add(List.of(words));
    return texts.sort();
  }

  private static List<String> at(Range range) {
    return IntStream.range(range.from(), range.to())
        .mapToObj(w -> WORDS.get(w, new BytesRefBuilder()).utf8ToString())
        .toList();
  }

  @Test
  void findsTheWordsThatBeginSo() {
    assertThat(at(WORDS.beginning("ir"))).containsExactly("ir", "iran", "iraq");
    assertThat(at(WORDS.beginning("ira"))).containsExactly("iran", "iraq");
    assertThat(at(WORDS.beginning("irz"))).isEmpty();
    assertThat(at(WORDS.beginning("\uD83D\uDE00"))).containsExactly("\uD83D\uDE00");
    assertThat(at(WORDS.beginning(""))).hasSize(7);
  }

  @Test
  void findsAWord() {
    assertThat(at(WORDS.exactly("ir"))).containsExactly("ir");
    assertThat(at(WORDS.exactly("\uD83D\uDE00"))).containsExactly("\uD83D\uDE00");
    assertThat(WORDS.exactly("zzz").isEmpty()).isTrue();
    assertThat(WORDS.exactly("\uD83D\uDE01").isEmpty()).isTrue();
    assertThat(words().exactly("a").isEmpty()).isTrue();
  }
}
