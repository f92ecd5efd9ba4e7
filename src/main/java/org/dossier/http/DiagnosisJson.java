package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.query.Filter;
import org.dossier.search.Diagnosis;

/// Why a search found nothing, in JSON. `without` has the parameters of the search without the
/// part, all of them, so that a link can be made.
final class DiagnosisJson {
  private static final Set<String> SINGLE = Set.of("q", "from", "to");

  private DiagnosisJson() {}

  static void write(JsonGenerator json, Diagnosis diagnosis) throws IOException {
    json.writeObjectFieldStart("diagnosis");
    json.writeArrayFieldStart("parts");
    for (Diagnosis.Part part : diagnosis.parts()) {
      json.writeStartObject();
      part(json, part);
      json.writeNumberField("total", part.total());
      without(json, SearchAddress.found(part.without()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("words");
    for (Diagnosis.Word word : diagnosis.words()) {
      json.writeStartObject();
      json.writeStringField("text", word.text());
      json.writeNumberField("total", word.total());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("capped", diagnosis.capped());
    json.writeEndObject();
  }

  private static void part(JsonGenerator json, Diagnosis.Part part) throws IOException {
    switch (part) {
      case Diagnosis.Part.OfQuery of -> {
        json.writeStringField("part", "query");
        json.writeStringField("text", of.text());
      }
      case Diagnosis.Part.OfFilter of -> filter(json, of.filter());
      case Diagnosis.Part.AllFilters all -> json.writeStringField("part", "filters");
    }
  }

  private static void filter(JsonGenerator json, Filter filter) throws IOException {
    switch (filter) {
      case Filter.AnyOf any -> values(json, any.facet().key(), any.ids());
      case Filter.AllOf all -> values(json, all.facet().key() + ".all", all.ids());
      case Filter.NoneOf none -> values(json, none.facet().key() + ".not", none.ids());
      case Filter.Published published -> {
        json.writeStringField("part", "dates");
        Json.field(json, "from", published.from() == null ? null : published.from().toString());
        Json.field(json, "to", published.to() == null ? null : published.to().toString());
      }
    }
  }

  private static void values(JsonGenerator json, String parameter, List<String> ids)
      throws IOException {
    json.writeStringField("part", "filter");
    json.writeStringField("parameter", parameter);
    strings(json, "value", ids);
  }

  private static void without(JsonGenerator json, Map<String, List<String>> parameters)
      throws IOException {
    json.writeObjectFieldStart("without");
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      if (SINGLE.contains(parameter.getKey())) {
        json.writeStringField(parameter.getKey(), parameter.getValue().getFirst());
      } else {
        strings(json, parameter.getKey(), parameter.getValue());
      }
    }
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
