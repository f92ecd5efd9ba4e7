package org.dossier.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.jspecify.annotations.Nullable;

/// A record as JSON (or YAML) states it: the keys of the input contract, others are ignored.
final class JsonRecord {
  static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(20_000_000)
          .maxNumberLength(100)
          .maxNameLength(5_000)
          .build();
  static final ObjectMapper JSON =
      new ObjectMapper(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final Map<Facet, String> GIVEN =
      Map.of(
          Facet.COUNTRY, "country",
          Facet.ORGANIZATION, "organization",
          Facet.PERSON, "person",
          Facet.YEAR, "year");

  private final JsonNode record;

  private JsonRecord(JsonNode record) {
    this.record = record;
  }

  /// What the record states.
  ///
  /// @throws BadContentException when it is no object, has no body or a value of a wrong type
  static ArticleDraft draft(JsonNode record) throws BadContentException {
    if (!record.isObject()) {
      throw new BadContentException("not a JSON object (got: " + typeOf(record) + ")");
    }
    if (Ninjs.is(record)) {
      return Ninjs.draft(record);
    }
    JsonRecord read = new JsonRecord(record);
    String body = read.text("body", "text", "content");
    if (body == null) {
      throw new BadContentException("body is missing");
    }
    return read.draft(body);
  }

  /// What the front matter of a text states beside the text itself.
  static ArticleDraft draft(JsonNode frontMatter, String body) throws BadContentException {
    return new JsonRecord(frontMatter).draft(body);
  }

  /// The record's own id, null where it has none.
  static @Nullable String id(JsonNode record) {
    JsonNode id = record.path("id");
    return id.isTextual() || id.isNumber() ? id.asText() : null;
  }

  static BadContentException notJson(JsonProcessingException e) {
    return new BadContentException("not a JSON object (" + words(e) + ")");
  }

  /// What the library found, without what it would have taken instead, over which it goes on.
  static String words(JsonProcessingException e) {
    String words = Names.oneLine(e.getOriginalMessage(), 1000);
    return Names.oneLine(words.replaceAll("(?:: (?:was )?expect|; | \\(\\d+, from).*", ""), 100);
  }

  private ArticleDraft draft(String body) throws BadContentException {
    ArticleDraft.Statement stated =
        new ArticleDraft.Statement(
            text("title"),
            text("date", "published", "datePublished"),
            text("url", "link"),
            text("publisher", "source"),
            text("language", "lang"),
            texts("author", "authors"));
    Map<Facet, List<String>> given = new EnumMap<>(Facet.class);
    for (Map.Entry<Facet, String> entry : GIVEN.entrySet()) {
      given.put(entry.getKey(), texts(entry.getValue()));
    }
    return new ArticleDraft(text("id"), body, stated, given, List.of());
  }

  /// The value of the first of these keys that has one; a number as it is written, of an object its
  /// `name`.
  private @Nullable String text(String... keys) throws BadContentException {
    for (String key : keys) {
      JsonNode value = record.path(key);
      if (!value.isMissingNode() && !value.isNull()) {
        return textOf(key, value);
      }
    }
    return null;
  }

  private List<String> texts(String... keys) throws BadContentException {
    for (String key : keys) {
      JsonNode value = record.path(key);
      if (value.isArray()) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
          if (!element.isNull()) {
            texts.add(textOf(key, element));
          }
        }
        return texts;
      }
      if (!value.isMissingNode() && !value.isNull()) {
        return List.of(textOf(key, value));
      }
    }
    return List.of();
  }

  private static String textOf(String key, JsonNode value) throws BadContentException {
    JsonNode named = value.isObject() ? value.path("name") : value;
    if (named.isTextual() || (named.isNumber() && !isLongText(key))) {
      return named.asText();
    }
    throw new BadContentException(key + " must be text (got: " + typeOf(value) + ")");
  }

  private static boolean isLongText(String key) {
    return key.equals("body") || key.equals("text") || key.equals("content");
  }

  private static String typeOf(JsonNode value) {
    JsonNodeType type = value.getNodeType();
    return switch (type) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case BOOLEAN -> "a truth value";
      case NUMBER -> "a number";
      case STRING -> "a string";
      case NULL, MISSING -> "nothing";
      case BINARY, POJO -> "binary data";
    };
  }
}
