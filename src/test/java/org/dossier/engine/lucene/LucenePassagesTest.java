package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossier.Articles;
import org.dossier.article.Span;
import org.dossier.query.PassageRequest;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Word;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LucenePassagesTest {
  private static List<Mark> marks(String body, String... words) {
    List<Mark> marks = new ArrayList<>();
    for (int leaf = 0; leaf < words.length; leaf++) {
      for (int at = body.indexOf(words[leaf]); at >= 0; at = body.indexOf(words[leaf], at + 1)) {
        marks.add(new Mark(at, at + words[leaf].length(), leaf));
      }
    }
    marks.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return marks;
  }

  private static List<String> texts(String body, int count, int length, String... words) {
    return LucenePassages.of(body, List.of(), marks(body, words), new PassageRequest(count, length))
        .stream()
        .map(Passage::text)
        .toList();
  }

  @Test
  void showsTheSentencesWithMostOfTheQueryInTheOrderOfTheText() {
    String body = "One iran here. Nothing at all. An iran threat there. And a threat at last.";
    assertThat(texts(body, 1, 25, "iran", "threat")).containsExactly("An iran threat there.");
    assertThat(texts(body, 2, 20, "iran", "threat"))
        .containsExactly("One iran here.", "An iran threat there.");
  }

  @Test
  void fillsUpWithWholeSentences() {
    assertThat(texts("First one. Second iran. Third one. Fourth.", 1, 35, "iran"))
        .containsExactly("First one. Second iran. Third one.");
  }

  @Test
  void beginsWithTheTextWhereNothingIsMarked() {
    assertThat(texts("\n First one. Second one. Third.", 3, 25))
        .containsExactly("First one. Second one.");
    assertThat(texts("word ".repeat(100), 3, 22)).containsExactly("word word word word");
    assertThat(texts(" \n ", 3, 22)).isEmpty();
    assertThat(texts("", 3, 22)).isEmpty();
    assertThat(texts("Text.", 0, 22)).isEmpty();
  }

  @Test
  void cutsALongSentenceBetweenWords() {
    String body = "start " + "word ".repeat(100) + "iran " + "word ".repeat(100) + "end.";
    Passage passage =
        LucenePassages.of(body, List.of(), marks(body, "iran"), new PassageRequest(1, 100))
            .getFirst();
    assertThat(passage.text()).startsWith("word ").endsWith(" word").contains("iran");
    assertThat(passage.text().length()).isBetween(70, 130);
    assertThat(passage.marks()).singleElement().matches(m -> m.of(passage.text()).equals("iran"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          He met Mr. Smith. Then he left.         | He met Mr. Smith.
          The U.S. Navy came. It left.            | The U.S. Navy came.
          On Jan. 5 it rained. Then not.          | On Jan. 5 it rained.
          He said "No." Then he left.             | He said "No."
          It was 3.5 percent. More came.          | It was 3.5 percent.
          "Why?" he asked. Nobody knew.           | "Why?" he asked.
          Done! Next.                             | Done!
          ملت چیست؟ دوم.                          | ملت چیست؟
          一つ。二つ。                             | 一つ。
          """)
  void knowsWhereASentenceEnds(String text, String first) {
    assertThat(text.substring(0, Sentences.end(text, 0, text.length()))).isEqualTo(first);
  }

  @Test
  void endsASentenceAtTheEndOfALineButNotOfAWrappedOne() {
    String lines = "A headline\nA wrapped\nline\n\nlast";
    assertThat(lines.substring(0, Sentences.end(lines, 0, lines.length()))).isEqualTo("A headline");
    assertThat(lines.substring(11, Sentences.end(lines, 11, lines.length())))
        .isEqualTo("A wrapped\nline");
    assertThat(Sentences.start(lines, 24, 0)).isEqualTo(11);
  }

  @Test
  void holdsItsPromisesForAnyText() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(400); i > 0; i--) {
        text.append("ab. \n😀x!?cd".charAt(random.nextInt(5)));
        text.append(random.nextInt(9) == 0 ? "iran" : random.nextInt(30) == 0 ? "😀" : "");
      }
      String body = text.toString();
      List<Span> masked = new ArrayList<>();
      for (int at = random.nextInt(60); at + 20 < body.length(); at += 30 + random.nextInt(90)) {
        masked.add(new Span(at, at + random.nextInt(20)));
      }
      List<Mark> marks =
          marks(body, "iran").stream()
              .filter(m -> masked.stream().noneMatch(s -> s.overlaps(new Span(m.start(), m.end()))))
              .toList();
      int length = 20 + random.nextInt(100);
      List<Passage> passages =
          LucenePassages.of(body, masked, marks, new PassageRequest(1 + random.nextInt(4), length));
      int end = 0;
      for (Passage p : passages) {
        String about = "seed " + seed + " " + p;
        assertThat(p.text()).as(about).isEqualTo(body.substring(p.start(), p.end())).isNotEmpty();
        assertThat(p.text()).as(about).isEqualTo(p.text().strip());
        assertThat(p.start()).as(about).isGreaterThanOrEqualTo(end);
        assertThat(p.text().length()).as(about).isLessThanOrEqualTo(length * 13 / 10);
        assertThat(masked).as(about).noneMatch(new Span(p.start(), p.end())::overlaps);
        assertThat(p.marks().isEmpty()).as(about).isEqualTo(marks.isEmpty());
        end = p.end();
      }
    }
  }

  @Test
  void worksOnABodyOfFiveMegabytes(@TempDir Path dir) throws IOException {
    String filler = "The ministry of a country said that nothing happened there. ".repeat(45_000);
    String body = filler + "Iran tests a missile. " + filler;
    try (Collected c = Collected.of(dir, Articles.article("a").body(body))) {
      Hit hit = c.hits(new And(List.of(new Word("country"), new Word("missiles")))).getFirst();
      assertThat(Collected.marked(hit)).contains("missile");
      assertThat(hit.passages()).hasSize(3).allMatch(p -> p.text().length() <= 260);
    }
  }

  @Test
  void showsAWordBehindAMillionOthers(@TempDir Path dir) throws IOException {
    String body = "a b c d e f g h. ".repeat(130_000) + "At last a missile flew.";
    try (Collected c = Collected.of(dir, Articles.article("a").body(body))) {
      assertThat(Collected.marked(c.hits(new Word("missiles")).getFirst()))
          .containsExactly("missile");
      assertThat(Collected.marked(c.hits(new Phrase("missile flew")).getFirst()))
          .containsExactly("missile flew");
    }
  }
}
