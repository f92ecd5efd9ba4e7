package org.dossier.source;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// XML, by its outermost element: feeds (RSS, Atom), news items (NITF, NewsML, NewsML-G2), XHTML.
/// XML of other kinds is passed over.
final class XmlFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("xml", "rss", "atom", "rdf", "nitf", "newsml");
  }

  @Override
  public String kind() {
    return "XML";
  }

  @Override
  public boolean isApart(long size) {
    return size > HtmlFormat.LARGE;
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    byte[] bytes = content.bytes(FileContent.MAX_RECORD);
    String text = FileContent.text(bytes, HtmlFormat.declared(bytes));
    if (text.isBlank()) {
      return;
    }
    Element root = XmlTree.root(text);
    if (root == null) {
      throw new BadContentException("it is not XML: it has no element");
    }
    switch (XmlTree.name(root).toLowerCase(Locale.ROOT)) {
      case "rss", "feed", "rdf" -> FeedArticles.read(root, records);
      case "nitf" -> records.only(NewsArticles.nitf(root));
      case "newsitem", "newsmessage", "newsml", "packageitem" -> NewsArticles.read(root, records);
      case "html" -> records.only(HtmlFormat.draft(text));
      default ->
          records.skip(
              "XML of a kind that is not read (`" + Names.oneLine(root.tagName(), 60) + "`)");
    }
    if (!XmlTree.isWhole(text, root)) {
      throw new BadContentException("it ends too early: `</" + root.tagName() + ">` is missing");
    }
  }
}
