package org.dossier.source;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// A book or issue in EPUB, as one article: its chapters in the order of reading.
final class EpubFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("epub");
  }

  @Override
  public String kind() {
    return "EPUB";
  }

  @Override
  public boolean isApart(long size) {
    return true;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    try (ZipArchive zip = ZipArchive.open(content, kind())) {
      String path = packagePath(zip);
      String xml = zip.text(path);
      Element book = xml == null ? null : XmlTree.root(xml);
      if (book == null) {
        throw new BadContentException("it is not EPUB: it does not say where its text is");
      }
      String body = text(zip, book, path.substring(0, path.lastIndexOf('/') + 1));
      if (body.isBlank()) {
        boolean locked = zip.has("META-INF/rights.xml") || zip.has("META-INF/encryption.xml");
        throw new BadContentException(
            locked ? "it is protected against copying" : "no text was found in it");
      }
      records.only(ArticleDraft.of(body, statement(book)));
    }
  }

  private static String packagePath(ZipArchive zip) throws IOException, BadContentException {
    String container = zip.text("META-INF/container.xml");
    Element root = container == null ? null : XmlTree.root(container);
    String path = root == null ? null : XmlTree.attribute(root, "rootfile", "full-path");
    return path == null ? "content.opf" : path;
  }

  private static String text(ZipArchive zip, Element book, String folder)
      throws IOException, BadContentException {
    Map<String, String> paths = new HashMap<>();
    for (Element item : all(book, "item")) {
      paths.put(item.attr("id"), item.attr("href"));
    }
    StringBuilder text = new StringBuilder();
    for (Element reference : all(book, "itemref")) {
      String path = paths.getOrDefault(reference.attr("idref"), "");
      String plain = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
      String chapter = path.isEmpty() ? null : zip.text(folder + plain);
      Element page = chapter == null ? null : XmlTree.root(chapter);
      String read = page == null ? "" : XmlTree.content(page);
      if (!read.isBlank()) {
        text.append(text.isEmpty() ? "" : "\n\n").append(read);
      }
      if (text.length() > ArticleAssembler.MAX_BODY) {
        break;
      }
    }
    return text.toString();
  }

  private static List<Element> all(Element book, String name) {
    List<Element> all = new ArrayList<>(XmlTree.all(book, name));
    all.addAll(XmlTree.all(book, "opf:" + name));
    return all;
  }

  private static ArticleDraft.Statement statement(Element book) {
    List<String> authors =
        XmlTree.all(book, "dc:creator").stream()
            .map(Element::text)
            .filter(a -> !a.isBlank())
            .toList();
    return new ArticleDraft.Statement(
        XmlTree.textWithin(book, "dc:title"),
        XmlTree.textWithin(book, "dc:date"),
        null,
        XmlTree.textWithin(book, "dc:publisher"),
        XmlTree.textWithin(book, "dc:language"),
        authors);
  }
}
