package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.dossier.article.Span;
import org.dossier.engine.lucene.MarkingLeaves.Begun;
import org.dossier.engine.lucene.TextLeaves.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BegunWordsTest {
  private static final List<String> PIECES =
      List.of(
          "a", "b", "ab", "Ab", "AB", "ba", "é", "ÉA", "ab's", "l'ab", "l’ab", "ab.Ba", "a-b",
          "(ab)", "ab,", "ab2", "2", "аб", "アブ", "中", "ﾊﾟ", "‌", "\u00ad", "'", ".", "…", "ａｂ");
  private static final List<String> SPACES = List.of(" ", "\n", "  ", "\t", "\n\n", "\u00a0");
  private static final List<String> BEGINNINGS = List.of("a", "ab", "b", "2", "é", "а", "中");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void marksWhatMakingWordsOfAllTheTextFinds(long seed) throws IOException {
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 2000; round++) {
      String text = text(random);
      List<Begun> begun = new ArrayList<>();
      for (int leaf = 0; leaf <= random.nextInt(2); leaf++) {
        begun.add(new Begun(Scope.ANYWHERE, any(random, BEGINNINGS), leaf));
      }
      List<Span> masked = masked(random, text);
      List<Mark> marks = new ArrayList<>();
      BegunWords.mark(text, masked, begun, marks);
      assertThat(marks)
          .as("seed=%d round=%d text=%s masked=%s begun=%s", seed, round, text, masked, begun)
          .containsExactlyElementsOf(inAll(text, masked, begun));
      found += marks.size();
    }
    assertThat(found).as("seed=" + seed).isGreaterThan(1000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      text.append(any(random, PIECES));
      if (random.nextInt(3) > 0) {
        text.append(any(random, SPACES));
      }
    }
    return text.toString();
  }

  private static List<Span> masked(Random random, String text) {
    int start = random.nextInt(text.length());
    return random.nextInt(3) > 0
        ? List.of()
        : List.of(new Span(start, start + random.nextInt(text.length() - start) + 1));
  }

  private static String any(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Mark> inAll(String text, List<Span> masked, List<Begun> begun)
      throws IOException {
    List<Mark> marks = new ArrayList<>();
    try (TokenStream words = WordAnalysis.exact(MaskedText.of(text, masked))) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        for (Begun b : begun) {
          if (term.toString().startsWith(b.word())) {
            marks.add(new Mark(offset.startOffset(), offset.endOffset(), b.leaf()));
          }
        }
      }
      words.end();
    }
    return marks;
  }
}
