package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  private static Tokens read(String text) {
    return Tokenizer.read(text, List.of());
  }

  private static List<String> words(String text) {
    Tokens tokens = read(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size; i++) {
      words.add(tokens.word(i));
    }
    return words;
  }

  @Test
  void keepsAbbreviationsAndHyphenatedWordsWhole() {
    assertThat(words("U.S. officials met Iran-backed groups."))
        .containsExactly("U.S.", "officials", "met", "Iran-backed", "groups", ".");
  }

  @Test
  void cutsThePossessiveFromItsWordAndNotesIt() {
    Tokens tokens = read("Iran\u2019s and Ukraine's allies");
    assertThat(tokens.word(0)).isEqualTo("Iran");
    assertThat(tokens.is(0, Tokens.POSSESSIVE)).isTrue();
    assertThat(tokens.word(2)).isEqualTo("Ukraine");
    assertThat(tokens.is(2, Tokens.POSSESSIVE)).isTrue();
    assertThat(tokens.is(3, Tokens.POSSESSIVE)).isFalse();
  }

  @Test
  void hashesWordsWithoutRegardToCaseAccentsAndPeriods() {
    assertThat(read("U.S.").hash[0]).isEqualTo(Fold.hash("us"));
    assertThat(read("Qu\u00e9bec").hash[0]).isEqualTo(Fold.hash("QUEBEC"));
  }

  @Test
  void startsASentenceAfterAFullStopAndAtALineButNotAfterAnAbbreviation() {
    Tokens tokens = read("Mr. Smith left. He ran\nToday it rained");
    assertThat(tokens.sentence[1]).isZero();
    assertThat(tokens.sentence[4]).isEqualTo(1);
    assertThat(tokens.sentence[6]).isEqualTo(2);
  }

  @Test
  void joinsTheLinesOfHardWrappedText() {
    String line = "Officials of the country said on Monday that they would meet with";
    Tokens tokens = read((line + "\n").repeat(5));
    assertThat(tokens.sentence[tokens.size - 1]).isZero();
  }

  @Test
  void leavesOutSkippedSpans() {
    String text = "Iran. Share this page. Canada";
    assertThat(Tokenizer.read(text, List.of(new Span(6, 22))).size).isEqualTo(3);
  }

  @Test
  void noticesShoutedLines() {
    Tokens tokens = read("IRAN AND CANADA CUT TIES\nThey did so.");
    assertThat(tokens.is(0, Tokens.SHOUTED)).isTrue();
    assertThat(tokens.is(5, Tokens.SHOUTED)).isFalse();
  }

  @Test
  void readsAnyTextWithOffsetsInOrder() {
    long seed = 20231116;
    Random random = new Random(seed);
    String alphabet = "aZé.'\u2019-,&/1 \n\t(\u05d0\u4e2d\ud83d\ude00\u200b";
    for (int run = 0; run < 2000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Tokens tokens = read(text.toString());
      int last = 0;
      for (int i = 0; i < tokens.size; i++) {
        assertThat(tokens.start[i]).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
        assertThat(tokens.end[i]).as("seed %d: %s", seed, text).isGreaterThan(tokens.start[i]);
        last = tokens.end[i];
      }
      assertThat(last).isLessThanOrEqualTo(text.length());
    }
  }
}
