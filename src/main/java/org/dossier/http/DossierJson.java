package org.dossier.http;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Authority;
import org.dossier.search.Dossier;
import org.jspecify.annotations.Nullable;

/// A dossier in JSON. Each number of articles has the address of a search that shows them.
final class DossierJson {
  private final JsonGenerator json;
  private final SearchRequest around;
  private final SearchRequest having;

  private DossierJson(JsonGenerator json, SearchRequest around, SearchRequest having) {
    this.json = json;
    this.around = around;
    this.having = having;
  }

  static byte[] of(SearchRequest request, Facet facet, Map<String, String> asked, Dossier dossier) {
    SearchRequest having = request.having(facet, dossier.value().id());
    return Json.bytes(json -> new DossierJson(json, request, having).write(facet, asked, dossier));
  }

  private void write(Facet facet, Map<String, String> asked, Dossier dossier) throws IOException {
    json.writeStartObject();
    json.writeStringField("facet", facet.key());
    json.writeStringField("id", dossier.value().id());
    json.writeStringField("label", dossier.value().label());
    known(dossier.known());
    json.writeNumberField("total", dossier.total());
    json.writeNumberField("all", dossier.all());
    names(dossier.names());
    years(dossier.years());
    json.writeNumberField("undated", dossier.undated());
    related(dossier.related());
    articles("first", dossier.first());
    articles("latest", dossier.latest());
    links(DossierRoute.address(around, facet, dossier.value().id(), asked), dossier);
    json.writeEndObject();
  }

  private void known(Authority.@Nullable Known known) throws IOException {
    Json.field(json, "kind", known == null ? null : known.kind());
    Json.field(json, "country", known == null ? null : known.country());
    Json.field(json, "wikidata", known == null ? null : known.wikidata());
    if (known == null) {
      json.writeNullField("aliases");
      return;
    }
    json.writeArrayFieldStart("aliases");
    for (String name : known.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
  }

  private void names(List<Dossier.Name> names) throws IOException {
    json.writeArrayFieldStart("names");
    for (Dossier.Name name : names) {
      json.writeStartObject();
      json.writeStringField("name", name.name());
      json.writeNumberField("count", name.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void years(List<Dossier.Year> years) throws IOException {
    json.writeArrayFieldStart("years");
    for (Dossier.Year year : years) {
      json.writeStartObject();
      json.writeStringField("year", year.id());
      json.writeNumberField("count", year.count());
      json.writeNumberField("all", year.all());
      Json.field(json, "share", year.share());
      json.writeStringField("search", search(having.having(Facet.YEAR, year.id())));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void related(Map<Facet, List<Dossier.Related>> related) throws IOException {
    json.writeObjectFieldStart("related");
    for (Map.Entry<Facet, List<Dossier.Related>> of : related.entrySet()) {
      json.writeArrayFieldStart(of.getKey().key());
      for (Dossier.Related value : of.getValue()) {
        json.writeStartObject();
        json.writeStringField("id", value.value().id());
        json.writeStringField("label", value.value().label());
        json.writeNumberField("count", value.with().both());
        json.writeNumberField("all", value.with().other());
        Json.field(json, "lift", value.with().lift());
        Json.field(json, "g2", value.with().g2());
        json.writeStringField("search", search(having.having(of.getKey(), value.value().id())));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void articles(String name, List<ArticleSummary> articles) throws IOException {
    json.writeArrayFieldStart(name);
    for (ArticleSummary article : articles) {
      json.writeStartObject();
      json.writeStringField("id", article.id());
      json.writeStringField("title", article.title());
      Json.field(json, "publisher", article.publisher());
      PublishedJson.write(json, article.published());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void links(String self, Dossier dossier) throws IOException {
    json.writeObjectFieldStart("links");
    json.writeStringField("self", self);
    shown("total", dossier.total(), search(having));
    shown("all", dossier.all(), search(around));
    shown("undated", dossier.undated(), search(having.having(Facet.YEAR, Facet.YEAR.missingId())));
    shown("first", dossier.first().size(), search(having, "oldest"));
    shown("latest", dossier.latest().size(), search(having, "newest"));
    json.writeEndObject();
  }

  // A search that finds nothing would show articles with some of the words.
  private void shown(String name, long count, String search) throws IOException {
    Json.field(json, name, count == 0 ? null : search);
  }

  private static String search(SearchRequest request) {
    return SearchAddress.unordered(SearchAddress.SEARCH, request, Map.of());
  }

  private static String search(SearchRequest request, String sort) {
    return SearchAddress.unordered(SearchAddress.SEARCH, request, Map.of("sort", sort));
  }
}
