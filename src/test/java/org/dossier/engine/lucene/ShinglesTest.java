package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dossier.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShinglesTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void articlesResembleEachOtherAsTheSetsOfTheirShinglesDo(long seed) throws IOException {
    Random random = new Random(seed);
    int copies = 0;
    for (int round = 0; round < 200; round++) {
      List<String> one = words(random, 14 + random.nextInt(100));
      List<String> other = changed(random, one, random.nextInt(6));
      Set<List<String>> all = shingles(one);
      Set<List<String>> common = shingles(other);
      int sizes = all.size() + common.size();
      common.retainAll(all);
      boolean expected = common.size() >= 0.8 * (sizes - common.size());
      copies += expected ? 1 : 0;
      String what = "seed=" + seed + " round=" + round;
      assertThat(resemble("a", one, "b", other)).as(what).isEqualTo(expected);
      assertThat(resemble("b", other, "a", one)).as(what).isEqualTo(expected);
    }
    assertThat(copies).as("seed=" + seed).isBetween(20, 180);
  }

  @Test
  void caseAccentsAndPunctuationDoNotMatter() throws IOException {
    List<String> words = words(new Random(7), 30);
    String loud = String.join(", ", words).toUpperCase(Locale.ROOT).replace("E", "É");
    assertThat(resemble("a", words, "b", List.of(loud))).isTrue();
  }

  @Test
  void furnitureDoesNotCount() throws IOException {
    String text = String.join(" ", words(new Random(8), 30));
    String page = "Share this with friends, read more and get the latest news. ";
    Span furniture = new Span(0, page.length());
    assertThat(
            Shingles.of("a", text, List.of())
                .resemble(Shingles.of("b", page + text, List.of(furniture))))
        .isTrue();
    assertThat(Shingles.of("a", text, List.of()).resemble(Shingles.of("b", page + text, List.of())))
        .isFalse();
  }

  @Test
  void aShortBodyIsACopyOnlyUnderTheSameTitle() throws IOException {
    List<String> body = List.of("See", "the", "video");
    assertThat(resemble("Storm in Ottawa", body, "storm in Ottawa!", body)).isTrue();
    assertThat(resemble("Storm in Ottawa", body, "Sun in Ottawa", body)).isFalse();
    assertThat(resemble("Storm in", List.of("Ottawa"), "Storm", List.of("in Ottawa"))).isFalse();
    assertThat(resemble("Storm", List.of(), "Storm", List.of())).isTrue();
  }

  @Test
  void anArticleWithoutWordsHasNoCopy() throws IOException {
    assertThat(resemble("…", List.of("!"), "…", List.of("!"))).isFalse();
  }

  private static boolean resemble(
      String title, List<String> body, String otherTitle, List<String> otherBody)
      throws IOException {
    Shingles one = Shingles.of(title, String.join(" ", body), List.of());
    String text = String.join(" ", otherBody);
    boolean whole = one.resemble(Shingles.of(otherTitle, text, List.of()));
    assertThat(one.resemble(otherTitle, text, List.of())).isEqualTo(whole);
    return whole;
  }

  private static List<String> words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "ae".charAt(random.nextInt(2)) + Integer.toString(random.nextInt(60), 36))
        .toList();
  }

  private static List<String> changed(Random random, List<String> words, int changes) {
    List<String> changed = new ArrayList<>(words);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(changed.size());
      switch (random.nextInt(3)) {
        case 0 -> changed.set(at, "z" + random.nextInt(9));
        case 1 -> changed.add(at, "z" + random.nextInt(9));
        default -> {
          if (changed.size() > 14) {
            changed.remove(at);
          }
        }
      }
    }
    return changed;
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      shingles.add(words.subList(i, i + 5));
    }
    return shingles;
  }
}
