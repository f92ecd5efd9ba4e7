package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.dossier.search.EntryFinder;
import org.jspecify.annotations.Nullable;

/// When an article was published, and what tells it, in JSON.
final class PublishedJson {
  private PublishedJson() {}

  /// In brief, as a hit carries it: how sure it is only where it was inferred.
  static void write(JsonGenerator json, @Nullable Publication published) throws IOException {
    if (published == null) {
      json.writeNullField("published");
      return;
    }
    start(json, published);
    if (published.basis() == Publication.Basis.INFERRED) {
      Json.field(json, "confidence", published.confidence());
    }
    json.writeEndObject();
  }

  /// Whole, with the evidence.
  static void writeWhole(JsonGenerator json, @Nullable Publication published, EntryFinder entries)
      throws IOException {
    if (published == null) {
      json.writeNullField("published");
      return;
    }
    start(json, published);
    Json.field(json, "confidence", published.confidence());
    String year = String.format(Locale.ROOT, "%04d", published.date().year());
    evidence(json, published.evidence(), Facet.YEAR, new FacetValue(year, year), entries);
    json.writeEndObject();
  }

  /// The mentions of a value. The entry stands only where one decided.
  static void evidence(
      JsonGenerator json,
      List<Mention> mentions,
      Facet facet,
      FacetValue value,
      EntryFinder entries)
      throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeNumberField("start", mention.start());
      json.writeNumberField("end", mention.end());
      json.writeStringField("text", mention.text());
      json.writeStringField("rule", mention.rule());
      String entry = entries.entry(facet, value, mention);
      if (entry != null) {
        json.writeStringField("entry", entry);
      }
      if (mention.part() == Mention.Part.TITLE) {
        json.writeStringField("field", "title");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void start(JsonGenerator json, Publication published) throws IOException {
    json.writeObjectFieldStart("published");
    json.writeNumberField("year", published.date().year());
    json.writeStringField("date", published.date().toString());
    json.writeStringField(
        "precision", published.date().precision().name().toLowerCase(Locale.ROOT));
    json.writeStringField("basis", published.basis().name().toLowerCase(Locale.ROOT));
  }
}
