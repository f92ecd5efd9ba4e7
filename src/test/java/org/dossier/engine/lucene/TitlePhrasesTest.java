package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitlePhrasesTest {

  private static List<List<String>> phrases(String... titles) {
    NumberedTexts words = new NumberedTexts();
    words.add(List.of("no", "title", "red", "line"));
    for (String title : titles) {
      words.add(List.of(title.split(" ")));
    }
    return TitlePhrases.of(words, 1, Integer::compare).stream()
        .map(TitlePhrases.Phrase::words)
        .toList();
  }

  @Test
  void findsWhatThreeTitlesHave() {
    assertThat(phrases("red line now", "a red line", "red line again"))
        .containsExactly(List.of("red", "line"));
    assertThat(phrases("red line now", "a red line")).isEmpty();
  }

  @Test
  void countsTheSameTitleOnce() {
    assertThat(phrases("red line", "red line", "red line", "red line")).isEmpty();
  }

  @Test
  void countsATitleOnceThatHasThePhraseTwice() {
    assertThat(phrases("red line red line red line", "my red line")).isEmpty();
  }

  @Test
  void leavesOutWhatStandsInALongerOneJustAsOften() {
    assertThat(phrases("x new york times", "y new york times", "z new york times", "new york"))
        .containsExactly(List.of("new", "york"), List.of("new", "york", "times"));
  }

  @Test
  void neitherBeginsNorEndsWithAWordThatSaysNothing() {
    assertThat(phrases("war of words a", "the war of words", "war of words in"))
        .containsExactly(List.of("war", "of", "words"));
  }
}
