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
    String fromAbove = body.replace("<h1>Talks go on and on", "<h1>Iran talks 2023: what to know");
    assertThat(page(head.formatted("Iran talks 2023: what to know"), fromAbove).title())
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

  @Test
  void leavesOutTeasersOfOtherArticles() {
    String teaser =
        "<div class='card'><h3><a href='/x'>Another article about something</a></h3><p>What it is"
            + " about in a sentence that is long enough to be taken for text of the article.</p></div>";
    String article = "<p>" + ONE + "</p><p>" + TWO + "</p>";
    String page = "<div>" + (article + teaser).repeat(3) + "</div>";
    assertThat(page("", page).body()).doesNotContain("Another", "about").contains(ONE, TWO);
    String list = "<div>" + teaser.repeat(3) + "</div>";
    assertThat(page("", list).body()).contains("about in a sentence");
  }

  @Test
  void leavesOutCaptions() {
    String caption =
        "<div class='wp-caption-text'>The minister, left, in a picture of last week"
            + " that was taken by somebody who stood there.</div>";
    assertThat(page("", "<div><p>" + ONE + "</p>" + caption + "<p>" + TWO + "</p></div>").body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void findsTheLeadThatStandsApartFromTheText() {
    String lead = "Neighbours are to meet for weeks, but nobody says where.";
    String body =
        "<header><h1>Talks go on</h1><div><span>Tehran.</span> <span>"
            + lead
            + "</span></div></header>"
            + "<main><p>"
            + ONE
            + "</p><p>"
            + TWO
            + "</p></main>";
    String head = DATED + "<meta name='description' content='" + lead.substring(0, 50) + "…'>";
    assertThat(page(head, body).body()).isEqualTo("Tehran. " + lead + "\n\n" + ONE + "\n\n" + TWO);
    assertThat(page(DATED, body).body()).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void findsTextInFramesOfItsOwnMadeOfSpans() {
    String frame = "<div><span><span>%s</span></span></div>";
    assertThat(page("", "<div>" + frame.formatted(ONE) + frame.formatted(TWO) + "</div>").body())
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void countsLinksForTheParagraphThatHoldsThem() {
    String links = "<a href='/x'>" + ONE + "</a> <br> <br>";
    String text = "<div>" + TWO + "<br><br>" + TWO + " " + links + ONE + "<br>Two lines.</div>";
    assertThat(page("", text).body())
        .isEqualTo(TWO + "\n\n" + TWO + " " + ONE + "\n\n" + ONE + "\nTwo lines.");
  }

  @Test
  void keepsHeadingsWhatEverLabelFollows() {
    String list =
        "<p>"
            + ONE
            + "</p><h3>1. The first</h3><div>Jane Doe</div><h3>2. The second</h3><p>"
            + TWO
            + "</p>";
    assertThat(page("", "<main>" + list + "</main>").body())
        .isEqualTo(ONE + "\n\n1. The first\n\n2. The second\n\n" + TWO);
  }

  @Test
  void keepsTheBeginningBeforeAPaywall() {
    String teaser = "<div class='teaser-content'><p>" + ONE + "</p></div>";
    String more = "<div><p>" + (TWO + "</p><p>").repeat(3) + "</p></div>";
    assertThat(page("", "<article>" + teaser + more + "</article>").body()).startsWith(ONE);
  }

  private static Article page(String head, String body) {
    return FormatReading.article(
        "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>");
  }
}
