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
import org.dossier.article.Origin;
import org.dossier.article.Span;
import org.dossier.search.ArticleReader.Found;
import org.dossier.search.ArticleSummary;
import org.dossier.search.EntryFinder;
import org.jspecify.annotations.Nullable;

/// An article with all that was read out of it, in JSON. Offsets are UTF-16 code units into `body`,
/// or into the title where `"field":"title"` stands.
public final class ArticleJson {
  private static final List<Facet> READ =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.YEAR, Facet.YEAR_MENTIONED);

  private ArticleJson() {}

  /// One object on one line, as `annotate` prints it.
  public static String line(AnnotatedArticle annotated, EntryFinder entries) {
    return Json.text(json -> {
      json.writeStartObject();
      head(json, annotated);
      PublishedJson.writeWhole(json, annotated.published(), entries);
      facets(json, annotated, READ, entries);
      json.writeStringField("body", annotated.article().body());
      json.writeEndObject();
    });
  }

  /// One object on one line with the keys that are read as input, so that an export indexes again.
  /// What Dossier itself found stands under `annotations`, which is not read.
  static String record(AnnotatedArticle annotated) {
    Article article = annotated.article();
    Origin origin = article.origin();
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("title", article.title());
      if (article.published() != null) {
        json.writeStringField("date", article.published().date().toString());
      }
      optional(json, "url", origin.url());
      optional(json, "publisher", origin.publisher());
      optional(json, "language", origin.language());
      if (!origin.authors().isEmpty()) {
        strings(json, "author", origin.authors());
      }
      for (Facet facet : Facet.values()) {
        if (article.given().containsKey(facet)) {
          strings(json, facet.key(), article.given().getOrDefault(facet, List.of()));
        }
      }
      json.writeStringField("body", article.body());
      json.writeObjectFieldStart("annotations");
      PublishedJson.writeWhole(json, annotated.published(), EntryFinder.NONE);
      facets(json, annotated, Arrays.asList(Facet.values()), EntryFinder.NONE);
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /// The article whole, and where a query matches in it if there was one.
  static byte[] of(Found found, boolean withMatches, EntryFinder entries) {
    AnnotatedArticle annotated = found.article();
    Article article = annotated.article();
    return Json.bytes(json -> {
      json.writeStartObject();
      head(json, annotated);
      strings(json, "authors", article.origin().authors());
      PublishedJson.writeWhole(json, annotated.published(), entries);
      facets(json, annotated, Arrays.asList(Facet.values()), entries);
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

  private static void facets(
      JsonGenerator json, AnnotatedArticle annotated, List<Facet> facets, EntryFinder entries)
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
        PublishedJson.evidence(json, listed, facet, annotation.value(), entries);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  // Offsets are told into the body. What only the title says is told with its field; what a person
  // assigned stands in neither.
  static List<Mention> listed(List<Mention> evidence) {
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
