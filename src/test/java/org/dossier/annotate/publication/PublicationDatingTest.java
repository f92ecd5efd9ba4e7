package org.dossier.annotate.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossier.article.Article;
import org.dossier.article.Layout;
import org.dossier.article.Mention;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDatingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final PublicationDating DATING = PublicationDating.standard();

  private static @Nullable Publication date(String body) {
    return DATING.date(Article.of("a", "A title", body), TODAY);
  }

  private static String dateOf(String body) {
    Publication found = date(body);
    return found == null ? "none" : found.date() + " " + found.basis();
  }

  private static Article at(String url) {
    return new Article(
        "a",
        "A title",
        "Some words.",
        Layout.PLAIN,
        new Origin(null, url, null, List.of()),
        null,
        Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " date 2023-11-16 Send this page to someone via email     | 2023-11-16",
        "November 16, 2023                                        | 2023-11-16",
        "Published: Nov. 16, 2023 10:30 am                        | 2023-11-16",
        "Posted on 16 November 2023                               | 2023-11-16",
        "By Jane Doe · Published 16th November 2023               | 2023-11-16",
        "OTTAWA, March 3, 2021 — The minister said so.            | 2021-03-03",
        "LONDON, 3 March 2021 (Reuters) - Shares rose.            | 2021-03-03",
        "Thursday, November 16, 2023 at 4:05 p.m. EST             | 2023-11-16",
        "Publié le 16 novembre 2023 à 10h05                       | 2023-11-16",
        "Veröffentlicht am 16. November 2023                      | 2023-11-16",
        "Stand: 3.4.2021                                          | 2021-04-03",
        "Publicado el 16 de noviembre de 2023                     | 2023-11-16",
        "۱۶ نوامبر ۲۰۲۳                                           | 2023-11-16",
        "١٦ نوفمبر ٢٠٢٣                                           | 2023-11-16",
        "2023年11月16日                                            | 2023-11-16",
        "Posted 16/11/2023                                        | 2023-11-16",
        "Posted 11/16/2023                                        | 2023-11-16",
        "Posted 03/04/2021                                        | 2021",
      })
  void readsADateThatTheFirstLinesState(String line, String expected) {
    assertThat(dateOf(line.strip() + "\n\nThe council met and took a vote.\n"))
        .isEqualTo(expected.strip() + " STATED");
  }

  @Test
  void tellsWhichWordsStateTheDate() {
    Publication found = date(" date 2023-11-16 Send this page to someone via email\n\nText.");
    assertThat(found)
        .isEqualTo(
            new Publication(
                new PartialDate(2023, 11, 16),
                Publication.Basis.STATED,
                1,
                List.of(new Mention(Mention.Part.BODY, 6, 16, "2023-11-16", "dateline"))));
  }

  @Test
  void prefersPublishedToUpdated() {
    assertThat(dateOf("Updated: May 3, 2022\nPublished: May 1, 2022\n\nText."))
        .isEqualTo("2022-05-01 STATED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "On January 8, 2020, amid rising tension, the plane was shot down after takeoff.",
        "One memo, dated Jan. 9, 2017, begins with praise.",
        "The committee has released its findings on the attack of Sept. 11, 2012.",
        "The meeting on Monday, March 1, 2021 ended without a result, the ministry told reporters.",
      })
  void takesNoDateOfAnEventForADateline(String sentence) {
    Publication found = date(sentence);
    assertThat(found == null || found.basis() == Publication.Basis.INFERRED).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/news/2023/11/16/vote,                2023-11-16",
    "https://example.org/2023-11-16-vote.html,                2023-11-16",
    "https://example.org/2023/nov/16/vote,                    2023-11-16",
    "https://example.org/20231116/vote,                       2023-11-16",
    "https://example.org/2023/11/vote,                        2023-11",
    "https://example.org/2023/vote,                           none",
    "https://example.org/a/20231399/vote,                     none",
    "https://example.org/2031/11/16/vote,                     none",
  })
  void readsTheDateInAnAddress(String url, String expected) {
    Publication found = DATING.date(at(url), TODAY);
    assertThat(found == null ? "none" : found.date().toString()).isEqualTo(expected);
  }

  @Test
  void aStatedDateWinsUnlessItLiesInTheFuture() {
    Article article = at("https://example.org/2023/11/16/vote");
    assertThat(DATING.date(stated(article, LocalDate.of(2019, 2, 3)), TODAY))
        .isEqualTo(Publication.stated(new PartialDate(2019, 2, 3)));
    Publication found = DATING.date(stated(article, LocalDate.of(2030, 2, 3)), TODAY);
    assertThat(found).isNotNull();
    assertThat(found.date()).isEqualTo(new PartialDate(2023, 11, 16));
  }

  private static Article stated(Article article, LocalDate date) {
    return new Article(
        article.id(),
        article.title(),
        article.body(),
        article.layout(),
        article.origin(),
        Publication.stated(PartialDate.of(date)),
        Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ten months have passed since 176 people were killed on Flight PS752. | 2020",
        "Mourners marked the fifth anniversary of the downing of Flight PS752. | 2025",
        "The statement comes just over a month after the U.S. struck nuclear sites in Iran. | 2025",
        "President Donald Trump met House Speaker Paul Ryan and Secretary of State Rex Tillerson, with White House press secretary Sean Spicer. | 2017",
        "Prime Minister Liz Truss spoke of the war in Ukraine. | 2022",
        "Acting on a request of White House press secretary Sean Spicer, President Trump's aides answered for 2017. | 2017",
      })
  void infersTheYearFromWhatIsKnownOfTheTime(String text, int year) {
    Publication found = date(text);
    assertThat(found).isNotNull();
    assertThat(found.date()).isEqualTo(PartialDate.of(year));
    assertThat(found.basis()).isEqualTo(Publication.Basis.INFERRED);
    assertThat(found.confidence()).isBetween(0.6, 0.95);
    assertThat(found.evidence())
        .isNotEmpty()
        .allSatisfy(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The committee met again and took no vote.",
        "Sales rose in 2012, the company said.",
        "President Vladimir Putin spoke at length.",
        "They hope to finish the bridge by 2030.",
      })
  void saysNothingWhereTheWordsDoNotTell(String text) {
    assertThat(date(text)).isNull();
  }

  @Test
  void readsNoClueInFurniture() {
    String body = "Prime Minister Liz Truss speaks: watch\nThe committee met again.";
    Layout layout = new Layout(null, List.of(new Span(0, 38)));
    Article article = new Article("a", "A title", body, layout, Origin.UNKNOWN, null, Map.of());
    assertThat(DATING.date(article, TODAY)).isNull();
  }

  @Test
  void formerHoldersAndLaterOnesBoundTheTime() {
    Publication found =
        date(
            "President Donald Trump blamed then-president Joe Biden for the border, "
                + "six months after the 12-day war.");
    assertThat(found).isNotNull();
    assertThat(found.date().year()).isGreaterThanOrEqualTo(2025);
  }
}
