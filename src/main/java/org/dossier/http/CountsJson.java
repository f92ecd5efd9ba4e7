package org.dossier.http;

import org.dossier.article.Facet;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;

/// Counts in JSON.
final class CountsJson {
  private CountsJson() {}

  static byte[] of(Facet facet, FacetReader.Values values) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("facet", facet.key());
      SearchJson.countsFields(json, values.counts(), values.matched());
      Json.field(json, "next", values.next());
      json.writeEndObject();
    });
  }

  static byte[] of(String by, HistogramReader.Histogram histogram) {
    return Json.bytes(json -> {
      json.writeStartObject();
      json.writeStringField("by", by);
      json.writeNumberField("total", histogram.total());
      json.writeArrayFieldStart("values");
      for (HistogramReader.Period period : histogram.periods()) {
        json.writeStartObject();
        json.writeStringField("id", period.date().toString());
        json.writeNumberField("count", period.count());
        json.writeNumberField("all", period.all());
        Json.field(json, "share", period.share());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("imprecise", histogram.imprecise());
      json.writeNumberField("undated", histogram.undated());
      json.writeEndObject();
    });
  }
}
