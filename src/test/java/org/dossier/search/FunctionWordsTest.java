package org.dossier.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"the", "The", "(the", "what?", "it's", "it\u2019s", "I", "A", "für", "où"})
  void holdASentenceTogetherHoweverTheyAreWritten(String word) {
    assertThat(FunctionWords.contains(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"iran", "WHO", "US", "(US)", "thee", "#", "", "die", "son", "42"})
  void areNoOtherWordsAndNoNamesInCapitals(String word) {
    assertThat(FunctionWords.contains(word)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "(of the)", "(of (the and))"})
  void makeAPartThatSaysNothingWhereThereIsNothingElse(String typed) {
    assertThat(FunctionWords.isOne(QueryParser.parse(typed).query())).isTrue();
  }

  @Test
  void doNotWhereOneWordSaysSomethingOrIsQuoted() {
    assertThat(FunctionWords.isOne(QueryParser.parse("of the banks").query())).isFalse();
    assertThat(FunctionWords.isOne(QueryParser.parse("\"the\"").query())).isFalse();
  }
}
