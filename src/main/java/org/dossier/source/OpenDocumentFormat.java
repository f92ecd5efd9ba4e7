package org.dossier.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A text document of LibreOffice and others (OpenDocument) with one article. What was deleted but
/// is still kept in it, and comments, are not part of it.
final class OpenDocumentFormat implements ArticleFormat {
  private static final Set<String> PASSED = Set.of("tracked-changes", "annotation", "script");

  @Override
  public Set<String> endings() {
    return Set.of("odt");
  }

  @Override
  public String kind() {
    return "ODT";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    try (ZipArchive zip = ZipArchive.open(content, kind())) {
      String manifest = zip.text("META-INF/manifest.xml");
      if (manifest != null && manifest.contains("encryption-data")) {
        throw new BadContentException("it is protected by a password");
      }
      Text text = new Text();
      try (InputStream in = zip.stream("content.xml")) {
        if (in == null) {
          throw new BadContentException("it is not ODT: it has no document in it");
        }
        XmlStream.read(in, text);
      }
      String body = text.paragraphs.text();
      if (body.isEmpty()) {
        records.skip("a document without text");
        return;
      }
      records.only(ArticleDraft.of(body, statement(zip, text.title)));
    }
  }

  private static ArticleDraft.Statement statement(ZipArchive zip, @Nullable String title)
      throws IOException, BadContentException {
    String properties = zip.text("meta.xml");
    Element meta = properties == null ? null : XmlTree.root(properties);
    if (meta == null) {
      return new ArticleDraft.Statement(title, null, null, null, null, List.of());
    }
    String author = XmlTree.textWithin(meta, "meta:initial-creator", "dc:creator");
    return new ArticleDraft.Statement(
        title == null ? DocumentTitle.of(XmlTree.textWithin(meta, "dc:title")) : title,
        null,
        null,
        XmlTree.textWithin(meta, "dc:publisher"),
        XmlTree.textWithin(meta, "dc:language"),
        author == null ? List.of() : List.of(author));
  }

  /// Takes the text out of the content.
  private static final class Text implements XmlStream.Handler {
    private final Paragraphs paragraphs = new Paragraphs();
    private @Nullable String title;
    private boolean isTitle;

    /// How many paragraphs we are in: a frame in one has its own.
    private int open;

    private int passed;

    @Override
    public void start(String name, XMLStreamReader element) {
      if (passed > 0 || PASSED.contains(name)) {
        passed++;
        return;
      }
      switch (name) {
        case "p", "h" -> {
          paragraphs.end();
          open++;
          isTitle = XmlStream.attribute(element, "style-name").equals("Title");
        }
        case "tab" -> paragraphs.add("\t");
        case "line-break" -> paragraphs.add("\n");
        case "s" -> paragraphs.add(" ");
        default -> {
          // Only these hold or part text.
        }
      }
    }

    @Override
    public void end(String name) {
      if (passed > 0) {
        passed--;
      } else if (name.equals("p") || name.equals("h")) {
        open--;
        String paragraph = paragraphs.end();
        if (isTitle && title == null && !paragraph.isEmpty()) {
          title = paragraph;
        }
        isTitle = false;
      }
    }

    @Override
    public void text(String text) {
      if (open > 0 && passed == 0) {
        paragraphs.add(text.replace('\n', ' '));
      }
    }
  }
}
