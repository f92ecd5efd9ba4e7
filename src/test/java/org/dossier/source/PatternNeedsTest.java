package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternNeedsTest {

  private static boolean mayBegin(String row, String text) {
    BitSet first = PatternNeeds.first(row);
    return first.get(Math.min(PatternNeeds.fold(text.charAt(0)), PatternNeeds.BEYOND));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "read r R true",
        "(?:please.)?share p s true",
        "(?:please.)?share h x false",
        "(?:a|b*)c c b true",
        "(?:a|b*)c d x false",
        "\\d+k? 7 \u0663 true",
        "\\d+k? k x false",
        "(?=x)y y Y true",
        "(?-i:[^.!]{2}x) q \u00e9 true",
        "[(\\[]ap ( [ true",
        "[(\\[]ap a p false",
        "[a-c]x b c true",
        "\\bby b B true",
        "kilo k \u212a true",
        "\u00e9t\u00e9 \u00e9 \u00c9 true",
        "\\W*x ! x true",
        "\\W*x y z false",
        "a?b* z a true"
      })
  void tellsWithWhatATextBegins(String row, String one, String other, boolean expected) {
    assertThat(mayBegin(row, one)).isEqualTo(expected);
    assertThat(mayBegin(row, other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ".{0,80}\\ball Rights reserved\\b.{0,20}; 'all rights reserved'",
        "(?-i:[^.!?]{10,160} Read more); ' read more'",
        "up,? you (?:agree|will); ' you '",
        "(?:abc|defg)hi; hi",
        "(?:abc)?d; d",
        "(?:abcd){2}e; abcd",
        "ab+c; a",
        "a\\.b; a.b",
        ".*; ''"
      })
  void tellsWhatATextHolds(String row, String run) {
    assertThat(PatternNeeds.run(row)).isEqualTo(run);
  }
}
