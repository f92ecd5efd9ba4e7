package org.dossier.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  // The words in order; "+" marks a possessive, "~" an abbreviation, "_" an initial, "/" a new
  // sentence.
  private static String marked(Tokens tokens) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < tokens.size; i++) {
      out.append(i == 0 ? "" : tokens.sentence[i] == tokens.sentence[i - 1] ? " " : " / ");
      out.append(tokens.word(i))
          .append(tokens.is(i, Tokens.POSSESSIVE) ? "+" : "")
          .append(tokens.is(i, Tokens.ABBREVIATION) ? "~" : "")
          .append(tokens.is(i, Tokens.INITIAL) ? "_" : "");
    }
    return out.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The EU's plan          | The EU+ plan",
        "The EU's               | The EU+",
        "THE EU'S PLAN          | THE EU+ PLAN",
        "The EU 's plan         | The EU+ plan",
        "The EU 's              | The EU+",
        "The EU ' s plan        | The EU+ plan",
        "The EU 'so they say    | The EU ' so they say",
        "The EU'so they say     | The EU'so they say",
        "The Smiths' house      | The Smiths+ ' house",
        "THE SMITHS' HOUSE      | THE SMITHS+ ' HOUSE",
        "The Smiths'            | The Smiths+ '",
        "the smiths' house      | the smiths ' house",
        "The Smith' house       | The Smith ' house",
        "The S' house           | The S ' house",
        "The Smiths', too       | The Smiths ' , too",
        "O'Brien's and d'Arc    | O'Brien+ and d'Arc",
        "J. Smith left          | J_ Smith left",
        "j. smith left          | j . smith left",
        "It is J.               | It is J .",
        "Dr. Smith left         | Dr~ Smith left",
        "The messrs. left       | The messrs~ left",
        "Doctor. Smith left     | Doctor . / Smith left",
        "U.S. and U.S.A. left   | U.S. and U.S.A. left",
        "3.5 or 1,000 or 1/2    | 3.5 or 1,000 or 1/2",
        "one, two/three         | one , two / three",
        "AT&T or a&b or ABC&D   | AT&T or a & b or ABC & D",
        "al-Qaida -led a-       | al-Qaida - led a -",
        "one--two---three       | one -- two --- three",
      })
  void cutsWordsFromMarks(String text, String words) {
    assertThat(marked(read(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "He left. She left      | He left . / She left",
        "He left. she left      | He left . she left",
        "He left.She left       | He left . She left",
        "He left! She left      | He left ! / She left",
        "He left? She left      | He left ? / She left",
        "He left? 12 left       | He left ? / 12 left",
        "He left; She left      | He left ; She left",
        "(He left.) She left    | ( He left . ) / She left",
        "(He left) She left     | ( He left ) She left",
        "(He left.) she left    | ( He left . ) she left",
        "\"He left.\" She left | \" He left . \" / She left",
        "“He left.” She left    | “ He left . ” / She left",
        "“He left” She left     | “ He left ” She left",
        "” She left             | ” She left",
      })
  void tellsWhereASentenceStarts(String text, String words) {
    assertThat(marked(read(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "on and on#They left    | on and on They left",
        "on and on.#They left   | on and on . / They left",
        "on and on:#They left   | on and on : / They left",
        "on and on,#They left   | on and on , They left",
        "on and on.#they left   | on and on . they left",
        "on and on##they left   | on and on / they left",
        "on and on#  they left  | on and on / they left",
        "on and on# they left   | on and on / they left",
        "ON AND ON#they left    | ON AND ON / they left",
      })
  void inHardWrappedTextALineIsNoSentence(String ending, String words) {
    String line = "officials of the country said on monday that they would meet\n";
    Tokens tokens = read(line.repeat(5) + ending.replace('#', '\n'));
    assertThat(marked(tokens)).endsWith(" meet " + words);
  }

  @Test
  void aShoutedHeadlineAboveHardWrappedTextIsASentence() {
    String line = "officials of the country said on monday that they would meet\n";
    assertThat(marked(read("IRAN AND CANADA CUT TIES\n" + line.repeat(5))))
        .startsWith("IRAN AND CANADA CUT TIES / officials");
    assertThat(marked(read("Iran and Canada cut ties\n" + line.repeat(5))))
        .startsWith("Iran and Canada cut ties officials");
  }

  @Test
  void linesOfOtherLengthsAreSentences() {
    String most = "officials of the country said on monday that they would meet\n".repeat(3);
    assertThat(marked(read(most))).contains("meet / officials");
    assertThat(marked(read(most + "they left\n"))).doesNotContain("/");
    assertThat(marked(read(most + "they left\n".repeat(2)))).doesNotContain("/");
    assertThat(marked(read(most + "they left\n".repeat(3)))).contains("meet / officials");
  }
}
