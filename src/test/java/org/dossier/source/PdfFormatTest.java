package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dossier.article.Article;
import org.junit.jupiter.api.Test;

class PdfFormatTest {
  @Test
  void readsTextAndProperties() throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, "The ministry said on Thurs-", "day that talks go on.");
      document.getDocumentInformation().setTitle("Talks go on");
      document.getDocumentInformation().setAuthor("Jane Doe");
      document.getDocumentInformation().setCreationDate(Calendar.getInstance());
      document.getDocumentCatalog().setLanguage("en-CA");
      Article article = FormatReading.article("a.pdf", bytes(document));
      assertThat(article.title()).isEqualTo("Talks go on");
      assertThat(article.body()).isEqualTo("The ministry said on Thursday that talks go on.");
      assertThat(article.origin().authors()).containsExactly("Jane Doe");
      assertThat(article.origin().language()).isEqualTo("en-CA");
      assertThat(article.published()).isNull();
    }
  }

  @Test
  void leavesOutWhatStandsAtTheEdgeOfMostPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int page = 1; page <= 4; page++) {
        page(
            document,
            "Annual report",
            "Text " + "abcd".charAt(page - 1) + " of it.",
            "Page " + page);
      }
      assertThat(FormatReading.article("a.pdf", bytes(document)).body())
          .isEqualTo("Text a of it.\n\nText b of it.\n\nText c of it.\n\nText d of it.");
    }
  }

  @Test
  void saysThatThereIsNoText() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      assertThat(told(bytes(document)))
          .containsExactly(
              "a.pdf: it has no text; if its pages are pictures, recognise their text (OCR) first");
    }
  }

  @Test
  void saysThatItIsProtected() throws IOException {
    assertThat(told(locked("secret", new AccessPermission())))
        .containsExactly("a.pdf: it is protected by a password");
    AccessPermission reading = new AccessPermission();
    reading.setCanExtractContent(false);
    assertThat(told(locked("", reading)))
        .containsExactly("a.pdf: it is protected: its text may not be taken out");
    assertThat(FormatReading.article("a.pdf", locked("", new AccessPermission())).body())
        .isEqualTo("Text of it.");
  }

  @Test
  void saysThatItIsDamaged() throws IOException {
    assertThat(told("%PDF-1.4 and nothing".getBytes(StandardCharsets.US_ASCII)))
        .hasSize(1)
        .allMatch(told -> told.startsWith("a.pdf: it cannot be read ("));
    try (PDDocument document = new PDDocument()) {
      page(document, "Text of it.");
      byte[] whole = bytes(document);
      assertThat(told(Arrays.copyOf(whole, whole.length / 2))).hasSize(1);
    }
  }

  private static List<String> told(byte[] bytes) {
    return FormatReading.read("a.pdf", bytes).stream().map(FormatReading::told).toList();
  }

  private static byte[] locked(String password, AccessPermission permission) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, "Text of it.");
      document.protect(new StandardProtectionPolicy("owner", password, permission));
      return bytes(document);
    }
  }

  private static void page(PDDocument document, String... lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setLeading(14);
      content.beginText();
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
