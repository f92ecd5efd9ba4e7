package org.dossier.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an HTML page states of its article: in JSON-LD, OpenGraph, Dublin Core and citation
/// metadata, and in its plain elements, the most telling first.
final class HtmlMetadata {
  private static final Pattern SITE_SEPARATOR = Pattern.compile("\\s+[|–—·•»-]\\s+|\\s*[|»]\\s*");

  private static final Pattern NO_PAPER =
      Pattern.compile(
          "(?:^|\\s)(?:AG|GmbH|KG|SE|Ltd\\.?|Limited|LLC|Inc\\.?|S\\.?[ALp]\\.?[AUS]?\\.?|A/S|B\\.?V\\.?|PLC|plc|Oy|AB)$"
              + "|^[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,4}$");

  /// Shorter ones may end another by chance.
  private static final int LEAST_TITLE = 20;

  private final Document page;
  private final LinkedData linked;
  private final Map<String, List<String>> metas = new HashMap<>();

  private HtmlMetadata(Document page, LinkedData linked) {
    this.page = page;
    this.linked = linked;
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String key : List.of("property", "name", "http-equiv", "itemprop")) {
        if (!content.isEmpty() && meta.hasAttr(key)) {
          for (String name : meta.attr(key).strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
          }
        }
      }
    }
  }

  static ArticleDraft.Statement of(Document page, LinkedData linked) {
    HtmlMetadata metadata = new HtmlMetadata(page, linked);
    String publisher = metadata.publisher();
    return new ArticleDraft.Statement(
        metadata.title(publisher),
        metadata.date(),
        metadata.url(),
        publisher,
        metadata.language(),
        metadata.authors());
  }

  /// The headline that the data for machines states, unless it is the browser's title over again,
  /// made for search engines, and another is shared, or it only puts a word before that.
  private @Nullable String title(@Nullable String publisher) {
    String headline = title(linked.text("headline"), publisher);
    String shared = title(meta("og:title"), publisher);
    if (headline != null && shared != null) {
      boolean isForEngines = same(headline, title(page.title(), publisher));
      boolean isLonger =
          shared.length() >= LEAST_TITLE && letters(headline).endsWith(letters(shared));
      return isForEngines || isLonger ? shared : headline;
    }
    if (headline != null || shared != null) {
      return headline == null ? shared : headline;
    }
    String stated =
        meta("citation_title", "dc.title", "dc:title", "dcterms.title", "twitter:title", "title");
    return stated != null ? withoutSite(stated, publisher) : shown(publisher);
  }

  /// The heading, unless it shares no word with the browser's title: then it names the site, a part
  /// of it or a part of the text.
  private @Nullable String shown(@Nullable String publisher) {
    String heading = heading();
    String title = title(page.title(), publisher);
    if (heading == null || title == null) {
      return heading == null ? title : heading;
    }
    boolean isOther = title.indexOf(' ') > 0 && !share(heading, title);
    return isOther ? title : heading;
  }

  private static boolean share(String heading, String title) {
    Set<String> words = new HashSet<>(telling(heading));
    words.retainAll(telling(title));
    return !words.isEmpty() || letters(title).contains(letters(heading));
  }

  private static List<String> telling(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() > 3)
        .toList();
  }

  /// A title without the site's name; null where it is nothing but that.
  private @Nullable String title(@Nullable String stated, @Nullable String publisher) {
    String title = stated == null ? null : withoutSite(stated, publisher);
    return title == null || same(title, publisher) ? null : title;
  }

  private static boolean same(String title, @Nullable String other) {
    return other != null && letters(title).equals(letters(other));
  }

  /// The only heading of the first rank, or the only one in the article.
  private @Nullable String heading() {
    for (String where : List.of("h1", "article h1, main h1, [itemprop=headline]")) {
      List<Element> headings = page.select(where);
      if (headings.size() == 1) {
        return filled(headings.get(0).text());
      }
    }
    return null;
  }

  private @Nullable String date() {
    return firstDate(
        linked.text("datePublished"),
        meta("article:published_time", "og:article:published_time", "og:published_time"),
        meta("dc.date", "dcterms.date", "dc.date.issued", "dcterms.issued", "dcterms.created"),
        meta("citation_publication_date", "citation_date", "citation_online_date"),
        meta("datepublished", "date", "pubdate", "publishdate", "publish-date", "parsely-pub-date"),
        meta("sailthru.date", "article.published", "cxenseparse:recs:publishtime", "last-modified"),
        attribute("[itemprop=datePublished]", "content"),
        attribute("[itemprop=datePublished]", "datetime"),
        attribute("article time[datetime], main time[datetime], time[pubdate]", "datetime"),
        attribute("time[datetime]", "datetime"),
        linked.text("dateCreated"),
        HtmlDates.of(page),
        HtmlDates.ofAddress(url()));
  }

  /// What the page says of its article in a sentence or two; null where it says nothing.
  static @Nullable String summary(Document page, LinkedData linked) {
    HtmlMetadata metadata = new HtmlMetadata(page, linked);
    return first(
        s -> true,
        metadata.meta("og:description"),
        metadata.meta("description"),
        linked.text("description"));
  }

  private @Nullable String url() {
    return first(
        u -> u.startsWith("http"),
        attribute("link[rel=canonical]", "href"),
        meta("og:url"),
        linked.text("url"));
  }

  private @Nullable String publisher() {
    String[] stated = {
      meta("og:site_name"),
      linked.name("publisher"),
      meta("dc.publisher", "dcterms.publisher", "citation_publisher"),
      meta("citation_journal_title", "application-name")
    };
    // Better the name of the paper than that of its firm or its address.
    String name = first(p -> isName(p) && !NO_PAPER.matcher(p).find(), stated);
    return name == null ? first(HtmlMetadata::isName, stated) : name;
  }

  private static boolean isName(String publisher) {
    return publisher.length() <= 100 && !publisher.startsWith("http");
  }

  private @Nullable String language() {
    return first(
        l -> l.length() <= 35,
        attribute("html", "lang"),
        attribute("html", "xml:lang"),
        meta("content-language", "dc.language", "dcterms.language", "og:locale"),
        linked.text("inLanguage"));
  }

  private List<String> authors() {
    List<String> stated = linked.names("author");
    if (!stated.isEmpty()) {
      return stated;
    }
    for (String name : List.of("author", "citation_author", "dc.creator", "article:author")) {
      List<String> authors = new ArrayList<>(metas.getOrDefault(name, List.of()));
      authors.removeIf(author -> author.length() > 200 || author.startsWith("http"));
      if (!authors.isEmpty()) {
        return authors;
      }
    }
    return List.of();
  }

  /// The title without the name of the site after it (or before it): what the page's heading or the
  /// publisher confirms is cut, else only a short last part.
  private @Nullable String withoutSite(String text, @Nullable String publisher) {
    String title = CleanText.line(text);
    String[] parts = SITE_SEPARATOR.split(title);
    if (parts.length < 2) {
      return filled(title);
    }
    for (Element heading : page.select("h1")) {
      String h1 = CleanText.line(heading.text());
      if (h1.length() > 10 && title.startsWith(h1)) {
        return h1;
      }
    }
    String last = parts[parts.length - 1];
    String front = title.substring(0, title.length() - last.length());
    front = front.replaceAll("[\\s|–—·•»-]+$", "");
    boolean isSite = publisher != null && (alike(last, publisher) || alike(publisher, last));
    boolean looksLikeSite = title.contains(" | ") && last.split(" ").length <= 3;
    return filled((isSite || looksLikeSite) && front.length() >= 10 ? front : title);
  }

  private static boolean alike(String a, String b) {
    return letters(a).startsWith(letters(b)) && !letters(b).isEmpty();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /// The content of the first of these that the page has; names in lower case.
  private @Nullable String meta(String... names) {
    for (String name : names) {
      List<String> contents = metas.get(name);
      if (contents != null) {
        return contents.get(0);
      }
    }
    return null;
  }

  private @Nullable String attribute(String selector, String attribute) {
    Element element = page.selectFirst(selector);
    return element == null ? null : filled(element.attr(attribute));
  }

  private static @Nullable String firstDate(@Nullable String... candidates) {
    return first(d -> StatedDate.parse(d).isPresent(), candidates);
  }

  private static @Nullable String first(Predicate<String> fits, @Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && fits.test(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private static @Nullable String filled(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
