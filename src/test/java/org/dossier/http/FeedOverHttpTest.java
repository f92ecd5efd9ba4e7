package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dossier.Articles;
import org.dossier.article.Facet;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedOverHttpTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
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
                Articles.article("002.txt")
                    .title("<Iranian> threats & \u0001more")
                    .body("The \"Iranian\" regime <threatens> critics & others.")
                    .published("2023-11-16")
                    .value(Facet.PUBLISHER, "global-news", "Global & News")
                    .value(Facet.LANGUAGE, "en", "English")
                    .build(),
                Articles.article("news/1#2")
                    .title("A treaty")
                    .body("Canada signed.")
                    .published("2021-03")
                    .build(),
                Articles.article("undated").title("Weather").body("Rain falls.").build()));
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Document feed(String query, String... headers) throws Exception {
    HttpResponse<String> answer = site.get("/feed.atom?" + query, headers);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/atom+xml;charset=utf-8");
    return parse(answer.body());
  }

  private static List<Element> all(Element in, String namespace, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = in.getElementsByTagNameNS(namespace, name);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static String text(Element in, String namespace, String name) {
    return all(in, namespace, name).getFirst().getTextContent();
  }

  private static String link(Element in, String rel) {
    return all(in, ATOM, "link").stream()
        .filter(link -> link.getParentNode() == in && link.getAttribute("rel").equals(rel))
        .map(link -> link.getAttribute("href"))
        .findFirst()
        .orElse("");
  }

  @Test
  void hasWhatAtomAndOpenSearchAskFor() throws Exception {
    String base = "http://127.0.0.1:" + site.server().port();
    Element feed = feed("").getDocumentElement();

    assertThat(feed.getNamespaceURI() + feed.getLocalName()).isEqualTo(ATOM + "feed");
    assertThat(text(feed, ATOM, "id")).isEqualTo(base + "/feed.atom");
    assertThat(link(feed, "self")).isEqualTo(base + "/feed.atom");
    assertThat(link(feed, "alternate")).isEqualTo(base + "/");
    assertThat(link(feed, "search")).isEqualTo(base + "/opensearch.xml");
    assertThat(text(feed, OPENSEARCH, "totalResults")).isEqualTo("3");
    assertThat(text(feed, OPENSEARCH, "startIndex")).isEqualTo("1");
    assertThat(text(feed, OPENSEARCH, "itemsPerPage")).isEqualTo("20");
    for (Element in : all(feed, ATOM, "entry")) {
      assertThat(text(in, ATOM, "id")).startsWith(base + "/articles/");
      assertThat(text(in, ATOM, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
      assertThat(link(in, "alternate")).isEqualTo(text(in, ATOM, "id"));
      assertThat(site.ask().get(link(in, "alternate").substring(base.length())).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void theNewestArticlesStandFirstWithTheirTextEscaped() throws Exception {
    Element feed = feed("").getDocumentElement();
    List<Element> entries = all(feed, ATOM, "entry");

    assertThat(entries)
        .extracting(entry -> text(entry, ATOM, "title"))
        .containsExactly("<Iranian> threats & \uFFFDmore", "A treaty", "Weather");
    Element first = entries.getFirst();
    assertThat(text(first, ATOM, "published")).isEqualTo("2023-11-16T00:00:00Z");
    assertThat(text(first, ATOM, "summary"))
        .isEqualTo("The \"Iranian\" regime <threatens> critics & others.");
    assertThat(text(first, ATOM, "name")).isEqualTo("Global & News");
    assertThat(first.getAttribute("xml:lang")).isEqualTo("en");
    assertThat(text(entries.get(1), ATOM, "published")).isEqualTo("2021-03-01T00:00:00Z");
    assertThat(all(entries.get(2), ATOM, "published")).isEmpty();
  }

  @Test
  void theLinkOfASearchLeadsToItsFeedWhateverItsOrder() throws Exception {
    String found =
        site.json("/api/v1/search?q=rain%20OR%20canada&sort=oldest&size=1")
            .at("/links/feed")
            .asText();
    Element feed = parse(site.get(found).body()).getDocumentElement();

    assertThat(text(feed, ATOM, "title")).isEqualTo("Dossier: rain OR canada");
    assertThat(all(feed, ATOM, "entry"))
        .extracting(entry -> text(entry, ATOM, "title"))
        .containsExactly("A treaty", "Weather");
  }

  @Test
  void pagesLeadToEachOther() throws Exception {
    Element feed = feed("size=2&country.not=XX").getDocumentElement();
    String next = link(feed, "next");
    String base = "http://127.0.0.1:" + site.server().port();
    Element second = parse(site.get(next.substring(base.length())).body()).getDocumentElement();

    assertThat(text(second, OPENSEARCH, "startIndex")).isEqualTo("3");
    assertThat(all(second, ATOM, "entry")).hasSize(1);
    assertThat(link(second, "next")).isEmpty();
    assertThat(link(second, "previous")).isEqualTo(link(feed, "self"));
    assertThat(text(second, ATOM, "id")).isEqualTo(text(feed, ATOM, "id"));
  }

  @Test
  void holdsOnlyWhatHasAllTheWords() throws Exception {
    assertThat(text(feed("q=iranian%20rain").getDocumentElement(), OPENSEARCH, "totalResults"))
        .isEqualTo("0");
  }

  @Test
  void linksGoToTheHostThatWasAsked() throws Exception {
    Element feed =
        feed("", "X-Forwarded-Host", "search.example.org", "X-Forwarded-Proto", "https")
            .getDocumentElement();
    assertThat(link(feed, "self")).isEqualTo("https://search.example.org/feed.atom");
    Element wrong =
        feed("", "X-Forwarded-Host", "a\"b/<x>", "X-Forwarded-Proto", "ftp").getDocumentElement();
    assertThat(link(wrong, "self"))
        .isEqualTo("http://127.0.0.1:" + site.server().port() + "/feed.atom");
  }

  @Test
  void isSentOnceForEachHost() throws Exception {
    String tag = site.get("/feed.atom").headers().firstValue("ETag").orElseThrow();

    assertThat(site.ask().get("/feed.atom", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(
            site.ask()
                .get("/feed.atom", "If-None-Match", tag, "X-Forwarded-Host", "b.example")
                .statusCode())
        .isEqualTo(200);
    assertThat(site.ask().send("HEAD", "/feed.atom").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sort=oldest", "format=csv", "size=x", "page=0", "page=501"})
  void whatIsWrongIsAProblem(String query) throws Exception {
    assertThat(site.problem("/feed.atom?" + query).get("status").asInt()).isEqualTo(400);
  }

  @Test
  void browsersAreToldHowToSearch() throws Exception {
    HttpResponse<String> answer = site.get("/opensearch.xml");
    Element description = parse(answer.body()).getDocumentElement();
    String base = "http://127.0.0.1:" + site.server().port();

    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/opensearchdescription+xml");
    assertThat(description.getNamespaceURI()).isEqualTo(OPENSEARCH);
    assertThat(text(description, OPENSEARCH, "ShortName")).hasSizeBetween(1, 16);
    assertThat(text(description, OPENSEARCH, "Description")).hasSizeBetween(1, 1024);
    assertThat(all(description, OPENSEARCH, "Url"))
        .extracting(url -> url.getAttribute("type") + " " + url.getAttribute("template"))
        .containsExactly(
            "text/html " + base + "/?q={searchTerms}",
            "application/atom+xml " + base + "/feed.atom?q={searchTerms}",
            "application/x-suggestions+json " + base + "/suggestions?q={searchTerms}",
            "application/opensearchdescription+xml " + base + "/opensearch.xml");
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(site.ask().get("/opensearch.xml", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }
}
