package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {
  private static final String TEXT =
      "<p>The ministry said on Thursday that talks with its neighbours would go on for weeks.</p>"
          + "<p>Two officials, who asked not to be named, confirmed that a date had been set.</p>";

  @Test
  void takesWhatJsonLdStates() {
    Article article =
        FormatReading.article(
            "a.html",
            """
            <html lang="en-CA"><head><title>Talks go on | Example News</title>
            <link rel="canonical" href="https://example.org/talks">
            <meta property="article:published_time" content="2020-01-01">
            <script type="application/ld+json">{broken</script>
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
             {"@type": ["NewsArticle"], "headline": "Talks &amp; more go on",
              "datePublished": "2023-11-16T22:00:00-05:00",
              "publisher": {"@type": "Organization", "name": "Example News"},
              "author": [{"name": "Jane Doe"}, {"name": "John Roe"}]}]}</script>
            </head><body><article>%s</article></body></html>
            """
                .formatted(TEXT));
    assertThat(article.title()).isEqualTo("Talks & more go on");
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin())
        .isEqualTo(
            new Origin(
                "Example News",
                "https://example.org/talks",
                "en-CA",
                List.of("Jane Doe", "John Roe")));
  }

  @Test
  void takesWhatMetaElementsState() {
    Article openGraph =
        page(
            "<meta property='og:title' content='Talks go on - Example News'>"
                + "<meta property='og:site_name' content='Example News'>"
                + "<meta property='article:published_time' content='2023-11-16T08:00:00Z'>"
                + "<meta property='og:url' content='https://example.org/og'>"
                + "<meta property='og:locale' content='fr_CA'>",
            TEXT);
    assertThat(openGraph.title()).isEqualTo("Talks go on");
    assertThat(openGraph.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(openGraph.origin())
        .isEqualTo(new Origin("Example News", "https://example.org/og", "fr-CA", List.of()));
    Article dublinCore =
        page(
            "<meta name='DC.title' content='Talks go on'><meta name='DC.date' content='2023-11'>"
                + "<meta name='DC.publisher' content='An Institute'>"
                + "<meta name='DC.creator' content='Jane Doe'>",
            TEXT);
    assertThat(dublinCore.title()).isEqualTo("Talks go on");
    assertThat(dublinCore.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 0)));
    assertThat(dublinCore.origin())
        .isEqualTo(new Origin("An Institute", null, null, List.of("Jane Doe")));
    Article citation =
        page(
            "<meta name='citation_title' content='Talks go on'>"
                + "<meta name='citation_publication_date' content='2023/11/16'>",
            TEXT);
    assertThat(citation.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
  }

  @Test
  void takesWhatThePageItselfSays() {
    Article article =
        page(
            "<title>Site | Talks</title>",
            "<article><h1>Talks go on</h1><time datetime='2023-11-16'>today</time>%s</article>"
                .formatted(TEXT));
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.layout().headline()).isNotNull();
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
  }

  @Test
  void cutsTheNameOfTheSiteOnlyWhereItIsOne() {
    assertThat(page("<title>Talks with Iran go on | Example News</title>", TEXT).title())
        .isEqualTo("Talks with Iran go on");
    assertThat(page("<title>Talks with Iran - what we know so far</title>", TEXT).title())
        .isEqualTo("Talks with Iran - what we know so far");
    assertThat(page("<title>Iran-Canada talks</title>", TEXT).title())
        .isEqualTo("Iran-Canada talks");
  }

  @Test
  void keepsTheTextOfTheArticleOnly() {
    Article article =
        page(
            "<title>Talks</title><style>p {}</style>",
            """
            <header><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
            <div class="cookie-banner"><p>We use cookies for many things on this page.</p></div>
            <main><article><h2>First</h2>
              <p>The ministry said on   Thursday that
                 talks with <a href="x">its neighbours</a> would go on for weeks, not days.</p>
              <div class="share-buttons"><p>Share</p></div>
              <ul><li>One point that was made</li><li>Another point that was made</li></ul>
              <ul><li><a href="1">Other story</a></li><li><a href="2">Next story</a></li></ul>
              <p>Two officials<br>confirmed it, and they asked not to be named at all.</p>
              <script>var x = "no";</script><aside><p>Aside</p></aside>
            </article></main>
            <footer><p>All rights reserved by the site, which is long and wordy here.</p></footer>
            """);
    assertThat(article.body())
        .isEqualTo(
            """
            First

            The ministry said on Thursday that talks with its neighbours would go on for weeks, not days.

            One point that was made

            Another point that was made

            Two officials
            confirmed it, and they asked not to be named at all.\
            """);
  }

  @Test
  void joinsSectionsThatStandInFramesOfTheirOwn() {
    String sections = ("<div><div>" + TEXT + "</div></div>").repeat(3);
    assertThat(page("", "<div>" + sections + "</div>").body().split("\n\n")).hasSize(6);
  }

  @Test
  void takesTheTextForMachinesWherePeopleSeeLittle() {
    String text = "The ministry said that talks would go on. ".repeat(20).strip();
    Article article =
        page(
            "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\""
                + text
                + "\"}</script>",
            "<p>Loading the rest</p>");
    assertThat(article.body()).isEqualTo(text);
  }

  @Test
  void obeysTheEncodingThatThePageDeclares() {
    String html =
        "<html><head><meta charset='windows-1251'></head><body><p>Переговоры в Тегеране"
            + " продолжаются.</p></body></html>";
    assertThat(
            FormatReading.article("a.htm", html.getBytes(Charset.forName("windows-1251"))).body())
        .isEqualTo("Переговоры в Тегеране продолжаются.");
  }

  @Test
  void saysThatAPageHoldsNoText() {
    assertThat(FormatReading.told("a.html", "<html><body><nav>Home</nav></body></html>"))
        .containsExactly("a.html: no text of an article was found in the page");
  }

  @Test
  void bearsDeepNesting() {
    String deep = "<div>".repeat(100_000) + "<p>text</p>";
    assertThat(FormatReading.read("a.html", deep)).hasSize(1);
    assertThat(FormatReading.read("a.html", "<b class=share>".repeat(50_000) + "text")).hasSize(1);
  }

  private static Article page(String head, String body) {
    return FormatReading.article(
        "a.html", "<html><head>" + head + "</head><body>" + body + "</body></html>");
  }
}
