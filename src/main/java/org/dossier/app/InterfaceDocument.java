package org.dossier.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dossier.article.Facet;
import org.dossier.http.Document;
import org.dossier.http.InterfaceDescription;
import org.dossier.source.MarkdownPage;

/// The description of the interface as a document to read: each address with its parameters, and
/// the shape of each answer.
final class InterfaceDocument {
  static final String NAME = "interface";

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String FIELDS = "| field | kind | meaning |\n| --- | --- | --- |\n";

  private final JsonNode description;
  private final StringBuilder text = new StringBuilder();

  private InterfaceDocument(JsonNode description) {
    this.description = description;
  }

  /// @throws IOException if the description can't be read
  static Document read() throws IOException {
    JsonNode description = new ObjectMapper().readTree(InterfaceDescription.json());
    MarkdownPage page =
        MarkdownPage.of(new InterfaceDocument(description).markdown(), UnaryOperator.identity());
    return new Document(NAME, page.title(), page.html());
  }

  private String markdown() {
    text.append("# The interface\n\n");
    text.append(description.at("/info/description").asText());
    text.append(" The same for programs, in OpenAPI 3.1, is at [/openapi.json](/openapi.json).\n");
    description
        .get("paths")
        .properties()
        .forEach(path -> operation(path.getKey(), path.getValue().get("get")));
    text.append("\n## Shapes\n");
    description.at("/components/schemas").properties().forEach(this::shape);
    return text.toString();
  }

  private void operation(String path, JsonNode operation) {
    text.append("\n## `").append(path).append("`\n\n");
    text.append(operation.get("summary").asText()).append(".\n");
    if (operation.has("description")) {
      text.append('\n').append(operation.get("description").asText()).append('\n');
    }
    List<JsonNode> parameters = new ArrayList<>();
    operation.get("parameters").forEach(p -> parameters.add(resolved(p)));
    if (!parameters.isEmpty()) {
      text.append("\n| parameter | kind | meaning |\n| --- | --- | --- |\n");
      parameters.stream().filter(p -> !isOfOtherFacet(p)).forEach(this::parameter);
    }
    if (parameters.stream().anyMatch(InterfaceDocument::isOfOtherFacet)) {
      text.append("\nWhat is said of `country` holds for each facet: ")
          .append(Facet.keys())
          .append(".\n");
    }
    text.append("\nAnswers: ");
    List<String> answers = new ArrayList<>();
    operation.get("responses").properties().forEach(r -> answers.add(answer(r)));
    text.append(String.join(", ", answers)).append(".\n");
  }

  private static boolean isOfOtherFacet(JsonNode parameter) {
    String name = parameter.get("name").asText().replaceFirst("\\..*", "");
    return parameter.get("in").asText().equals("query")
        && !name.equals(Facet.COUNTRY.key())
        && Facet.of(name).isPresent();
  }

  private void parameter(JsonNode parameter) {
    row(parameter.get("name").asText(), parameter.get("schema"), parameter.get("description"));
  }

  private static String answer(Map.Entry<String, JsonNode> response) {
    List<String> kinds = new ArrayList<>();
    response
        .getValue()
        .path("content")
        .properties()
        .forEach(media -> {
          JsonNode schema = media.getValue().path("schema");
          kinds.add("`" + media.getKey() + "`" + (schema.has("$ref") ? " " + kind(schema) : ""));
        });
    return response.getKey() + (kinds.isEmpty() ? "" : " (" + String.join(" or ", kinds) + ")");
  }

  private void shape(Map.Entry<String, JsonNode> shape) {
    JsonNode schema = shape.getValue();
    text.append("\n### ").append(shape.getKey()).append("\n\n");
    if (schema.has("description")) {
      text.append(schema.get("description").asText()).append("\n\n");
    }
    List<JsonNode> objects = new ArrayList<>();
    objects.add(schema);
    schema.path("oneOf").forEach(objects::add);
    boolean hasFields = false;
    for (JsonNode object : objects) {
      if (object.has("properties")) {
        hasFields = true;
        fields(object);
      }
    }
    if (!hasFields) {
      text.append("Kind: ").append(kind(schema)).append(".\n");
    }
  }

  private void fields(JsonNode object) {
    text.append(FIELDS);
    object
        .get("properties")
        .properties()
        .forEach(
            field -> row(field.getKey(), field.getValue(), field.getValue().get("description")));
  }

  private void row(String name, JsonNode schema, JsonNode meaning) {
    text.append("| `").append(name).append("` | ").append(kind(schema)).append(" | ");
    text.append(meaning == null ? "" : meaning.asText());
    if (schema.has("default") && !schema.get("default").asText().isEmpty()) {
      text.append(" Without it: `").append(schema.get("default").asText()).append("`.");
    }
    text.append(" |\n");
  }

  /// What a value can be, in a few words.
  private static String kind(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().substring(SCHEMAS.length());
      return "[%s](#%s)".formatted(name, name.toLowerCase(Locale.ROOT));
    }
    if (schema.has("enum")) {
      List<String> choices = new ArrayList<>();
      schema.get("enum").forEach(choice -> choices.add("`" + choice.asText() + "`"));
      return String.join(", ", choices);
    }
    if (schema.path("type").isArray()) {
      return schema.get("type").get(0).asText() + " or null";
    }
    if (schema.has("oneOf")) {
      return "object or null";
    }
    String type = schema.path("type").asText("any");
    if (type.equals("array")) {
      JsonNode items = schema.get("items");
      return "list of " + (items.has("properties") ? among(items) : kind(items));
    }
    if (type.equals("object") && schema.has("properties")) {
      return among(schema);
    }
    if (schema.has("maximum")) {
      return schema.path("minimum").asText("0") + " to " + schema.get("maximum").asText();
    }
    return type;
  }

  private static String among(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.get("properties").fieldNames().forEachRemaining(name -> names.add("`" + name + "`"));
    return "object with " + String.join(", ", names);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
  }
}
