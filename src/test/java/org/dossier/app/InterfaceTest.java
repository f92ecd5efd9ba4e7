package org.dossier.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossier.http.InterfaceDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether the description of the interface says what the running server does: every address, every
/// parameter, the shape of every answer, and its status.
class InterfaceTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ARTICLE = "diplomacy/nuclear-deal-in-vienna.txt";

  @TempDir static Path dir;
  private static RunningSite site;
  private static JsonNode description;

  /// An address, what is sent to it, and how the description calls the address.
  record Asked(String path, String address) {
    @Override
    public String toString() {
      return address;
    }
  }

  @BeforeAll
  static void serves() throws IOException {
    site =
        RunningSite.start(
            "up", "corpus", "--index", dir.resolve("index").toString(), "--port", "0");
    description = JSON.readTree(site.get("/openapi.json").body());
  }

  @AfterAll
  static void stops() {
    site.close();
  }

  private static JsonNode described() throws IOException {
    return JSON.readTree(InterfaceDescription.json());
  }

  static List<String> paths() throws IOException {
    List<String> paths = new ArrayList<>();
    described().get("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  private static String address(String path) {
    return switch (path) {
      case "/api/v1/articles/{id}" -> "/api/v1/articles/" + ARTICLE;
      case "/api/v1/articles/{id}/similar" -> "/api/v1/articles/" + ARTICLE + "/similar";
      case "/api/v1/facets/{facet}" -> "/api/v1/facets/organization";
      case "/api/v1/facets/{facet}/{id}" -> "/api/v1/facets/country/IR";
      default -> path;
    };
  }

  private static List<JsonNode> parameters(JsonNode operation) throws IOException {
    JsonNode all = described();
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.get("parameters")) {
      JsonNode resolved = all.at(parameter.get("$ref").asText().substring(1));
      if (resolved.get("in").asText().equals("query")) {
        parameters.add(resolved);
      }
    }
    return parameters;
  }

  private static String sent(JsonNode parameter) {
    JsonNode example = parameter.get("example");
    String value = example.isArray() ? example.get(0).asText() : example.asText();
    return parameter.get("name").asText() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Each address bare, with each parameter by itself, and with a few searches of its own.
  static Stream<Asked> asked() throws IOException {
    List<Asked> asked = new ArrayList<>();
    JsonNode paths = described().get("paths");
    for (String path : paths()) {
      asked.add(new Asked(path, address(path)));
      for (JsonNode parameter : parameters(paths.get(path).get("get"))) {
        if (parameter.has("example")) {
          asked.add(new Asked(path, address(path) + "?" + sent(parameter)));
        }
      }
    }
    for (String more :
        List.of(
            "q=iran+zzqqx",
            "q=zzqqx&from=2031&country=CU&person.all=nobody",
            "q=%22open&fold=copies",
            "q=irann",
            "sort=relevance&size=0")) {
      asked.add(new Asked("/api/v1/search", "/api/v1/search?" + more));
    }
    return asked.stream();
  }

  @ParameterizedTest
  @MethodSource
  void asked(Asked asked) throws IOException {
    HttpResponse<String> answer = site.get(asked.address());

    JsonNode response =
        description.get("paths").get(asked.path()).get("get").get("responses").get("200");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String type =
        answer.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", "").strip();
    JsonNode media = response.get("content").get(type);
    assertThat(media).as("described as " + type).isNotNull();
    if (response.has("headers")) {
      assertThat(answer.headers().firstValue("ETag")).isPresent();
    }
    if (media.has("schema")) {
      assertThat(schema(media.get("schema")).validate(JSON.readTree(answer.body()))).isEmpty();
    }
  }

  private static JsonSchema schema(JsonNode schema) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", description.get("components"));
    whole.setAll((ObjectNode) schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  /// The addresses that look at what they are asked.
  static List<String> asking() throws IOException {
    JsonNode paths = described().get("paths");
    return paths().stream()
        .filter(p -> paths.at("/" + escaped(p) + "/get/responses").has("400"))
        .toList();
  }

  private static String escaped(String path) {
    return path.replace("~", "~0").replace("/", "~1");
  }

  @ParameterizedTest
  @MethodSource("asking")
  void whatIsNotDescribedIsRefused(String path) throws IOException {
    HttpResponse<String> answer = site.get(address(path) + "?noSuchName=1");

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(
            schema(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"))
                .validate(problem))
        .isEmpty();
    assertThat(problem.get("parameter").asText()).isEqualTo("noSuchName");
  }

  @Test
  void everyAddressIsARouteOfItsOwn() throws IOException {
    for (String path : paths()) {
      site.get(address(path));
    }
    String measured = site.get("/metrics").body();
    for (String path : paths()) {
      String route =
          path.replace("/{id}/similar", "/{id}")
              .replace("articles/{id}", "articles/<id>")
              .replace("{facet}/{id}", "{facet}/<id>");
      assertThat(measured).as(path).contains("route=\"" + route + "\"");
    }
  }

  @Test
  void canBeReadAsADocument() {
    String page = site.get("/docs/interface").body();
    assertThat(page).contains("/api/v1/search", "passageLength", "id=\"search\"");
    assertThat(site.get("/docs").body()).contains("/docs/interface");
  }
}
