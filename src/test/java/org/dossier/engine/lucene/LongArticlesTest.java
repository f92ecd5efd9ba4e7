package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Span;
import org.dossier.engine.lucene.MarkingLeaves.Begun;
import org.dossier.engine.lucene.TextLeaves.Scope;
import org.dossier.query.PassageRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Word;
import org.dossier.search.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongArticlesTest {
  private static final int SENTENCES = 60_000;

  @TempDir Path dir;

  // Some five megabytes; the last sentence of many has what no other has together.
  private static String body() {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      body.append(
          "The minister of a country, Iran, said that nothing new had happened there now. ");
      body.append(i == SENTENCES / 2 ? "The Iranian minister flew to Paris. " : "");
    }
    return body.toString();
  }

  private record Shown(List<Passage> passages, int partsForMarks, int partsRead) {}

  private static Shown shown(Collected c, TextQuery query) {
    return c.collection()
        .with(snapshot -> {
          LeafReaderContext segment = snapshot.reader().leaves().getFirst();
          StoredHead head = StoredArticles.head(segment, 0);
          LongText body = (LongText) StoredArticles.text(segment, 0, head);
          List<Mark> marks =
              MarkFinder.of(snapshot, query)
                  .find(segment, 0, head.summary().title(), body, List.of())
                  .body();
          int partsForMarks = body.partsRead();
          List<Passage> passages =
              LucenePassages.of(body, List.of(), marks, new PassageRequest(3, 100));
          return new Shown(passages, partsForMarks, body.partsRead());
        });
  }

  @Test
  void readsOnlyTheSentencesThatItMayShow() throws IOException {
    Articles article =
        Articles.article("a").body(body()).mention(Facet.COUNTRY, "IR", "Iran", "Iran", "name");
    Named named = new Named(Facet.COUNTRY, new FacetValue("IR", "Iran"), new Word("iran"));
    try (Collected c = Collected.of(dir, article)) {
      for (TextQuery query :
          List.of(
              new Word("paris"),
              new Prefix("pari"),
              new And(List.of(new Word("minister"), new Word("flew"))),
              new And(List.of(new Prefix("min"), new Phrase("to paris"))),
              new And(List.of(named, new Prefix("fle"))))) {
        Shown shown = shown(c, query);
        assertThat(shown.partsForMarks()).as("%s", query).isZero();
        assertThat(shown.partsRead()).as("%s", query).isLessThanOrEqualTo(34);
        assertThat(shown.passages())
            .as("%s", query)
            .anyMatch(p -> p.text().contains("The Iranian minister flew to Paris."));
      }
      assertThat(shown(c, new Word("paris")).partsRead()).isEqualTo(1);
    }
  }

  @Test
  void marksAllThatMatchedInWhatIsShown() throws IOException {
    try (Collected c = Collected.of(dir, Articles.article("a").body(body()))) {
      Shown shown = shown(c, new And(List.of(new Prefix("ira"), new Word("flew"))));
      assertThat(shown.passages())
          .filteredOn(p -> p.text().contains("flew"))
          .singleElement()
          .extracting(p -> p.marks().stream().map(m -> m.of(p.text())).toList())
          .isEqualTo(List.of("Iranian", "flew"));
      assertThat(shown.passages())
          .filteredOn(p -> !p.text().contains("flew"))
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.marks()).hasSize(count(p.text(), "Iran")));
    }
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length - 1;
  }

  @Test
  void findsBegunWordsInTheIndexAsInTheText() throws IOException {
    for (long seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      while (text.length() < 2 * LongText.PART) {
        for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
          text.append("abé\u0301-'.A北😀".charAt(random.nextInt(10)));
        }
        text.append(random.nextInt(4) == 0 ? ". " : " ");
      }
      String body = text.toString();
      List<Begun> begun =
          List.of(new Begun(Scope.ANYWHERE, "a", 0), new Begun(Scope.ANYWHERE, "be", 1));
      List<Mark> inText = new ArrayList<>();
      BegunWords.mark(body, List.of(), begun, inText);
      Path index = dir.resolve("seed" + seed);
      try (Collected c = Collected.of(index, Articles.article("a").body(body))) {
        List<Mark> inIndex = new ArrayList<>();
        int parts =
            c.collection()
                .with(snapshot -> {
                  LeafReaderContext segment = snapshot.reader().leaves().getFirst();
                  StoredHead head = StoredArticles.head(segment, 0);
                  LongText stored = (LongText) StoredArticles.text(segment, 0, head);
                  BegunWords.markBody(segment, 0, stored, List.of(), begun, inIndex);
                  return stored.partsRead();
                });
        assertThat(parts).as("seed " + seed).isZero();
        assertThat(inIndex)
            .as("seed " + seed)
            .isNotEmpty()
            .containsExactlyInAnyOrderElementsOf(inText);
      }
    }
  }

  @Test
  void givesALongBodyBackWhole() throws IOException {
    String body = "Iran 😀 and. ".repeat(20_000);
    try (Collected c = Collected.of(dir, Articles.article("a").body(body))) {
      var found = c.collection().articleReader().read("a", new Prefix("ira")).orElseThrow();
      assertThat(found.article().article().body()).isEqualTo(body);
      assertThat(found.bodyMarks()).hasSize(20_000).allMatch(m -> m.of(body).equals("Iran"));
    }
  }

  @Test
  void keepsShortArticlesCheapBesideALongOne() throws IOException {
    try (Collected c =
        Collected.of(
            dir, Articles.article("a").body("Iran. "), Articles.article("b").body(body()))) {
      int room =
          c.collection()
              .with(snapshot -> {
                LeafReaderContext segment = snapshot.reader().leaves().getFirst();
                BinaryDocValues text = DocValues.getBinary(segment.reader(), Fields.text(0));
                assertThat(text.advanceExact(0)).isTrue();
                return text.binaryValue().bytes.length;
              });
      assertThat(room).isLessThanOrEqualTo(3 * LongText.PART);
    }
  }

  @Test
  void looksForTheBestPlacesAsIfItLookedAtAllMarks() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<Mark> marks = new ArrayList<>();
      int at = 0;
      for (int i = 0; i < 5_000; i++) {
        at += 1 + random.nextInt(120);
        marks.add(new Mark(at, at + 1 + random.nextInt(8), random.nextInt(1 + random.nextInt(6))));
      }
      marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
      List<Mark> telling = TellingMarks.of(marks, 200);
      assertThat(telling).as("seed " + seed).hasSizeLessThan(1_500);
      assertThat(telling).as("seed " + seed).isSubsetOf(marks);
      assertThat(telling.stream().map(m -> new Span(m.start(), m.end())).toList())
          .as("seed " + seed)
          .isSorted();
      assertThat(bestOf(telling)).as("seed " + seed).isEqualTo(bestOf(marks));
    }
  }

  private static long bestOf(List<Mark> marks) {
    long best = 0;
    for (int from = 0; from < marks.size(); from++) {
      int to = from + 1;
      while (to < marks.size() && marks.get(to).end() <= marks.get(from).start() + 200) {
        to++;
      }
      best = Math.max(best, TellingMarks.worth(marks, from, to));
    }
    return best;
  }
}
