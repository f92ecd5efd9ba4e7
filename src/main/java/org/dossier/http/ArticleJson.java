package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Annotation;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Mention;
import org.dossier.article.Span;
import org.dossier.search.ArticleReader.Found;
import org.dossier.search.ArticleSummary;

/// An article with all that was read out of it, in JSON. Offsets are UTF-16 code units into `body`,
/// or into the title where `"field":"title"` stands.
public final class ArticleJson {
  private static final List<Facet> READ =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR, Facet.YEAR_MENTIONED);

  private ArticleJson() {}

  /// One object on one line, as `annotate` prints it.
  public static String line(AnnotatedArticle annotated) {
    return Json.text(json -> {
      json.writeStartObject();
      head(json, annotated);
      PublishedJson.writeWhole(json, annotated.published());
      facets(json, annotated, READ);
      json.writeStringField("body", annotated.article().body());
      json.writeEndObject();
    });
  }

  /// The article whole, and where a query matches in it if there was one.
  static byte[] of(Found found, boolean withMatches) {
    AnnotatedArticle annotated = found.article();
    Article article = annotated.article();
    return Json.bytes(json -> {
      json.writeStartObject();
      head(json, annotated);
      json.writeArrayFieldStart("authors");
      for (String author : article.origin().authors()) {
        json.writeString(author);
      }
      json.writeEndArray();
      PublishedJson.writeWhole(json, annotated.published());
      facets(json, annotated, Arrays.asList(Facet.values()));
      json.writeObjectFieldStart("layout");
      json.writeFieldName("headline");
      Span headline = article.layout().headline();
      if (headline == null) {
        json.writeNull();
      } else {
        span(json, headline);
      }
      spans(json, "furniture", article.layout().furniture());
      json.writeEndObject();
      json.writeStringField("body", article.body());
      if (withMatches) {
        json.writeObjectFieldStart("matches");
        spans(json, "title", found.titleMarks());
        spans(json, "body", found.bodyMarks());
        json.writeEndObject();
      }
      json.writeEndObject();
    });
  }

  private static void head(JsonGenerator json, AnnotatedArticle annotated) throws IOException {
    ArticleSummary summary = ArticleSummary.of(annotated);
    json.writeStringField("id", summary.id());
    json.writeStringField("title", summary.title());
    Json.field(json, "publisher", summary.publisher());
    Json.field(json, "language", summary.language());
    Json.field(json, "url", summary.url());
  }

  private static void facets(JsonGenerator json, AnnotatedArticle annotated, List<Facet> facets)
      throws IOException {
    json.writeObjectFieldStart("facets");
    for (Facet facet : facets) {
      json.writeArrayFieldStart(facet.key());
      for (Annotation annotation : annotated.of(facet)) {
        List<Mention> listed = listed(annotation.evidence());
        json.writeStartObject();
        json.writeStringField("id", annotation.value().id());
        json.writeStringField("label", annotation.value().label());
        json.writeNumberField("mentions", listed.stream().filter(ArticleJson::isInText).count());
        Json.field(json, "salience", annotation.salience());
        PublishedJson.evidence(json, listed);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  // Offsets are told into the body. What only the title says is told with its field; what a person
  // assigned stands in neither.
  private static List<Mention> listed(List<Mention> evidence) {
    boolean inBody = evidence.stream().anyMatch(m -> m.part() == Mention.Part.BODY);
    return evidence.stream()
        .filter(m -> !inBody || m.part() == Mention.Part.BODY || !isInText(m))
        .toList();
  }

  private static boolean isInText(Mention mention) {
    return mention.end() > mention.start();
  }

  private static void spans(JsonGenerator json, String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      span(json, span);
    }
    json.writeEndArray();
  }

  private static void span(JsonGenerator json, Span span) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", span.start());
    json.writeNumberField("end", span.end());
    json.writeEndObject();
  }
}
