package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words are looked up whatever their case, accents, quotes and periods.
class FoldTest {
  @ParameterizedTest
  @CsvSource({
    "Tehran, tehran",
    "Élysée, elysee",
    "Łódź, lodz",
    "Ørsted, orsted",
    "Đorđe, dorde",
    "ISIK, isik",
    "ışık, isik",
    "Æon, aon",
    "œuvre, ouvre",
    "Straße, strase",
    "МОСКВА, москва",
    "\u2018x\u2019, '''x'''",
    "a\u2010b\u2011c, a-b-c",
    "\u5916\u4ea4, \u5916\u4ea4",
    "ⅣＡ, ⅳａ",
  })
  void caseAndAccentsMakeNoDifference(String written, String folded) {
    assertThat(Fold.fold(written)).isEqualTo(folded);
  }

  @Test
  void aPeriodDoesNotCountUnlessItIsAll() {
    assertThat(Fold.hash("U.S.")).isEqualTo(Fold.hash("us")).isNotEqualTo(Fold.hash("use"));
    assertThat(Fold.hash(".")).isNotEqualTo(Fold.hash("")).isNotEqualTo(Fold.hash(".."));
    assertThat(Fold.hash("xusx", 1, 3)).isEqualTo(Fold.hash("US"));
  }

  @Test
  void theOrderOfLettersCounts() {
    assertThat(Fold.hash("ab")).isNotEqualTo(Fold.hash("ba"));
    assertThat(Fold.mix(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a, true",
    "z, true",
    "A, true",
    "Z, true",
    "0, true",
    "9, true",
    "é, true",
    "À, true",
    "外, true",
    "'@', false",
    "'[', false",
    "'`', false",
    "'{', false",
    "'/', false",
    "':', false",
    "'.', false",
    "'\u00d7', false",
    "'\u2014', false"
  })
  void aWordIsOfLettersAndDigits(char c, boolean word) {
    assertThat(Fold.isWord(c)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"a b, a b", "a  b, a b", "a\tb, a b", "'a\n\n b', a b", "a\u000bb, a b", "a\rb, a b"})
  void aRunOfBlanksIsOne(String written, String straight) {
    assertThat(Blanks.straight(written)).isEqualTo(straight);
    assertThat(Blanks.straight(" " + written + "  c d ")).isEqualTo(" " + straight + " c d ");
  }

  @Test
  void whatIsStraightIsGivenAsItIs() {
    String straight = "a b c ";
    assertThat(Blanks.straight(straight)).isSameAs(straight);
    assertThat(Blanks.straight("a\bb")).isEqualTo("a\bb");
    assertThat(Blanks.straight("\u000e")).isEqualTo("\u000e");
    assertThat(Blanks.straight("")).isEmpty();
    assertThat(Blanks.straight("a ")).isEqualTo("a ");
    assertThat(Blanks.straight("a  ")).isEqualTo("a ");
  }

  @Test
  void theFirstSentenceCountsMostAndTheNextTwoMore() {
    assertThat(Salience.ofSentence(0)).isEqualTo(2.5);
    assertThat(Salience.ofSentence(1)).isEqualTo(1.7);
    assertThat(Salience.ofSentence(2)).isEqualTo(1.7);
    assertThat(Salience.ofSentence(3)).isEqualTo(1);
  }

  @Test
  void aMapOfHashesHoldsWhatWasPutAlsoWhenItGrew() {
    long seed = 7;
    Random random = new Random(seed);
    HashIndex index = new HashIndex(1);
    Map<Long, Integer> put = new HashMap<>();
    for (int i = 1; i <= 5_000; i++) {
      // Many end in the same bits, and so want the same slot.
      long key = (random.nextLong() << 8) | 0x11;
      index.put(key, i);
      put.put(key, i);
    }
    put.forEach((key, value) -> assertThat(index.get(key)).as("seed " + seed).isEqualTo(value));
    assertThat(index.get(0x11)).isZero();
    long first = put.keySet().iterator().next();
    index.put(first, 99);
    assertThat(index.get(first)).isEqualTo(99);
  }
}
