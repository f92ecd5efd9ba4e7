package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.dossier.article.Span;
import org.dossier.search.ArticleSummary;
import org.jspecify.annotations.Nullable;

/// What the head of an article's page says to programs that cite, keep and preview articles:
/// citation tags, Dublin Core, OpenGraph and JSON-LD. Only a date that is stated is told: there is
/// no way to say there that one was inferred.
final class ArticleFacts {
  private static final int DESCRIPTION = 200;
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/]+(?:/\\S*)?");

  private ArticleFacts() {}

  static void tell(Page page, SiteAddress site, AnnotatedArticle annotated) {
    Article article = annotated.article();
    ArticleSummary summary = ArticleSummary.of(annotated);
    String path = ArticlePageRoute.address(article.id());
    String here = site.absolute(path);
    PartialDate date = stated(annotated.published());
    String description = description(article);
    page.title(article.title()).description(description).link("canonical", path);

    page.meta("citation_title", article.title());
    article.origin().authors().forEach(author -> page.meta("citation_author", author));
    page.meta("citation_publication_date", date == null ? null : slashed(date))
        .meta("citation_publisher", summary.publisher())
        .meta("citation_language", summary.language())
        .meta("citation_public_url", here);

    page.meta("DC.title", article.title());
    article.origin().authors().forEach(author -> page.meta("DC.creator", author));
    page.meta("DC.date", date == null ? null : date.toString())
        .meta("DC.publisher", summary.publisher())
        .meta("DC.language", summary.language())
        .meta("DC.source", webAddress(article))
        .meta("DC.identifier", here)
        .meta("DC.type", "Text");

    page.property("og:type", "article")
        .property("og:title", article.title())
        .property("og:description", description)
        .property("og:url", here)
        .property("og:site_name", Page.SITE)
        .property("article:published_time", date == null ? null : date.toString());

    page.linkedData(linkedData(annotated, summary, here, date));
  }

  /// The original's address if it is one of the web; a collection may hold any other, and none is
  /// linked.
  static @Nullable String webAddress(Article article) {
    String url = article.origin().url();
    return url != null && WEB.matcher(url).matches() ? url : null;
  }

  private static @Nullable PartialDate stated(@Nullable Publication published) {
    return published != null && published.basis() == Publication.Basis.STATED
        ? published.date()
        : null;
  }

  private static String slashed(PartialDate date) {
    return date.toString().replace('-', '/');
  }

  /// How the article begins.
  private static String description(Article article) {
    List<Paragraph> paragraphs =
        Paragraph.of(article.body(), article.layout()).stream()
            .filter(paragraph -> !paragraph.furniture())
            .limit(1)
            .toList();
    if (paragraphs.isEmpty()) {
      return article.title();
    }
    Paragraph first = paragraphs.getFirst();
    String text =
        new Span(first.start(), first.end()).of(article.body()).strip().replaceAll("\\s+", " ");
    if (text.length() <= DESCRIPTION) {
      return text;
    }
    int end = text.lastIndexOf(' ', DESCRIPTION);
    return text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, DESCRIPTION / 2)) + " …";
  }

  private static String linkedData(
      AnnotatedArticle annotated, ArticleSummary summary, String here, @Nullable PartialDate date) {
    Article article = annotated.article();
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("@context", "https://schema.org");
      json.writeStringField("@type", "Article");
      json.writeStringField("headline", article.title());
      json.writeStringField("url", here);
      Json.field(json, "isBasedOn", webAddress(article));
      Json.field(json, "datePublished", date == null ? null : date.toString());
      Json.field(json, "inLanguage", summary.language());
      json.writeArrayFieldStart("author");
      for (String author : article.origin().authors()) {
        thing(json, "Person", author);
      }
      json.writeEndArray();
      if (summary.publisher() != null) {
        json.writeFieldName("publisher");
        thing(json, "Organization", summary.publisher());
      }
      json.writeEndObject();
    });
  }

  private static void thing(JsonGenerator json, String type, String name) throws IOException {
    json.writeStartObject();
    json.writeStringField("@type", type);
    json.writeStringField("name", name);
    json.writeEndObject();
  }
}
