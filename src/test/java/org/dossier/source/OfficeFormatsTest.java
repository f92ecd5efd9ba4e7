package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.junit.jupiter.api.Test;

/// DOCX, ODT, RTF and EPUB.
class OfficeFormatsTest {
  private static final String CORE =
      "<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:title>%s</dc:title>"
          + "<dc:creator>Jane Doe</dc:creator><dc:language>en</dc:language>"
          + "<dcterms:created>2013-12-23T00:00:00Z</dcterms:created></cp:coreProperties>";

  @Test
  void readsAWordDocument() {
    String body =
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Talks go on</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>The minis</w:t></w:r><w:r><w:t>try said</w:t><w:tab/><w:t>so.</w:t></w:r>"
            + "<w:del><w:r><w:delText>not this</w:delText></w:r></w:del></w:p>"
            + "<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:p><w:r><w:t>Once.</w:t></w:r></w:p>"
            + "</mc:Choice><mc:Fallback><w:p><w:r><w:t>Once.</w:t></w:r></w:p></mc:Fallback>"
            + "</mc:AlternateContent>";
    Article article =
        FormatReading.article(
            "a.docx",
            docx(
                body,
                "docProps/core.xml",
                CORE.formatted("Microsoft Word - x.doc"),
                "word/footnotes.xml",
                word("<w:footnote><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>")));
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.body())
        .isEqualTo("Talks go on\n\nThe ministry said\tso.\n\nOnce.\n\nA note.");
    assertThat(article.origin().authors()).containsExactly("Jane Doe");
    assertThat(article.origin().language()).isEqualTo("en");
    assertThat(article.published()).isNull();
  }

  @Test
  void takesTheStatedTitleUnlessAProgramMadeItUp() {
    String body = "<w:p><w:r><w:t>The ministry said so.</w:t></w:r></w:p>";
    assertThat(
            FormatReading.article(
                    "a.docx", docx(body, "docProps/core.xml", CORE.formatted("Talks")))
                .title())
        .isEqualTo("Talks");
    assertThat(
            FormatReading.article(
                    "a.docx", docx(body, "docProps/core.xml", CORE.formatted("Document1")))
                .title())
        .isEqualTo("The ministry said so.");
  }

  @Test
  void readsAnOpenDocument() {
    String content =
        "<o:document-content xmlns:o='o' xmlns:text='t'><o:body><o:text>"
            + "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
            + "<text:h>Talks go on</text:h><text:p>The <text:span>ministry</text:span>"
            + "<text:s/>said<text:line-break/>so.</text:p></o:text></o:body></o:document-content>";
    Article article =
        FormatReading.article(
            "a.odt",
            Zipped.of(
                "content.xml",
                content,
                "meta.xml",
                "<m xmlns:dc='d'><dc:title>Talks</dc:title><dc:creator>Jane Doe</dc:creator></m>"));
    assertThat(article.title()).isEqualTo("Talks");
    assertThat(article.body()).isEqualTo("Talks go on\n\nThe ministry said\nso.");
    assertThat(article.origin().authors()).containsExactly("Jane Doe");
  }

  @Test
  void readsRichText() {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\info{\\title Talks go on}"
            + "{\\author Jane Doe}}\\f0 Caf\\'e9 talks.\\par \\u1090?\\u1077? end.\\par}";
    Article article = FormatReading.article("a.rtf", rtf);
    assertThat(article.title()).isEqualTo("Talks go on");
    assertThat(article.body()).isEqualTo("Café talks.\n\nте end.");
    assertThat(article.origin().authors()).containsExactly("Jane Doe");
  }

  @Test
  void readsABookInTheOrderOfItsChapters() {
    Article article =
        FormatReading.article(
            "a.epub",
            Zipped.of(
                "META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='book/c.opf'/></rootfiles></container>",
                "book/c.opf",
                "<package xmlns:dc='d'><metadata><dc:title>A report</dc:title>"
                    + "<dc:creator>Jane Doe</dc:creator><dc:date>2023-11-16</dc:date>"
                    + "<dc:publisher>An Institute</dc:publisher><dc:language>en</dc:language>"
                    + "</metadata><manifest><item id='a' href='one%20.xhtml'/>"
                    + "<item id='b' href='two.xhtml'/></manifest>"
                    + "<spine><itemref idref='b'/><itemref idref='a'/></spine></package>",
                "book/one .xhtml",
                "<html><head><title/></head><body><p>Second.</p></body></html>",
                "book/two.xhtml",
                "<html><body><h1>First</h1><p>Part.</p></body></html>"));
    assertThat(article.title()).isEqualTo("A report");
    assertThat(article.body()).isEqualTo("First\n\nPart.\n\nSecond.");
    assertThat(article.published()).isEqualTo(Publication.stated(new PartialDate(2023, 11, 16)));
    assertThat(article.origin().publisher()).isEqualTo("An Institute");
  }

  @Test
  void readsThemPacked() throws IOException {
    byte[] packed = FormatReading.gzip(docx("<w:p><w:r><w:t>Text of it.</w:t></w:r></w:p>"));
    assertThat(FormatReading.article("a.docx.gz", packed).body()).isEqualTo("Text of it.");
  }

  @Test
  void saysWhatIsWrong() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    assertThat(told("a.docx", ole))
        .containsExactly(
            "a.docx: it is protected by a password, or an old Office file (.doc) under another"
                + " name");
    assertThat(told("a.docx", "plain text".getBytes(StandardCharsets.UTF_8)))
        .allMatch(told -> told.startsWith("a.docx: it is not DOCX, or damaged ("));
    assertThat(told("a.docx", Zipped.of("x.txt", "x")))
        .containsExactly("a.docx: it is not DOCX: it has no document in it");
    assertThat(told("a.docx", docx("<w:p/>"))).containsExactly("a.docx: a document without text");
    assertThat(told("a.docx", Zipped.of("word/document.xml", "<document><p>")))
        .allMatch(told -> told.startsWith("a.docx: it is damaged: its text is not XML ("));
    assertThat(told("a.odt", Zipped.of("META-INF/manifest.xml", "<x><m:encryption-data/></x>")))
        .containsExactly("a.odt: it is protected by a password");
    assertThat(told("a.rtf", "plain".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a.rtf: it is not RTF: it does not begin with `{\\rtf`");
    assertThat(told("a.epub", Zipped.of("x", "x")))
        .containsExactly("a.epub: it is not EPUB: it does not say where its text is");
    assertThat(told("a.docx", new byte[0])).containsExactly("a.docx: empty");
  }

  @Test
  void fetchesNothingAndStopsBombs() {
    String secret =
        "<!DOCTYPE x [<!ENTITY s SYSTEM 'file:///etc/hostname'>]>"
            + word("<w:p><w:r><w:t>Text &s; end.</w:t></w:r></w:p>");
    List<String> told = told("a.docx", Zipped.of("word/document.xml", secret));
    assertThat(told).hasSize(1).allMatch(t -> t.startsWith("a.docx: it is damaged"));
    String bomb = "<document><p><r><t>" + " ".repeat(130_000_000);
    assertThat(told("b.docx", Zipped.of("word/document.xml", bomb)))
        .containsExactly(
            "b.docx: it unpacks to more than 200 times its size, the limit for packed files");
  }

  private static List<String> told(String name, byte[] bytes) {
    return FormatReading.read(name, bytes).stream().map(FormatReading::told).toList();
  }

  private static byte[] docx(String body, String... more) {
    String[] parts = new String[more.length + 2];
    parts[0] = "word/document.xml";
    parts[1] = word(body);
    System.arraycopy(more, 0, parts, 2, more.length);
    return Zipped.of(parts);
  }

  private static String word(String body) {
    return "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>";
  }
}
