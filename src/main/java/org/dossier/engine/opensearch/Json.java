package org.dossier.engine.opensearch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/// Makes and reads the JSON that the cluster speaks.
final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  private static ObjectMapper mapper() {
    ObjectMapper mapper = new ObjectMapper();
    // A body is one string, and as long as Dossier lets it be.
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
    return mapper;
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// An object of one property.
  static ObjectNode of(String name, JsonNode value) {
    return object().set(name, value);
  }

  static ObjectNode of(String name, String value) {
    return object().put(name, value);
  }

  static ObjectNode of(String name, long value) {
    return object().put(name, value);
  }

  static ArrayNode array(Collection<? extends JsonNode> of) {
    return JsonNodeFactory.instance.arrayNode().addAll(of);
  }

  static ArrayNode strings(Collection<String> of) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    of.forEach(array::add);
    return array;
  }

  static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  static JsonNode read(InputStream in) throws IOException {
    return MAPPER.readTree(in);
  }

  /// Reads a tree out of text that is part of the program.
  static ObjectNode parse(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("text must be JSON (got: " + text + ")", e);
    }
  }
}
