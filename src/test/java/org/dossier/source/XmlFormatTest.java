package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

class XmlFormatTest {
  private static final Publication DAY = Publication.stated(new PartialDate(2023, 11, 16));

  @Test
  void readsUtf16WithoutAMark() {
    String feed =
        "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss><channel><item><title>Talks</title>"
            + "<description>Gespräche gehen weiter.</description></item></channel></rss>";
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      assertThat(FormatReading.article("a.xml", feed.getBytes(charset)).body())
          .isEqualTo("Gespräche gehen weiter.");
    }
  }

  @Test
  void readsTheItemsOfRss() {
    List<Reading> readings =
        FormatReading.read(
            "a.rss",
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel><title>Example News</title>
            <language>en-ca</language>
            <item><title>Talks &amp;amp; more</title><link>https://example.org/1</link>
             <dc:creator>Jane Doe</dc:creator><pubDate>Thu, 16 Nov 2023 10:00:00 GMT</pubDate>
             <description>Short.</description>
             <content:encoded><![CDATA[<p>The ministry said so.</p><script>x</script><p>Talks go on.</p>]]></content:encoded></item>
            <item><title>Only a title</title></item>
            <item><link>https://example.org/3</link></item>
            </channel></rss>
            """);
    assertThat(readings.stream().map(FormatReading::told))
        .containsExactly("a.rss#1", "a.rss#2", "a.rss:9: the entry has neither text nor title");
    Article article = ((Reading.Found) readings.get(0)).article();
    assertThat(article.title()).isEqualTo("Talks & more");
    assertThat(article.body()).isEqualTo("The ministry said so.\n\nTalks go on.");
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.origin())
        .isEqualTo(
            new Origin("Example News", "https://example.org/1", "en-CA", List.of("Jane Doe")));
  }

  @Test
  void readsTheEntriesOfAtom() {
    Article article =
        FormatReading.article(
            "a.atom",
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Exemple</title>
            <author><name>La rédaction</name></author>
            <entry><title type="html">L'&lt;b&gt;accord&lt;/b&gt;</title>
             <link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
             <published>2023-11-16T08:00:00Z</published><updated>2024-01-01T00:00:00Z</updated>
             <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le ministère.</p><p>Fin.</p></div></content>
            </entry></feed>
            """);
    assertThat(article.title()).isEqualTo("L'accord");
    assertThat(article.body()).isEqualTo("Le ministère.\n\nFin.");
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.origin())
        .isEqualTo(new Origin("Exemple", "https://example.org/1", "fr", List.of("La rédaction")));
  }

  @Test
  void readsRdf() {
    assertThat(
            FormatReading.told(
                "a.rdf",
                "<rdf:RDF><channel><title>C</title></channel><item><title>T</title>"
                    + "<description>Text of it.</description></item></rdf:RDF>"))
        .containsExactly("a.rdf#1");
  }

  @Test
  void readsNitf() {
    Article article =
        FormatReading.article(
            "a.xml",
            """
            <nitf xml:lang="en"><head><title>Slug</title><docdata>
            <date.issue norm="20231116T043001+0100"/><doc.copyright holder="Agency"/></docdata></head>
            <body><body.head><hedline><hl1>Talks go on</hl1></hedline>
            <byline>By Jane Doe, <byttl>Reporter</byttl></byline></body.head>
            <body.content><p><location value="x"/>Ottawa: <person>John Roe</person> spoke.</p>
            <hl2>Later</hl2><p>He left.</p><media><media-caption>A picture</media-caption></media></body.content></body></nitf>
            """);
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.body()).isEqualTo("Ottawa: John Roe spoke.\n\nLater\n\nHe left.");
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.origin()).isEqualTo(new Origin("Agency", null, "en", List.of("Jane Doe")));
  }

  @Test
  void readsTheTextItemsOfNewsMl() {
    String item =
        """
        <newsItem xml:lang="de"><itemMeta><provider literal="Agentur"/>
        <versionCreated>2024-01-01T00:00:00Z</versionCreated></itemMeta>
        <contentMeta><contentCreated>2023-11-16T15:21:06-05:00</contentCreated>
        <by>Jane Doe </by><headline>Gespräche</headline></contentMeta>
        <contentSet><inlineXML contenttype="application/xhtml+xml"><html><head><title/></head>
        <body><p>Der Minister sagte das.</p></body></html></inlineXML></contentSet></newsItem>
        """;
    Article article = FormatReading.article("a.xml", item);
    assertThat(article.id()).isEqualTo("a.xml");
    assertThat(article.title()).isEqualTo("Gespräche");
    assertThat(article.body()).isEqualTo("Der Minister sagte das.");
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.origin()).isEqualTo(new Origin("Agentur", null, "de", List.of("Jane Doe")));
    String picture = "<newsItem><contentMeta><headline>P</headline></contentMeta></newsItem>";
    assertThat(
            FormatReading.told(
                "a.newsml",
                "<newsMessage><itemSet>" + picture + item + item + "</itemSet></newsMessage>"))
        .containsExactly("a.newsml#1", "a.newsml#2");
    assertThat(FormatReading.told("a.xml", picture))
        .containsExactly("a.xml: news items without text");
  }

  @Test
  void readsNinjs() {
    Article article =
        FormatReading.article(
            "a.json",
            """
            {"uri": "urn:x:1", "versioncreated": "2023-11-16T10:37:00Z", "byline": "Jane Doe",
             "headline": "Talks go on", "provider": "Agency", "language": "en",
             "body_text": "Short.", "body_xhtml": "<p>The ministry.</p><p>It said so.</p>"}
            """);
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.body()).isEqualTo("The ministry.\n\nIt said so.");
    assertThat(article.published()).isEqualTo(DAY);
    assertThat(article.origin()).isEqualTo(new Origin("Agency", null, "en", List.of("Jane Doe")));
    assertThat(
            FormatReading.article(
                    "b.json",
                    """
                    {"uri": "https://example.org/2", "versionCreated": "2023-11-16T10:37:00Z",
                     "headlines": [{"value": "Talks"}], "infoSources": [{"name": "Agency"}],
                     "bodies": [{"contentType": "text/html", "value": "<p>They go on.</p>"}]}
                    """)
                .body())
        .isEqualTo("They go on.");
  }

  @Test
  void fetchesAndMultipliesNothing() {
    Article article =
        FormatReading.article(
            "a.xml",
            """
            <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/hostname"><!ENTITY a "aaaaaaaaaa">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
            <rss><channel><item><title>Talks</title><description>Text &secret; and &c;.</description>
            </item></channel></rss>
            """);
    assertThat(article.body()).isEqualTo("Text &secret; and &c;.");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(FormatReading.told("a.xml", "<dump><row/></dump>"))
        .containsExactly("a.xml: XML of a kind that is not read (`dump`)");
    assertThat(FormatReading.told("a.xml", "<rss><channel></channel></rss>"))
        .containsExactly("a.xml: a feed without entries");
    assertThat(FormatReading.told("a.xml", "plain text"))
        .containsExactly("a.xml: it is not XML: it has no element");
    assertThat(FormatReading.told("a.xml", "")).containsExactly("a.xml: empty");
    assertThat(
            FormatReading.told(
                "a.xml", "<rss><channel><item><title>T</title><description>Text.</description>"))
        .containsExactly("a.xml#1", "a.xml: it ends too early: `</rss>` is missing");
    String deep = "<rss><channel>" + "<a>".repeat(100_000) + "</channel></rss>";
    assertThat(FormatReading.told("a.xml", deep)).containsExactly("a.xml: a feed without entries");
  }
}
