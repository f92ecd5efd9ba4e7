package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.dossier.search.Completion;

/// Suggestions in JSON.
final class SuggestJson {
  /// What browsers understand: the text that was typed, and a list of texts.
  static final String BROWSERS = "application/x-suggestions+json;charset=utf-8";

  private SuggestJson() {}

  static byte[] of(String typed, List<Completion> completions) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("q", typed);
      json.writeArrayFieldStart("suggestions");
      for (Completion completion : completions) {
        write(json, completion);
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  static byte[] forBrowsers(String typed, List<Completion> completions) {
    return Json.bytes(json -> {
      json.writeStartArray();
      json.writeString(typed);
      json.writeStartArray();
      for (String text : completions.stream().map(Completion::text).distinct().toList()) {
        json.writeString(text);
      }
      json.writeEndArray();
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Completion completion) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", completion.text());
    json.writeStringField("kind", kind(completion));
    if (completion.id() != null) {
      json.writeStringField("id", completion.id());
    }
    if (completion.facet() != null) {
      json.writeStringField("facet", completion.facet().key());
    }
    if (completion.matched() != null) {
      json.writeStringField("matched", completion.matched());
    }
    if (completion.kind() != Completion.Kind.TITLE) {
      json.writeNumberField("count", completion.count());
    }
    json.writeStringField("html", MarkedHtml.of(completion.text(), completion.marks()));
    json.writeEndObject();
  }

  private static String kind(Completion completion) {
    return switch (completion.kind()) {
      case VALUE -> completion.facet() == null ? "value" : completion.facet().key();
      case PHRASE -> "phrase";
      case WORD -> "word";
      case TITLE -> "title";
    };
  }
}
