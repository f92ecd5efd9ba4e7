package org.dossier.annotate.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A model knows features by their numbers only, so what makes them must stay as it was when it was
/// trained.
class FeaturesTest {
  private static final String TEXT =
      "TODAY IN OSLO AGAIN. Mary-Ann O'Brien of the Vossmere & Quill Foundation met 12 of McAdam's"
          + " people in St. Tirvale on 3rd May 2020. She and Quill, J. R. Quill, said: no. iPhone"
          + " and AT&T/B-52 rose. Bank of the West and quill of Elgar Bank for All. Élan X9.";
  private static final int BITS = 18;

  private record Token(int start, int end) {}

  private static boolean is(String word, String pattern) {
    return word.matches(pattern);
  }

  // Tokens and flags by simple rules of this test, so that no table has a say.
  private static Sight sight(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("[\\p{L}\\d]+(?:[-'][\\p{L}\\d]+)*|[^\\s\\p{L}\\d]").matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.start(), matcher.end()));
    }
    int n = tokens.size();
    int[] start = new int[n];
    int[] end = new int[n];
    int[] flags = new int[n];
    int[] sentence = new int[n];
    long[] hash = new long[n];
    int[] classes = new int[n];
    byte[] dictionary = new byte[n];
    int in = 0;
    boolean first = true;
    for (int i = 0; i < n; i++) {
      start[i] = tokens.get(i).start();
      end[i] = tokens.get(i).end();
      String word = text.substring(start[i], end[i]);
      boolean mark = !Character.isLetterOrDigit(word.charAt(0));
      flags[i] =
          (is(word, "\\p{Lu}.*") ? Sight.CAPITAL : 0)
              | (is(word, "[\\p{Lu}\\d]{2,}") ? Sight.ALL_CAPS : 0)
              | (is(word, ".*\\d.*") ? Sight.DIGIT : 0)
              | (is(word, "\\d+") ? Sight.NUMBER : 0)
              | (mark ? Sight.MARK : 0)
              | (is(word, ".*'s") ? Sight.POSSESSIVE : 0)
              | (is(word, ".*-.*") ? Sight.HYPHEN : 0)
              | (first ? Sight.SENTENCE_START : 0)
              | (is(word, "\\p{Lu}") ? Sight.INITIAL : 0)
              | (i > 0 && start[i] > end[i - 1] ? Sight.SPACE_BEFORE : 0)
              | (in == 0 && !mark ? Sight.SHOUTED : 0)
              | (is(word, "\\p{Ll}+\\p{Lu}.*") ? Sight.INNER_CAPITAL : 0);
      sentence[i] = in;
      hash[i] = word.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B97F4A7C15L;
      classes[i] =
          (is(word, "of|the|and|for|on") ? Sight.CONNECTOR : 0)
              | (is(word, "Mary-Ann|J") ? Sight.GIVEN : 0)
              | (is(word, "Quill") ? Sight.FAMILY : 0)
              | (is(word, "St") ? Sight.TITLE : 0)
              | (is(word, "May|met") ? 1 << 3 : 0);
      dictionary[i] =
          (byte)
              ((is(word, "Oslo|OSLO|Tirvale") ? Sight.PLACE | Sight.NAME_STARTS : 0)
                  | (is(word, "Bank") ? Sight.SURE_ORGANIZATION : 0)
                  | (is(word, "Foundation") ? Sight.UNSURE_ORGANIZATION | Sight.LONGER_NAME : 0));
      first = false;
      if (word.equals(".")
          && (i < 2 || end[i] - end[i - 1] > 0)
          && !is(before(text, start[i]), "St|[JR]")) {
        in++;
        first = true;
      }
    }
    return new Sight(text, n, start, end, flags, sentence, hash, classes, dictionary);
  }

  private static String before(String text, int at) {
    return text.substring(0, at).replaceAll(".*[^\\p{L}\\d]", "");
  }

  private static WordClusters clusters(Sight sight, int every, int number) {
    Map<Long, Integer> byWord = new HashMap<>();
    for (int i = 0; i < sight.size(); i += every) {
      byWord.put(WordClusters.key(sight, i), 2 + i % number);
    }
    return WordClusters.of(byWord);
  }

  // A first reading by this test: what is a name, and of what.
  private static int[] labels(Sight sight) {
    int[] labels = new int[sight.size()];
    EntityType[] types = EntityType.values();
    for (int i = 0; i < sight.size(); ) {
      int to = i;
      while (to < sight.size() && sight.is(to, Sight.CAPITAL) && sight.together(i, to)) {
        to++;
      }
      if (to > i) {
        Labels.encode(types[i % types.length], i, to, labels);
      }
      i = Math.max(to, i + 1);
    }
    return labels;
  }

  private static int[] numbers(boolean again) {
    Sight sight = sight(TEXT);
    WordUse words = new WordUse(sight);
    TokenFeatures features =
        new TokenFeatures(sight, words, clusters(sight, 2, 9), clusters(sight, 3, 4), BITS);
    int[] labels = labels(sight);
    DocumentEvidence evidence =
        again ? DocumentEvidence.of(words, labels) : DocumentEvidence.none();
    byte[] seen = new byte[words.distinct()];
    int[] into = new int[Features.MOST];
    int[] numbers = new int[sight.size()];
    int last = Labels.OUTSIDE;
    int beforeLast = Labels.OUTSIDE;
    for (int i = 0; i < sight.size(); i++) {
      if (features.isScored(i)) {
        int count = features.of(i, last, beforeLast, seen, evidence, into);
        assertThat(Arrays.stream(into, 0, count)).allMatch(row -> row >= 0 && row < 1 << BITS);
        numbers[i] = Arrays.hashCode(Arrays.copyOf(into, count));
        words.note(i, labels[i], seen);
      }
      beforeLast = last;
      last = labels[i];
    }
    return numbers;
  }

  @Test
  void areNumberedAsTheyWereWhenTheModelWasTrained() {
    // Whoever changes Features changes these, and has to train the model anew.
    assertThat(Arrays.hashCode(numbers(false))).isEqualTo(1726593326);
    assertThat(Arrays.hashCode(numbers(true))).isEqualTo(-239526089);
  }

  @Test
  void areMadeOfWordsWithACapitalAndOfWhatJoinsThem() {
    Sight sight = sight(TEXT);
    int[] numbers = numbers(false);
    List<String> scored = new ArrayList<>();
    for (int i = 0; i < sight.size(); i++) {
      if (numbers[i] != 0) {
        scored.add(TEXT.substring(sight.start(i), sight.end(i)));
      }
    }
    assertThat(String.join(" ", scored))
        .isEqualTo(
            "TODAY IN OSLO AGAIN Mary-Ann O'Brien of the Vossmere & Quill Foundation of McAdam's"
                + " St . Tirvale on 3rd May 2020 She and Quill J . R . Quill iPhone and AT & T /"
                + " B-52 Bank of the West and of Elgar Bank for All Élan X9");
  }

  @ParameterizedTest
  @CsvSource({
    "Iran, Oslo, true", "Iran, IRAN, false", "Iran, Ira, true", "Ir, Iran, false", "a1, b2, true",
    "a1, a12, false", "a12, b345, true", "a1, aa, false", "Élan, Iran, true", "é, a, true",
    "B-52, C-47, true", "B-52, B52, false", "IRANian, OSLOian, true", "IRan, OSlo, true"
  })
  void theShapeOfAWordIsItsCapitalsSmallLettersAndDigits(String a, String b, boolean same) {
    assertThat(WordShape.of(sight(a), 0) == WordShape.of(sight(b), 0)).isEqualTo(same);
  }

  @Test
  void aWordIsOneWhereverItStands() {
    Sight sight = sight("Quill met quill and Oslo met Quill");
    WordUse words = new WordUse(sight);

    assertThat(words.distinct()).isEqualTo(4);
    assertThat(words.id(0)).isEqualTo(words.id(2)).isEqualTo(words.id(6)).isZero();
    assertThat(words.id(1)).isEqualTo(words.id(5)).isNotEqualTo(words.id(0));
    assertThat(words.isInLowerCase(0)).isTrue();
    assertThat(words.isInLowerCase(4)).isFalse();
  }

  @Test
  void aFirstReadingTellsTheTypeOfMostMentionsOfAWord() {
    Sight sight = sight("x. Quill a Quill b Quill c Quill quill Oslo d Oslo e. e Tirvale Quill");
    WordUse words = new WordUse(sight);
    int[] labels = new int[sight.size()];
    List<Integer> quills = new ArrayList<>();
    List<Integer> oslos = new ArrayList<>();
    for (int i = 0; i < sight.size(); i++) {
      String word = sight.text.substring(sight.start(i), sight.end(i));
      if (word.equals("Quill")) {
        quills.add(i);
      } else if (word.equals("Oslo")) {
        oslos.add(i);
      }
    }
    for (int i : quills.subList(0, 4)) {
      Labels.encode(EntityType.PERSON, i, i + 1, labels);
    }
    Labels.encode(EntityType.ORGANIZATION, quills.get(4) - 1, quills.get(4) + 1, labels);
    Labels.encode(EntityType.PLACE, oslos.getFirst(), oslos.getFirst() + 1, labels);
    DocumentEvidence evidence = DocumentEvidence.of(words, labels);

    int person = Labels.type(labels[quills.getFirst()]);
    assertThat(evidence.majority(words.id(quills.getFirst()))).isEqualTo(person);
    // One of two is no majority, and a word without a capital has none.
    int mixed = evidence.majority(words.id(oslos.getFirst()));
    int never = evidence.majority(words.id(quills.getFirst() + 1));
    assertThat(mixed).isGreaterThan(EntityType.values().length);
    assertThat(never).isGreaterThan(EntityType.values().length).isNotEqualTo(mixed);
    // In lower case, too; more than once; more than three times; part of a longer name.
    assertThat(evidence.use(words.id(quills.getFirst()))).isEqualTo(1 | 2 | 4 | 8);
    assertThat(evidence.use(words.id(oslos.getFirst()))).isEqualTo(2);
    assertThat(evidence.isNone()).isFalse();
    assertThat(DocumentEvidence.none().isNone()).isTrue();
  }
}
