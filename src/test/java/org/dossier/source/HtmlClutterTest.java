package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Article;
import org.junit.jupiter.api.Test;

/// What stands around an article and in it, and titles that are written for others than readers.
class HtmlClutterTest {
  private static final String ONE =
      "The ministry said on Thursday that talks with its neighbours would go on for weeks.";
  private static final String TWO =
      "Two officials, who asked not to be named, confirmed that a date had been set.";
  private static final String DATED = "<meta name='date' content='2023-11-16'>";

  @Test
  void leavesOutLabelsTeasersAndWhatStandsBeforeAndAfter() {
    assertThat(
            page(
                    DATED,
                    "<main><h1>Talks go on</h1><div>Jane Doe</div><div>4 minute read</div><p>"
                        + ONE
                        + "</p><div>Advertisement</div><p><a href='/x'>Read also: other talks that went"
                        + " on for many more weeks than these</a></p><h2>The date</h2><p>"
                        + TWO
                        + "</p><h2>More like this</h2><div><a href='/y'>Another article</a></div></main>")
                .body())
        .isEqualTo("Talks go on\n\n" + ONE + "\n\nThe date\n\n" + TWO);
  }

  @Test
  void keepsTheLinesBeforeTheTextWhereTheyMayTellTheDay() {
    assertThat(page("", "<main><p>16 November 2023</p><p>" + ONE + "</p></main>").body())
        .isEqualTo("16 November 2023\n\n" + ONE);
  }

  @Test
  void findsTextThatStandsInNoParagraphs() {
    String frame = "<div class='block'><div><span>%s</span></div></div>";
    assertThat(
            page(
                    "",
                    "<div><div>"
                        + frame.formatted(ONE)
                        + frame.formatted(TWO + " It is near.")
                        + "</div></div><div><p>Short teaser of another article.</p></div>")
                .body())
        .isEqualTo(ONE + "\n\n" + TWO + " It is near.");
  }

  @Test
  void keepsAnArticleWhoseFrameIsNamedForSomethingElse() {
    assertThat(
            page(
                    "",
                    "<div class='article-widget paywall'><p>"
                        + ONE
                        + "</p><p>"
                        + TWO
                        + "</p></div>")
                .body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void keepsWordsInsideSentencesWhateverTheyAreNamed() {
    assertThat(
            page(
                    "",
                    "<article><p>The <a class='tag' href='/m'>ministry</a> said so on Thursday, and"
                        + " nobody in the room said anything to the contrary.</p></article>")
                .body())
        .startsWith("The ministry said so");
  }

  @Test
  void takesTheTitleThatReadersSeeNotTheOneForSearchEngines() {
    String linked =
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'headline': '%s'}</script>"
            .replace('\'', '"');
    String head =
        "<title>Iran talks 2023: what to know</title>"
            + "<meta property='og:title' content='Talks go on and on'>"
            + linked;
    String body = "<article><h1>Talks go on and on</h1><p>" + ONE + "</p></article>";
    assertThat(page(head.formatted("Iran talks 2023: what to know"), body).title())
        .isEqualTo("Talks go on and on");
    assertThat(page(head.formatted("A third title of it"), body).title())
        .isEqualTo("A third title of it");
  }

  @Test
  void takesTheNameOfThePaperNotOfItsFirmOrAddress() {
    assertThat(
            page(
                    "<meta property='og:site_name' content='example.org'>"
                        + "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\","
                        + " \"publisher\": {\"name\": \"Example News\"}}</script>",
                    "<p>" + ONE + "</p>")
                .origin()
                .publisher())
        .isEqualTo("Example News");
  }

  private static Article page(String head, String body) {
    return FormatReading.article(
        "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>");
  }
}
