package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossier.Articles.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dossier.article.Facet;
import org.dossier.query.NameResolver;
import org.dossier.query.QueryParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SuggestOverHttpTest {
  private static final String OPENSEARCH = "http://a9.com/-/spec/opensearch/1.1/";

  @TempDir private static Path dir;
  private static TestSite site;

  @BeforeAll
  static void start() throws IOException {
    site =
        TestSite.of(
            dir,
            NameResolver.NONE,
            List.of(
                article("a/1")
                    .title("Iran & <others>")
                    .body("The Pasdaran.")
                    .value(Facet.COUNTRY, "IR", "Iran")
                    .mention(
                        Facet.ORGANIZATION, "irgc", "Revolutionary Guards", "Pasdaran", "alias")
                    .build()));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void answersWithValuesAndTitles() throws Exception {
    assertThat(site.get("/api/v1/suggest?q=IRA").body())
        .isEqualTo(
            """
            {"q":"IRA","suggestions":[\
            {"text":"Iran","kind":"country","id":"IR","facet":"country","count":1,\
            "html":"<mark>Ira</mark>n"},\
            {"text":"Iran & <others>","kind":"title","id":"a/1",\
            "html":"<mark>Ira</mark>n &amp; &lt;others&gt;"}]}\
            """);
  }

  @Test
  void tellsByWhichNameAValueFits() throws Exception {
    assertThat(site.get("/api/v1/suggest?q=pasd").body())
        .isEqualTo(
            """
            {"q":"pasd","suggestions":[\
            {"text":"Revolutionary Guards","kind":"organization","id":"irgc",\
            "facet":"organization","matched":"Pasdaran","count":1,\
            "html":"Revolutionary Guards"}]}\
            """);
  }

  @Test
  void givesAsManyAsWanted() throws Exception {
    assertThat(site.json("/api/v1/suggest?q=ira&size=1").get("suggestions")).hasSize(1);
    assertThat(site.json("/api/v1/suggest?q=ira&size=0").get("suggestions")).isEmpty();
    assertThat(site.json("/api/v1/suggest").get("suggestions")).isEmpty();
  }

  @Test
  void isNotSentAgainWhereItIsKnown() throws Exception {
    String tag = site.get("/api/v1/suggest?q=ira").headers().firstValue("ETag").orElseThrow();

    assertThat(site.ask().get("/api/v1/suggest?q=ira", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(site.ask().get("/api/v1/suggest?q=ir", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "q=a&size=21, size, invalid-parameter",
    "q=a&size=x, size, invalid-parameter",
    "q=a&q=b, q, repeated-parameter",
    "country=IR, country, unknown-parameter"
  })
  void saysWhatIsWrongWithAParameter(String query, String parameter, String code) throws Exception {
    JsonNode problem = site.problem("/api/v1/suggest?" + query);

    assertThat(problem.get("parameter").asText()).isEqualTo(parameter);
    assertThat(problem.get("type").asText()).endsWith(code);
  }

  @Test
  void refusesAQueryThatIsTooLong() throws Exception {
    String tooLong = "a".repeat(QueryParser.MAX_LENGTH + 1);

    assertThat(site.problem("/api/v1/suggest?q=" + tooLong).get("type").asText())
        .endsWith("query-too-long");
  }

  @Test
  void answersBrowsersAtTheAddressThatTheDescriptionNames() throws Exception {
    Document description = parse(site.get("/opensearch.xml").body());
    NodeList urls = description.getElementsByTagNameNS(OPENSEARCH, "Url");
    String template = null;
    for (int i = 0; i < urls.getLength(); i++) {
      Element url = (Element) urls.item(i);
      if (url.getAttribute("rel").equals("suggestions")) {
        assertThat(url.getAttribute("type")).isEqualTo("application/x-suggestions+json");
        template = url.getAttribute("template");
      }
    }
    assertThat(template).endsWith("?q={searchTerms}");
    String address = template.replace("{searchTerms}", "%22ir");
    HttpResponse<String> answer =
        site.get(
            address.substring(
                URI.create(template.split("\\?")[0]).resolve("/").toString().length() - 1));

    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/x-suggestions+json;charset=utf-8");
    assertThat(answer.body()).isEqualTo("[\"\\\"ir\",[\"Iran\",\"Iran & <others>\"]]");
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
