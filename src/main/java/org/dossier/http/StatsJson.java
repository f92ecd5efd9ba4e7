package org.dossier.http;

import org.dossier.article.Facet;
import org.dossier.search.StatsReader.Stats;

/// The collection's figures, and the state of the server, in JSON.
final class StatsJson {
  private StatsJson() {}

  static byte[] of(Stats stats, String version) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeNumberField("articles", stats.articles());
      json.writeObjectFieldStart("facets");
      for (Facet facet : Facet.values()) {
        json.writeNumberField(facet.key(), stats.values().getOrDefault(facet, 0L));
      }
      json.writeEndObject();
      json.writeNumberField("indexBytes", stats.bytes());
      json.writeStringField("engine", stats.engine());
      json.writeStringField("version", version);
      json.writeStringField("lastCommit", stats.lastCommit().toString());
      json.writeEndObject();
    });
  }

  static byte[] live() {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("status", "live");
      json.writeEndObject();
    });
  }

  static byte[] ready(Stats stats) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("status", "ready");
      json.writeNumberField("articles", stats.articles());
      json.writeEndObject();
    });
  }
}
