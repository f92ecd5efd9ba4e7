package org.dossier.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The entries of a feed that was saved: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom.
final class FeedArticles {
  /// RSS writes authors as an address with the name in brackets after it.
  private static final Pattern NAMED_ADDRESS = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

  private final Element feed;
  private final Element channel;

  private FeedArticles(Element feed) {
    this.feed = feed;
    Element named = XmlTree.child(feed, "channel");
    this.channel = named == null ? feed : named;
  }

  static void read(Element feed, Records records) {
    FeedArticles articles = new FeedArticles(feed);
    List<Element> entries = new ArrayList<>(XmlTree.children(feed, "entry"));
    entries.addAll(XmlTree.children(articles.channel, "item"));
    if (!articles.channel.equals(feed)) {
      entries.addAll(XmlTree.children(feed, "item"));
    }
    for (Element entry : entries) {
      ArticleDraft draft = articles.draft(entry);
      if (draft.body().isBlank()) {
        records.fail(XmlTree.line(entry), "the entry has neither text nor title", null);
      } else {
        records.next(draft, XmlTree.line(entry));
      }
    }
    if (entries.isEmpty()) {
      records.skip("a feed without entries");
    }
  }

  private ArticleDraft draft(Element entry) {
    String body = "";
    for (String name :
        List.of("content:encoded", "content", "xhtml:body", "body", "description", "summary")) {
      for (Element held : XmlTree.children(entry, name)) {
        String text = XmlTree.content(held);
        body = text.length() > body.length() ? text : body;
      }
    }
    Element source = XmlTree.child(entry, "source");
    String publisher = source == null ? null : sourceTitle(source);
    return ArticleDraft.titled(
        body,
        new ArticleDraft.Statement(
            plain(XmlTree.child(entry, "title", "dc:title", "media:title")),
            date(entry),
            url(entry),
            publisher == null ? plain(XmlTree.child(channel, "title")) : publisher,
            language(entry),
            authors(entry)));
  }

  private static @Nullable String sourceTitle(Element source) {
    Element title = XmlTree.child(source, "title");
    return plain(title == null ? source : title);
  }

  private static @Nullable String date(Element entry) {
    return XmlTree.text(
        entry,
        "pubDate",
        "published",
        "issued",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "created",
        "updated",
        "modified",
        "dcterms:modified");
  }

  private static @Nullable String url(Element entry) {
    for (Element link : XmlTree.children(entry, "link")) {
      String rel = link.attr("rel");
      String url = link.hasAttr("href") ? link.attr("href") : link.text();
      if ((rel.isEmpty() || rel.equals("alternate")) && url.startsWith("http")) {
        return url;
      }
    }
    Element guid = XmlTree.child(entry, "guid", "id");
    String id = guid == null || guid.attr("isPermaLink").equals("false") ? "" : guid.text();
    return id.startsWith("http") ? id : null;
  }

  private @Nullable String language(Element entry) {
    String own = XmlTree.language(entry);
    String stated = own == null ? XmlTree.text(entry, "dc:language", "language") : own;
    return stated == null ? XmlTree.text(channel, "language", "dc:language") : stated;
  }

  private List<String> authors(Element entry) {
    List<String> authors = authorsOf(entry);
    return authors.isEmpty() && XmlTree.is(entry, "entry") ? authorsOf(feed) : authors;
  }

  private static List<String> authorsOf(Element element) {
    List<String> authors = new ArrayList<>();
    for (Element author : element.children()) {
      if (XmlTree.is(author, "dc:creator") || XmlTree.is(author, "author")) {
        String name = XmlTree.text(author, "name", "email");
        String text = name == null ? plain(author) : name;
        if (text != null) {
          Matcher m = NAMED_ADDRESS.matcher(text);
          authors.add(m.matches() ? m.group(1) : text);
        }
      }
    }
    return authors;
  }

  /// What an element says in one line; what is written as HTML loses its tags.
  private static @Nullable String plain(@Nullable Element element) {
    String text = element == null ? "" : CleanText.line(XmlTree.content(element));
    return text.isEmpty() ? null : text;
  }
}
