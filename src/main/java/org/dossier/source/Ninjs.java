package org.dossier.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A news item as ninjs states it, the JSON of the news agencies (IPTC ninjs 1 to 3). Its versions
/// spell the same names differently: `body_xhtml`, `versioncreated`; `bodies`, `versionCreated`.
final class Ninjs {
  private static final Set<String> TELLING =
      Set.of("versioncreated", "firstcreated", "headlines", "bodies", "bodytext", "bodyxhtml");

  private final JsonNode item;

  private Ninjs(JsonNode item) {
    this.item = item;
  }

  /// Whether a record is a news item and none of our own records.
  static boolean is(JsonNode record) {
    if (!record.path("uri").isTextual() || record.has("body") || record.has("text")) {
      return false;
    }
    for (String name : (Iterable<String>) record::fieldNames) {
      if (TELLING.contains(key(name))) {
        return true;
      }
    }
    return false;
  }

  static ArticleDraft draft(JsonNode record) throws BadContentException {
    Ninjs ninjs = new Ninjs(record);
    String body = ninjs.body();
    ArticleDraft.Statement stated =
        new ArticleDraft.Statement(
            ninjs.text("headline", "headlines", "title", "titles"),
            ninjs.text("firstcreated", "contentcreated", "versioncreated"),
            url(record),
            ninjs.text("provider", "copyrightholder", "infosources"),
            ninjs.text("language"),
            ninjs.authors());
    if (body == null && stated.title() == null) {
      throw new BadContentException("body is missing");
    }
    return ArticleDraft.titled(body == null ? "" : body, stated);
  }

  private @Nullable String body() {
    for (String name : List.of("bodyxhtml", "bodyhtml", "bodies", "bodytext")) {
      String body = longest(find(name), name.contains("html"));
      if (body != null) {
        return body;
      }
    }
    String description = longest(find("descriptions"), false);
    return description == null ? longest(find("descriptiontext"), false) : description;
  }

  /// The longest text of a value, which may be a text or a list of texts with what they are.
  private static @Nullable String longest(JsonNode value, boolean html) {
    String longest = null;
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      String type = one.path("contentType").asText(one.path("contenttype").asText(""));
      JsonNode held = one.isObject() ? one.path("value") : one;
      if (held.isTextual()) {
        boolean markup = html || type.contains("html") || type.contains("xml");
        String text = markup ? HtmlText.ofFragment(held.asText()) : held.asText();
        longest = longest == null || text.length() > longest.length() ? text : longest;
      }
    }
    return longest == null || longest.isBlank() ? null : longest;
  }

  private List<String> authors() {
    List<String> authors = new ArrayList<>();
    for (JsonNode creator : find("people")) {
      if (creator.path("rel").asText().contains("author")) {
        authors.add(creator.path("name").asText());
      }
    }
    String byline = authors.isEmpty() ? text("by", "byline") : null;
    return byline == null ? authors : List.of(byline);
  }

  private static @Nullable String url(JsonNode record) {
    String uri = record.path("url").asText(record.path("uri").asText());
    return uri.startsWith("http") ? uri : null;
  }

  /// The text under the first of these names that has one.
  private @Nullable String text(String... names) {
    for (String name : names) {
      JsonNode value = find(name);
      JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
      for (JsonNode held : List.of(first, first.path("value"), first.path("name"))) {
        if (held.isTextual() && !held.asText().isBlank()) {
          return held.asText();
        }
      }
    }
    return null;
  }

  private JsonNode find(String name) {
    for (String field : (Iterable<String>) item::fieldNames) {
      if (key(field).equals(name)) {
        return item.path(field);
      }
    }
    return item.path(name);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }
}
