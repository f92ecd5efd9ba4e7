package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Span;
import org.dossier.query.TextQuery;
import org.dossier.query.TextQuery.And;
import org.dossier.query.TextQuery.Fuzzy;
import org.dossier.query.TextQuery.Named;
import org.dossier.query.TextQuery.Near;
import org.dossier.query.TextQuery.Not;
import org.dossier.query.TextQuery.Or;
import org.dossier.query.TextQuery.Phrase;
import org.dossier.query.TextQuery.Prefix;
import org.dossier.query.TextQuery.Title;
import org.dossier.query.TextQuery.Word;
import org.dossier.search.ArticleReader.Found;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {
  @TempDir Path dir;

  private List<String> marks(Articles article, TextQuery query) throws IOException {
    try (Collected c = Collected.of(dir, article)) {
      return c.hits(query).stream().flatMap(h -> Collected.marked(h).stream()).toList();
    }
  }

  private static Articles body(String text) {
    return Articles.article("a").body(text);
  }

  @Test
  void marksInflectionsOfAWord() throws IOException {
    assertThat(marks(body("The threats grew. A threat, threatened."), new Word("threats")))
        .containsExactly("threats", "threat");
  }

  @Test
  void marksAPhraseWholeAndNotItsWordsElsewhere() throws IOException {
    assertThat(
            marks(
                body("The guard was there. The Revolutionary Guard, the revolutionary one."),
                new Phrase("revolutionary guard")))
        .containsExactly("Revolutionary Guard");
  }

  @Test
  void marksWhatIsWantedBesideABeginningThatIsNot() throws IOException {
    Articles article = body("The guards came. The garden stayed.");
    assertThat(marks(article, new And(List.of(new Word("guards"), new Not(new Prefix("oil"))))))
        .containsExactly("guards");
    assertThat(marks(article, new Not(new And(List.of(new Prefix("gard"), new Word("oil"))))))
        .isEmpty();
  }

  @Test
  void marksAPhraseAsWrittenOnly() throws IOException {
    assertThat(marks(body("Guards. A guard. The guard"), new Phrase("guard")))
        .containsExactly("guard", "guard");
  }

  @Test
  void marksNearWordsFromTheFirstToTheLast() throws IOException {
    assertThat(
            marks(body("The missile that Iran tested. Iran, again."), new Near("iran missile", 1)))
        .containsExactly("missile that Iran");
  }

  @Test
  void findsNearWordsOnlyWithinTheDistance() throws IOException {
    try (Collected c = Collected.of(dir, body("one two three four five six"))) {
      assertThat(c.ids(new Near("six two", 3))).containsExactly("a");
      assertThat(c.ids(new Near("six two", 2))).isEmpty();
      assertThat(c.ids(new Near("two two", 5))).isEmpty();
    }
  }

  @Test
  void marksAHyphenatedWordWhole() throws IOException {
    assertThat(marks(body("An e-mail came. The e and mail."), new Word("e-mail")))
        .containsExactly("e-mail");
    assertThat(marks(body("Iran-backed groups"), new Word("iran"))).containsExactly("Iran");
  }

  @Test
  void marksWordsThatBeginSo() throws IOException {
    assertThat(marks(body("Iranian, Iran and Irish"), new Prefix("IRAN")))
        .containsExactly("Iranian", "Iran");
    assertThat(marks(body("E-mailing an e-map"), new Prefix("e-mai"))).containsExactly("E-mailing");
  }

  @Test
  void marksWordsSpelledNearlySo() throws IOException {
    assertThat(marks(body("Tehran or Teheran, not Toronto"), new Fuzzy("tehran")))
        .containsExactly("Tehran", "Teheran");
  }

  @Test
  void marksANameUnderWhateverName() throws IOException {
    Articles article =
        body("The Revolutionary Guards said so. Later the IRGC denied it. A guard slept.")
            .mention(Facet.ORGANIZATION, "irgc", "IRGC", "Revolutionary Guards", "alias")
            .mention(Facet.ORGANIZATION, "irgc", "IRGC", "IRGC", "name");
    Named named = new Named(Facet.ORGANIZATION, new FacetValue("irgc", "IRGC"), new Word("irgc"));
    assertThat(marks(article, named)).containsExactly("Revolutionary Guards", "IRGC");
  }

  @Test
  void takesACityForNoNameOfItsCountry() throws IOException {
    Articles article =
        body("From Tehran. The Iranian one.")
            .mention(Facet.COUNTRY, "IR", "Iran", "Tehran", "capital city")
            .mention(Facet.COUNTRY, "IR", "Iran", "Iranian", "demonym");
    Named named = new Named(Facet.COUNTRY, new FacetValue("IR", "Iran"), new Word("iran"));
    assertThat(marks(article, named)).containsExactly("Iranian");
  }

  @Test
  void marksOnlyTheBranchThatMatched() throws IOException {
    TextQuery query =
        new Or(List.of(new And(List.of(new Word("alpha"), new Word("beta"))), new Word("gamma")));
    assertThat(marks(body("alpha and gamma"), query)).containsExactly("gamma");
  }

  @Test
  void marksNothingOfWhatIsExcluded() throws IOException {
    TextQuery query = new And(List.of(new Word("alpha"), new Not(new Word("beta"))));
    assertThat(marks(body("alpha gamma"), query)).containsExactly("alpha");
  }

  @Test
  void marksTheTitleWhereItMatched() throws IOException {
    Articles article = body("Nothing here.").title("Iran's threats");
    try (Collected c = Collected.of(dir, article)) {
      Hit hit = c.hits(new Title(new Word("iran"))).getFirst();
      assertThat(hit.titleMarks()).containsExactly(new Span(0, 4));
      assertThat(hit.passages()).extracting(Passage::text).containsExactly("Nothing here.");
      assertThat(c.ids(new Title(new Word("nothing")))).isEmpty();
    }
  }

  @Test
  void ignoresAccentsCaseAndTheFormOfLetters() throws IOException {
    String text =
        "Café, CAFE\u0301, naïve. ملكي وملکی. می\u200cخواهم. O\u2019Brien\u2019s regime.In.";
    try (Collected c = Collected.of(dir, body(text))) {
      for (String word : List.of("cafe", "CAFÉ", "naive", "ملکي", "خواهم", "o'brien", "regime")) {
        assertThat(c.ids(new Word(word))).as(word).containsExactly("a");
      }
      assertThat(Collected.marked(c.hits(new Phrase("cafe")).getFirst()))
          .containsExactly("Café", "CAFE\u0301");
    }
  }

  @Test
  void findsWordsByTheRulesOfTheArticlesLanguage() throws IOException {
    Articles french =
        Articles.article("f").body("Les chevaux royaux.").value(Facet.LANGUAGE, "fr", "French");
    Articles english =
        Articles.article("e").body("The horses.").value(Facet.LANGUAGE, "en", "English");
    try (Collected c = Collected.of(dir, french, english)) {
      assertThat(c.ids(new Word("cheval"))).containsExactly("f");
      assertThat(c.ids(new Word("horse"))).containsExactly("e");
    }
  }

  @Test
  void neitherFindsNorShowsFurnitureAndHeadline() throws IOException {
    Articles article =
        body("Iran tests missile\nShare this now. The ministry spoke. Read more here. It denied.")
            .title("Iran tests missile")
            .headline("Iran tests missile")
            .furniture("Share this now.")
            .furniture("Read more here.");
    try (Collected c = Collected.of(dir, article)) {
      assertThat(c.ids(new Word("share"))).isEmpty();
      assertThat(c.ids(new Phrase("spoke it"))).isEmpty();
      assertThat(c.ids(new Word("missile"))).containsExactly("a");
      assertThat(c.hits(new Word("missile")).getFirst().passages())
          .extracting(Passage::text)
          .containsExactly("The ministry spoke.");
      assertThat(c.hits(new Word("denied")).getFirst().passages())
          .extracting(Passage::text)
          .containsExactly("It denied.");
    }
  }

  @Test
  void marksTheWholeArticleForItsReader() throws IOException {
    Articles article = body("Iran. Then Iran.").title("On Iran");
    try (Collected c = Collected.of(dir, article)) {
      Found found = c.collection().articleReader().read("a", new Word("iran")).orElseThrow();
      assertThat(found.titleMarks()).containsExactly(new Span(3, 7));
      assertThat(found.bodyMarks()).containsExactly(new Span(0, 4), new Span(11, 15));
      assertThat(c.collection().articleReader().read("b", new Word("iran"))).isEmpty();
    }
  }

  @Test
  void ranksTheWordAsWrittenAboveItsInflections() throws IOException {
    try (Collected c =
        Collected.of(
            dir,
            Articles.article("a").body("Many threats were seen."),
            Articles.article("b").body("Many threat were seen."))) {
      assertThat(c.hits(new Word("threat")))
          .extracting(h -> h.article().id())
          .containsExactly("b", "a");
    }
  }
}
