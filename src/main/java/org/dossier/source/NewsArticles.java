package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// News items as agencies send them: NITF, NewsML 1, NewsML-G2 (IPTC). Pictures and packages have
/// no text of their own and are passed over.
final class NewsArticles {
  private NewsArticles() {}

  /// The text items of a message, a package or a single item.
  static void read(Element root, Records records) {
    int read = 0;
    for (Element item : XmlTree.all(root, "newsItem")) {
      ArticleDraft draft = XmlTree.child(item, "contentMeta") == null ? first(item) : second(item);
      if (draft.body().isBlank()) {
        continue;
      }
      read++;
      if (item.equals(root)) {
        records.only(draft);
      } else {
        records.next(draft, XmlTree.line(item));
      }
    }
    if (read == 0) {
      records.skip("news items without text");
    }
  }

  /// NITF: a document with its head, headlines and text.
  static ArticleDraft nitf(Element nitf) {
    String title = XmlTree.textWithin(nitf, "hl1", "title");
    String date = XmlTree.attribute(nitf, "date.issue", "norm");
    String released = date == null ? XmlTree.attribute(nitf, "date.release", "norm") : date;
    String holder = XmlTree.attribute(nitf, "doc.copyright", "holder");
    return ArticleDraft.titled(
        nitfText(nitf),
        new ArticleDraft.Statement(
            title,
            released == null ? XmlTree.attribute(nitf, "story.date", "norm") : released,
            null,
            holder == null ? XmlTree.textWithin(nitf, "distributor") : holder,
            XmlTree.language(nitf),
            bylines(nitf, "byline")));
  }

  /// NewsML-G2: metadata of the item and of its content, then the content.
  private static ArticleDraft second(Element item) {
    Element meta = within(item, "itemMeta");
    Element content = within(item, "contentMeta");
    String created = XmlTree.text(content, "contentCreated");
    List<String> authors = new ArrayList<>();
    for (Element creator : XmlTree.children(content, "creator")) {
      String name = XmlTree.text(creator, "name");
      if (name != null) {
        authors.add(name);
      }
    }
    Element provider = within(meta, "provider");
    String publisher = XmlTree.text(provider, "name");
    if (publisher == null && provider.hasAttr("literal")) {
      publisher = provider.attr("literal");
    }
    if (publisher == null) {
      publisher = XmlTree.text(within(within(item, "rightsInfo"), "copyrightHolder"), "name");
    }
    String language = XmlTree.attribute(content, "language", "tag");
    return ArticleDraft.of(
        secondText(item),
        new ArticleDraft.Statement(
            XmlTree.text(content, "headline"),
            created == null ? XmlTree.text(meta, "firstCreated", "versionCreated") : created,
            null,
            publisher,
            language == null ? XmlTree.language(item) : language,
            authors.isEmpty() ? bylines(content, "by") : authors));
  }

  private static String secondText(Element item) {
    Element set = within(item, "contentSet");
    for (Element inline : XmlTree.children(set, "inlineXML")) {
      Element nitf = inline.firstElementChild();
      String text =
          nitf != null && XmlTree.name(nitf).equalsIgnoreCase("nitf")
              ? nitfText(nitf)
              : XmlTree.content(inline);
      if (!text.isBlank()) {
        return text;
      }
    }
    Element data = XmlTree.child(set, "inlineData");
    return data == null ? "" : XmlTree.content(data);
  }

  /// NewsML 1: the lines of a component, then the first of its contents that is text.
  private static ArticleDraft first(Element item) {
    String body = "";
    for (Element data : XmlTree.all(item, "DataContent")) {
      if (body.isBlank()) {
        List<Element> nitf = XmlTree.all(data, "nitf");
        body = nitf.isEmpty() ? XmlTree.content(data) : nitfText(nitf.get(0));
      }
    }
    Element provider = XmlTree.all(item, "Provider").stream().findFirst().orElse(item);
    String language = XmlTree.attribute(item, "Language", "FormalName");
    return ArticleDraft.of(
        body,
        new ArticleDraft.Statement(
            XmlTree.textWithin(item, "HeadLine", "hl1", "SlugLine"),
            XmlTree.textWithin(item, "FirstCreated", "DateId", "ThisRevisionCreated"),
            null,
            XmlTree.attribute(provider, "Party", "FormalName"),
            language == null ? XmlTree.language(item) : language,
            bylines(item, "ByLine")));
  }

  private static String nitfText(Element nitf) {
    List<Element> contents = XmlTree.all(nitf, "body.content");
    Element content = contents.isEmpty() ? nitf : contents.get(0).clone();
    // Else they would be no paragraphs to a reader of HTML; captions belong to the pictures.
    content.select("hl1, hl2").tagName("h2");
    content.select("media, body\\.head").remove();
    return XmlTree.content(content);
  }

  private static List<String> bylines(Element top, String name) {
    List<String> authors = new ArrayList<>();
    for (Element byline : XmlTree.all(top, name)) {
      String person = XmlTree.textWithin(byline, "person");
      String text = person == null ? byline.ownText() : person;
      boolean by = text.toLowerCase(Locale.ROOT).startsWith("by ");
      authors.add(by ? text.substring(3) : text);
    }
    authors.replaceAll(author -> author.replaceAll("[\\s,]+$", ""));
    authors.removeIf(String::isBlank);
    return authors;
  }

  /// The child of that name, or one that is empty.
  private static Element within(Element parent, String name) {
    @Nullable Element child = XmlTree.child(parent, name);
    return child == null ? new Element(name) : child;
  }
}
