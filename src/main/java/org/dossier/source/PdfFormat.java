package org.dossier.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A PDF with one article: the text of its pages as paragraphs, and what its metadata states. When
/// it was made is no date of the article: a scan or an export of old papers is made today.
final class PdfFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("pdf");
  }

  @Override
  public String kind() {
    return "PDF";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    Path file = content.file();
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new BadContentException("it is protected: its text may not be taken out");
      }
      String body = text(document);
      if (body.isBlank()) {
        throw new BadContentException(
            "it has no text; if its pages are pictures, recognise their text (OCR) first");
      }
      records.only(ArticleDraft.of(body, statement(document)));
    } catch (InvalidPasswordException e) {
      throw new BadContentException("it is protected by a password");
    }
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setParagraphEnd("\n");
    stripper.setLineSeparator("\n");
    stripper.setPageEnd("\n");
    // Bold letters are often drawn twice.
    stripper.setSuppressDuplicateOverlappingText(true);
    List<String> pages = new ArrayList<>();
    long length = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      length += text.length();
      pages.add(text);
      if (length > ArticleAssembler.MAX_BODY) {
        break;
      }
    }
    return PrintedPages.text(pages);
  }

  private static ArticleDraft.Statement statement(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    Element xmp = xmp(document.getDocumentCatalog().getMetadata());
    String title = DocumentTitle.of(information.getTitle());
    String author = information.getAuthor();
    return new ArticleDraft.Statement(
        title == null && xmp != null
            ? DocumentTitle.of(XmlTree.textWithin(xmp, "dc:title"))
            : title,
        xmp == null
            ? null
            : XmlTree.textWithin(xmp, "prism:publicationDate", "prism:coverDate", "dc:date"),
        xmp == null ? null : XmlTree.textWithin(xmp, "prism:url"),
        xmp == null ? null : XmlTree.textWithin(xmp, "dc:publisher", "prism:publicationName"),
        document.getDocumentCatalog().getLanguage(),
        author == null || author.isBlank() ? List.of() : List.of(author));
  }

  private static @Nullable Element xmp(@Nullable PDMetadata metadata) {
    if (metadata == null) {
      return null;
    }
    try {
      return XmlTree.root(TextDecoder.decode(metadata.toByteArray(), null));
    } catch (IOException e) {
      // What else the document states is enough.
      return null;
    }
  }
}
