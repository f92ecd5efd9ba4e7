package org.dossier.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.dossier.article.Publication;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Hit;
import org.dossier.search.SearchResults;

/// The articles of a search as an Atom feed (RFC 4287) with the totals of OpenSearch.
///
/// An entry is named by the address of its article's page, so it stays the same entry. It was
/// updated when the article was published; where that is not known, when the collection last
/// changed.
final class AtomFeed {
  static final String TYPE = "application/atom+xml;charset=utf-8";
  static final int SIZE = 20;
  private static final String ATOM = "application/atom+xml";

  private final SiteAddress site;
  private final SearchRequest request;
  private final SearchResults results;
  private final Instant changed;

  private AtomFeed(
      SiteAddress site, SearchRequest request, SearchResults results, Instant changed) {
    this.site = site;
    this.request = request;
    this.results = results;
    this.changed = changed;
  }

  /// @param changed when the collection last changed
  static byte[] of(
      SiteAddress site, SearchRequest request, SearchResults results, Instant changed) {
    AtomFeed feed = new AtomFeed(site, request, results, changed);
    return XmlDocument.bytes(xml ->
        xml.element(
            "feed",
            feed::write,
            "xmlns",
            "http://www.w3.org/2005/Atom",
            "xmlns:opensearch",
            "http://a9.com/-/spec/opensearch/1.1/"));
  }

  /// The feed of this window, as an address of this site says it.
  static String address(SearchRequest request, int page) {
    Map<String, String> shown = new LinkedHashMap<>();
    if (page > 1) {
      shown.put("page", Integer.toString(page));
    }
    if (request.window().size() != SIZE) {
      shown.put("size", Integer.toString(request.window().size()));
    }
    return SearchAddress.unordered(FeedRoutes.FEED, request, shown);
  }

  private void write(XmlDocument xml) throws XMLStreamException {
    Window window = request.window();
    String typed = request.typed();
    xml.text("id", site.absolute(SearchAddress.unordered(FeedRoutes.FEED, request, Map.of())));
    xml.text("title", typed.isBlank() ? "Dossier: all articles" : "Dossier: " + typed);
    xml.text("updated", updated().toString());
    xml.element("author", author -> author.text("name", "Dossier"));
    xml.empty("link", "rel", "self", "type", ATOM, "href", page(window.page()));
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "href",
        site.absolute(SearchAddress.unordered("/", request, Map.of())));
    xml.empty(
        "link",
        "rel",
        "search",
        "type",
        SearchDescription.TYPE,
        "href",
        site.absolute(FeedRoutes.DESCRIPTION));
    if (window.page() > 1) {
      xml.empty("link", "rel", "previous", "type", ATOM, "href", page(window.page() - 1));
    }
    long shown = window.offset() + results.hits().size();
    if (!results.hits().isEmpty() && shown < results.total() && isReachable(window)) {
      xml.empty("link", "rel", "next", "type", ATOM, "href", page(window.page() + 1));
    }
    xml.text("opensearch:totalResults", Long.toString(results.total()));
    xml.text("opensearch:startIndex", Long.toString(window.offset() + 1));
    xml.text("opensearch:itemsPerPage", Integer.toString(window.size()));
    xml.empty(
        "opensearch:Query",
        "role",
        "request",
        "searchTerms",
        typed,
        "startPage",
        Integer.toString(window.page()));
    for (Hit hit : results.hits()) {
      xml.element("entry", entry -> entry(entry, hit), "xml:lang", hit.article().language());
    }
  }

  private void entry(XmlDocument xml, Hit hit) throws XMLStreamException {
    ArticleSummary article = hit.article();
    String page = site.absolute("/articles/" + QueryString.encode(article.id()));
    xml.text("id", page);
    xml.text("title", article.title());
    Publication published = article.published();
    if (published != null) {
      xml.text("published", instant(published.date().first()).toString());
    }
    xml.text("updated", updated(hit).toString());
    if (article.publisher() != null) {
      String publisher = article.publisher();
      xml.element("author", author -> author.text("name", publisher));
    }
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", page);
    if (article.url() != null) {
      xml.empty("link", "rel", "via", "href", article.url());
    }
    if (!hit.passages().isEmpty()) {
      xml.text("summary", hit.passages().getFirst().text());
    }
  }

  private String page(int page) {
    return site.absolute(address(request, page));
  }

  private static boolean isReachable(Window window) {
    return (window.page() + 1L) * window.size() <= Window.MAX_DEPTH;
  }

  private Instant updated() {
    return results.hits().stream().map(this::updated).max(Instant::compareTo).orElse(changed);
  }

  private Instant updated(Hit hit) {
    Publication published = hit.article().published();
    return published == null ? changed : instant(published.date().first());
  }

  private static Instant instant(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
