package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.FacetRequest;
import org.dossier.query.Window;
import org.dossier.search.ArticleSummary;
import org.dossier.search.FacetCounts;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.dossier.search.SearchResults;
import org.dossier.search.Stories;

/// The answer to a search, in JSON.
final class SearchJson {
  private static final List<Facet> SHOWN = List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON);
  private static final double NANOS_A_MILLI = 1e6;
  private static final double TENTHS = 10.0;

  private SearchJson() {}

  /// `self` is the address of the search.
  static byte[] of(SearchParameters asked, String self, SearchResults results, long tookNanos) {
    return Json.bytes(json -> write(json, asked, self, results, tookNanos));
  }

  private static void write(
      JsonGenerator json,
      SearchParameters asked,
      String self,
      SearchResults results,
      long tookNanos)
      throws IOException {
    Window window = asked.request().window();
    json.writeStartObject();
    json.writeStringField("q", asked.request().typed());
    json.writeNumberField("total", results.total());
    Stories stories = results.stories();
    if (stories != null) {
      json.writeNumberField("stories", stories.total());
    }
    json.writeBooleanField("relaxed", results.relaxed());
    json.writeFieldName("suggestion");
    SearchResults.Suggestion suggestion = results.suggestion();
    if (suggestion == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      json.writeStringField("query", suggestion.query());
      json.writeNumberField("total", suggestion.total());
      json.writeEndObject();
    }
    json.writeStringField("interpreted", asked.request().query().toString());
    if (!asked.notes().isEmpty()) {
      json.writeArrayFieldStart("notes");
      for (String note : asked.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
    }
    if (results.diagnosis() != null) {
      DiagnosisJson.write(json, results.diagnosis());
    }
    json.writeNumberField("tookMillis", Math.round(tookNanos / NANOS_A_MILLI * TENTHS) / TENTHS);
    json.writeNumberField("page", window.page());
    json.writeNumberField("size", window.size());
    Json.field(json, "next", results.next());
    json.writeArrayFieldStart("hits");
    for (int i = 0; i < results.hits().size(); i++) {
      json.writeStartObject();
      hitFields(json, results.hits().get(i), asked.fields());
      if (stories != null) {
        copies(json, stories.copies().get(i));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("facets");
    for (FacetRequest facet : asked.request().facets()) {
      FacetCounts counts = results.facets().get(facet.facet());
      if (counts != null) {
        counts(json, facet.facet(), counts);
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("links");
    json.writeStringField("self", self);
    Json.field(json, "next", SearchAddress.next(asked, results.next()));
    json.writeStringField(
        "feed", SearchAddress.unordered(FeedRoutes.FEED, asked.request(), Map.of()));
    json.writeStringField("export", SearchAddress.elsewhere(ExportRoute.PATH, asked));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void copies(JsonGenerator json, Stories.Copies copies) throws IOException {
    json.writeObjectFieldStart("copies");
    json.writeNumberField("count", copies.count());
    json.writeArrayFieldStart("articles");
    for (ArticleSummary article : copies.articles()) {
      SimilarRoute.brief(json, article);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /// What an answer says of one hit, within an object.
  static void hitFields(JsonGenerator json, Hit hit, Set<HitField> fields) throws IOException {
    for (HitField field : HitField.values()) {
      if (fields.contains(field)) {
        switch (field) {
          case ID -> json.writeStringField("id", hit.article().id());
          case TITLE -> json.writeStringField("title", hit.article().title());
          case TITLE_HTML ->
              json.writeStringField(
                  "titleHtml", MarkedHtml.of(hit.article().title(), hit.titleMarks()));
          case URL -> Json.field(json, "url", hit.article().url());
          case PUBLISHER -> Json.field(json, "publisher", hit.article().publisher());
          case LANGUAGE -> Json.field(json, "language", hit.article().language());
          case PUBLISHED -> PublishedJson.write(json, hit.article().published());
          case SCORE -> Json.field(json, "score", hit.score());
          case FACETS -> values(json, hit);
          case PASSAGES -> passages(json, hit.passages());
        }
      }
    }
  }

  private static void values(JsonGenerator json, Hit hit) throws IOException {
    json.writeObjectFieldStart("facets");
    for (Facet facet : SHOWN) {
      json.writeArrayFieldStart(facet.key());
      for (FacetValue value : hit.article().facets().getOrDefault(facet, List.of())) {
        json.writeStartObject();
        json.writeStringField("id", value.id());
        json.writeStringField("label", value.label());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void passages(JsonGenerator json, List<Passage> passages) throws IOException {
    json.writeArrayFieldStart("passages");
    for (Passage passage : passages) {
      json.writeStartObject();
      json.writeStringField("html", MarkedHtml.of(passage.text(), passage.marks()));
      json.writeNumberField("start", passage.start());
      json.writeNumberField("end", passage.end());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, Facet facet, FacetCounts counts)
      throws IOException {
    json.writeObjectFieldStart(facet.key());
    countsFields(json, counts, Map.of());
    json.writeEndObject();
  }

  /// What an answer says of one facet, within an object; `matched` has the names by which values
  /// were found, by their ids.
  static void countsFields(JsonGenerator json, FacetCounts counts, Map<String, String> matched)
      throws IOException {
    json.writeArrayFieldStart("values");
    for (FacetCounts.Count count : counts.values()) {
      json.writeStartObject();
      json.writeStringField("id", count.value().id());
      json.writeStringField("label", count.value().label());
      json.writeNumberField("count", count.count());
      json.writeBooleanField("selected", count.selected());
      if (matched.containsKey(count.value().id())) {
        json.writeStringField("matched", matched.get(count.value().id()));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("distinct", counts.distinct());
    json.writeNumberField("missing", counts.missing());
  }
}
