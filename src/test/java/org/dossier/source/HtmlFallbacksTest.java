package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

/// What is taken from a page that states little, or states it badly.
class HtmlFallbacksTest {
  private static final String ONE =
      "<p>The ministry said on Thursday that talks with its neighbours would go on for weeks.</p>";
  private static final Publication THEN = Publication.stated(new PartialDate(2023, 11, 16));

  @Test
  void readsJsonLdThatIsFramedOrSloppy() {
    String data =
        "{\"@type\": \"NewsArticle\", \"headline\": \"Talks go on\", // comment\n"
            + "\"description\": \"one\ntwo\", \"datePublished\": \"2023-11-16\",}";
    for (String frame :
        new String[] {"%s", "<![CDATA[%s]]>", "//<![CDATA[\n%s\n//]]>", "<!--%s-->", "%s;"}) {
      Article article =
          page("<script type='application/ld+json'>" + frame.formatted(data) + "</script>", ONE);
      assertThat(article.title()).as(frame).isEqualTo("Talks go on");
      assertThat(article.published()).as(frame).isEqualTo(THEN);
    }
  }

  @Test
  void readsTheBrowsersTitleWhereTheHeadingSpeaksOfSomethingElse() {
    String body = "<h1>Foreign desk</h1>" + ONE;
    assertThat(page("<title>Talks with neighbours go on</title>", body).title())
        .isEqualTo("Talks with neighbours go on");
    assertThat(page("<title>Example</title>", body).title()).isEqualTo("Foreign desk");
    assertThat(page("<title>Our foreign pages</title>", body).title()).isEqualTo("Foreign desk");
  }

  @Test
  void datesByWhatStandsBesideTheHeadline() {
    String named = "<h1>Talks go on</h1><div class='entry-date'>16. November 2023, 10:15</div>";
    assertThat(page("", named + ONE).published()).isEqualTo(THEN);
    String inNavigation = "<h1>Talks</h1><nav><span class='date'>16 November 2023</span></nav>";
    assertThat(page("", inNavigation + ONE).published()).isNull();
    String ofAnother = "<div class='date'>16 November 2023</div><h1>Talks go on</h1>";
    assertThat(page("", ofAnother + ONE).published()).isNull();
    String inText = "<h1>Talks go on</h1><p>They began on 16 November 2023 and go on.</p>";
    assertThat(page("", inText + ONE).published()).isNull();
  }

  @Test
  void datesByTheAddress() {
    String canonical = "<link rel='canonical' href='https://example.org/%s'>";
    assertThat(page(canonical.formatted("2023/11/16/talks"), ONE).published()).isEqualTo(THEN);
    assertThat(page(canonical.formatted("a/talks-20231116.html"), ONE).published()).isEqualTo(THEN);
    assertThat(page(canonical.formatted("2023/99/16/talks"), ONE).published()).isNull();
    assertThat(page(canonical.formatted("a/120231116"), ONE).published()).isNull();
  }

  @Test
  void takesThePostsOfALiveBlogThatThePageDoesNotShow() {
    String posts =
        "{\"@type\": \"BlogPosting\", \"headline\": \"First\", \"articleBody\": \"%s\"},"
            .formatted("They arrived at ten. ".repeat(9).strip());
    String head =
        "<script type='application/ld+json'>{\"@type\": \"LiveBlogPosting\", \"headline\":"
            + " \"Talks live\", \"liveBlogUpdate\": ["
            + posts
            + "]}</script>";
    assertThat(page(head, "<p>Follow the talks as they happen.</p>").body())
        .startsWith("First\n\nThey arrived at ten.");
  }

  private static Article page(String head, String body) {
    return FormatReading.article(
        "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>");
  }
}
