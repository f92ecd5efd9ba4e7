package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dossier.article.Article;
import org.dossier.article.Layout;
import org.dossier.article.Origin;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {
  // The words of each sentence, sentences parted by `/`.
  private static String sentences(String text) {
    TextWords words = TextWords.of(text);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0 && !words.sameSentence(i - 1, i)) {
        said.add("/");
      }
      said.add(words.word(i));
    }
    return String.join(" ", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "It's 2020. So it is.      | it s 2020 / so it is",
        "It is so. it is not       | it is so it is not",
        "It is so! He left         | it is so / he left",
        "Is it so? He left         | is it so / he left",
        "Mr. Marlow met Dr. Quorvik.| mr marlow met dr quorvik",
        "In the U.S. he won        | in the u s he won",
        "He met Foo. Marlow left   | he met foo / marlow left",
        "So (it is). He left       | so it is / he left",
        "Wait.He left              | wait he left",
        "A4 and B-52, Zürich       | a4 and b 52 zürich",
        "5 June. 2020 came         | 5 june / 2020 came",
        "他走了。他来了               | 他走了 / 他来了",
      })
  void aSentenceEndsWithAStopAndACapital(String text, String expected) {
    assertThat(sentences(text)).isEqualTo(expected);
  }

  @Test
  void aLineEndsOneOnlyBeforeACapitalOrABlankLine() {
    assertThat(sentences("one two\nthree")).isEqualTo("one two three");
    assertThat(sentences("one two\nThree")).isEqualTo("one two / three");
    assertThat(sentences("one two\n\nthree")).isEqualTo("one two / three");
  }

  @Test
  void aSentenceHasAtMost250Words() {
    TextWords words = TextWords.of("w ".repeat(501));

    assertThat(words.sameSentence(0, 249)).isTrue();
    assertThat(words.sameSentence(249, 250)).isFalse();
    assertThat(words.sameSentence(250, 499)).isTrue();
    assertThat(words.sameSentence(499, 500)).isFalse();
  }

  @Test
  void eachWordHasItsPlaceAndWhatStandsBeforeIt() {
    TextWords words = TextWords.of("  Iran's Élan.");

    assertThat(words.size()).isEqualTo(3);
    assertThat(words.start(0)).isEqualTo(2);
    assertThat(words.end(0)).isEqualTo(6);
    assertThat(words.length(0)).isEqualTo(4);
    assertThat(words.before(0)).isEqualTo("  ");
    assertThat(words.before(1)).isEqualTo("'");
    assertThat(words.before(2)).isEqualTo(" ");
    assertThat(words.word(2)).isEqualTo("élan");
    assertThat(words.isCapital(0)).isTrue();
    assertThat(words.isCapital(1)).isFalse();
    assertThat(words.isCapital(2)).isTrue();
    assertThat(words.word(-1)).isEmpty();
    assertThat(words.word(3)).isEmpty();
  }

  @Test
  void aWordIsKnownByTheHashOfItsLowerCase() {
    TextWords words = TextWords.of("Iran ÉLAN zZ9");

    assertThat(words.hash(0)).isEqualTo("iran".hashCode());
    assertThat(words.hash(1)).isEqualTo("élan".hashCode());
    assertThat(words.hash(2)).isEqualTo("zz9".hashCode());
    assertThat(words.hash(-1)).isZero();
    assertThat(words.hash(3)).isZero();
    assertThat(words.is(0, "iran")).isTrue();
    assertThat(words.is(0, "Iran")).isFalse();
    // Two words of one hash.
    assertThat(TextWords.of("aaBB").is(0, "bbaa")).isFalse();
  }

  @Test
  void aSentenceIsFoundFromAnyOfItsWords() {
    TextWords words = TextWords.of("One two. Three four five. Six.");

    for (int i = 2; i < 5; i++) {
      assertThat(words.sentenceStart(i)).isEqualTo(2);
      assertThat(words.sentenceEnd(i)).isEqualTo(5);
    }
    assertThat(words.sentenceStart(0)).isZero();
    assertThat(words.sentenceEnd(5)).isEqualTo(6);
    assertThat(words.sameSentence(-1, 0)).isFalse();
    assertThat(words.sameSentence(5, 6)).isFalse();
    assertThat(words.sentence(0)).isZero();
    assertThat(words.sentence(5)).isEqualTo(2);
  }

  @Test
  void wordsMatchOneAfterTheOtherInOneSentence() {
    TextWords words = TextWords.of("One two. Three four");

    assertThat(words.matches(0, List.of("one", "two"))).isTrue();
    assertThat(words.matches(1, List.of("two", "three"))).isFalse();
    assertThat(words.matches(2, List.of("three", "four"))).isTrue();
    assertThat(words.matches(2, List.of("three", "five"))).isFalse();
    assertThat(words.matches(3, List.of("four", "five"))).isFalse();
    assertThat(words.matches(-1, List.of("one"))).isFalse();
  }

  @Test
  void furnitureIsBlankAndPlacesStay() {
    String body = "Share this\nor that\nIran spoke";
    Layout layout = new Layout(null, List.of(new Span(0, 18)));
    Article article = new Article("a", "T", body, layout, Origin.UNKNOWN, null, Map.of());

    assertThat(TextWords.runningText(article)).isEqualTo("          \n       \nIran spoke");
    TextWords words = TextWords.of(article);
    assertThat(words.word(0)).isEqualTo("iran");
    assertThat(words.start(0)).isEqualTo(19);
    assertThat(TextWords.runningText(Article.of("a", "T", body))).isSameAs(body);
  }

  @Test
  void anyNumberOfWordsIsHeld() {
    TextWords words = TextWords.of("a b c d e f g h i j k l m n o p q r s t u v w x y z");

    assertThat(words.size()).isEqualTo(26);
    assertThat(words.word(25)).isEqualTo("z");
    assertThat(words.word(0)).isEqualTo("a");
  }

  @Test
  void theLongestPhraseAtAPlaceIsFound() {
    PhraseTable<String> table = new PhraseTable<>();
    table.add("the wire", "wire");
    table.add("the wire service", "service");
    table.add("wire", "lone");
    table.add("wire", "second");
    TextWords text = TextWords.of("The Wire Service and the wire. The wires");

    assertThat(table.at(text, 0)).isEqualTo(new PhraseTable.Found<>(0, 3, "service"));
    assertThat(table.at(text, 1)).isEqualTo(new PhraseTable.Found<>(1, 2, "lone"));
    assertThat(table.at(text, 4)).isEqualTo(new PhraseTable.Found<>(4, 6, "wire"));
    assertThat(table.at(text, 6)).isNull();
    assertThat(table.at(text, 2)).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> table.add("-", "none"));
  }
}
