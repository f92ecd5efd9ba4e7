package org.dossier.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A document of Word (Office Open XML) with one article: its paragraphs, then its notes. Deleted
/// text, comments, headers and footers are not part of it. When it was made is no date of the
/// article: templates and copies are older or newer.
final class WordFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("docx", "docm");
  }

  @Override
  public String kind() {
    return "DOCX";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    try (ZipArchive zip = ZipArchive.open(content, kind())) {
      Text text = new Text();
      if (!read(zip, mainPart(zip), text)) {
        throw new BadContentException("it is not DOCX: it has no document in it");
      }
      read(zip, "word/footnotes.xml", text);
      read(zip, "word/endnotes.xml", text);
      String body = text.paragraphs.text();
      if (body.isEmpty()) {
        records.skip("a document without text");
        return;
      }
      records.only(ArticleDraft.of(body, statement(zip, text.title)));
    }
  }

  /// Where the document lies, which other programs than Word may name as they like.
  private static String mainPart(ZipArchive zip) throws IOException, BadContentException {
    String relations = zip.text("_rels/.rels");
    Element root = relations == null ? null : XmlTree.root(relations);
    if (root != null) {
      for (Element relation : XmlTree.all(root, "Relationship")) {
        if (relation.attr("Type").endsWith("/officeDocument")) {
          return relation.attr("Target").replaceFirst("^/", "");
        }
      }
    }
    return "word/document.xml";
  }

  private static boolean read(ZipArchive zip, String part, Text text)
      throws IOException, BadContentException {
    try (InputStream in = zip.stream(part)) {
      if (in != null) {
        XmlStream.read(in, text);
      }
      return in != null;
    }
  }

  private static ArticleDraft.Statement statement(ZipArchive zip, @Nullable String title)
      throws IOException, BadContentException {
    String properties = zip.text("docProps/core.xml");
    Element core = properties == null ? null : XmlTree.root(properties);
    if (core == null) {
      return new ArticleDraft.Statement(title, null, null, null, null, List.of());
    }
    String author = XmlTree.textWithin(core, "dc:creator");
    return new ArticleDraft.Statement(
        title == null ? DocumentTitle.of(XmlTree.textWithin(core, "dc:title")) : title,
        XmlTree.textWithin(core, "dcterms:issued"),
        null,
        XmlTree.textWithin(core, "dc:publisher"),
        XmlTree.textWithin(core, "dc:language"),
        author == null ? List.of() : List.of(author));
  }

  /// Takes the text out of a part.
  private static final class Text implements XmlStream.Handler {
    private final Paragraphs paragraphs = new Paragraphs();
    private @Nullable String title;
    private boolean isTitle;
    private boolean isText;

    /// How deep we are in what only repeats for older programs.
    private int fallback;

    @Override
    public void start(String name, XMLStreamReader element) {
      if (fallback > 0 || name.equals("Fallback")) {
        fallback++;
        return;
      }
      switch (name) {
        case "t" -> isText = true;
        case "tab" -> paragraphs.add("\t");
        case "br", "cr" -> paragraphs.add("\n");
        case "noBreakHyphen" -> paragraphs.add("-");
        case "pStyle" -> isTitle = XmlStream.attribute(element, "val").equals("Title");
        default -> {
          // Only these hold or part text.
        }
      }
    }

    @Override
    public void end(String name) {
      if (fallback > 0) {
        fallback--;
      } else if (name.equals("t")) {
        isText = false;
      } else if (name.equals("p")) {
        String paragraph = paragraphs.end();
        if (isTitle && title == null && !paragraph.isEmpty()) {
          title = paragraph;
        }
        isTitle = false;
      }
    }

    @Override
    public void text(String text) {
      if (isText) {
        paragraphs.add(text);
      }
    }
  }
}
