package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DossierServerTest {
  private static final String ID = "a b/ü#1?100%.txt";
  private static final String ENCODED = "a%20b%2F%C3%BC%231%3F100%25.txt";
  private static DossierServer server;
  private static HttpClient client;
  private static Answers ask;

  @BeforeAll
  static void start() throws IOException {
    OneArticle collection = new OneArticle(ID);
    server =
        DossierServer.start(new ServerSettings("127.0.0.1", 0, "*", "0.1.0"), collection.served());
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    ask = new Answers(client, server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void answersASearchInTheShapeOfTheContract() throws Exception {
    HttpResponse<String> answer =
        ask.get("/api/v1/search?country=IR&q=iran%20th*%20%22x&facets=country");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(answer.body().replaceAll("\"tookMillis\":[0-9.]+", "\"tookMillis\":0"))
        .isEqualTo(
            """
            {"q":"iran th* \\"x","total":1,"relaxed":false,"suggestion":{"query":"iran","total":4},
            "interpreted":"iran th* x",
            "notes":["A quotation mark had no partner and was ignored."],
            "tookMillis":0,"page":1,"size":10,"next":"after 1",
            "hits":[{"id":"a b/ü#1?100%.txt","title":"Iran's <threats>",
            "titleHtml":"<mark>Iran&#39;s</mark> &lt;threats&gt;",
            "url":null,"publisher":"Global News","language":null,
            "published":{"year":2023,"date":"2023-11","precision":"month","basis":"inferred","confidence":0.7},
            "score":7.31,
            "facets":{"country":[{"id":"IR","label":"Iran"}],"organization":[],"person":[]},
            "passages":[{"html":"<mark>Iranian</mark>&lt;/b&gt; &amp;","start":3,"end":16}]}],
            "facets":{"country":{"values":[{"id":"IR","label":"Iran","count":1,"selected":true}],"distinct":1,"missing":0}},
            "links":{"self":"/api/v1/search?q=iran%20th*%20%22x&country=IR&facets=country",
            "next":"/api/v1/search?q=iran%20th*%20%22x&country=IR&cursor=after%201&facets=country",
            "feed":"/feed.atom?q=iran%20th*%20%22x&country=IR",
            "export":"/api/v1/export?q=iran%20th*%20%22x&country=IR"}}
            """
                .replace("\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {ENCODED, "a%20b/%C3%BC%231%3F100%25.txt"})
  void findsAnArticleByItsIdInOneSegmentOrMany(String id) throws Exception {
    assertThat(ask.get("/api/v1/articles/" + id).body())
        .isEqualTo(
            """
            {"id":"a b/ü#1?100%.txt","title":"Iran's <threats>","publisher":"Global News","language":null,"url":null,
            "authors":["A. Writer"],
            "published":{"year":2023,"date":"2023-11","precision":"month","basis":"inferred","confidence":0.7,"evidence":[]},
            "facets":{"country":[{"id":"IR","label":"Iran","mentions":1,"salience":0.82,
            "evidence":[{"start":3,"end":10,"text":"Iranian","rule":"demonym","entry":"countries.tsv `Iranian`"}]}],
            "organization":[],"person":[],"year":[],"yearMentioned":[],
            "publisher":[{"id":"global-news","label":"Global News","mentions":0,"salience":1.0,"evidence":[]}],"language":[]},
            "layout":{"headline":{"start":0,"end":3},"furniture":[{"start":3,"end":5}]},
            "body":"<b>Iranian</b> & \\"other\\" threats, said O'Hara."}
            """
                .replace("\n", ""));
  }

  @Test
  void tellsWhereTheQueryMatchesAnArticle() throws Exception {
    assertThat(ask.get("/api/v1/articles/" + ENCODED + "?q=iran").body())
        .endsWith(
            """
            ,"matches":{"title":[{"start":0,"end":6}],"body":[{"start":3,"end":10}]}}\
            """);
  }

  @Test
  void answersFiguresAndHealth() throws Exception {
    assertThat(ask.get("/api/v1/stats").body())
        .isEqualTo(
            """
            {"articles":1,"facets":{"country":1,"organization":0,"person":0,"year":0,"yearMentioned":0,\
            "publisher":0,"language":0},"indexBytes":4096,"engine":"none","version":"0.1.0",\
            "lastCommit":"2026-01-02T03:04:05Z"}\
            """);
    assertThat(ask.get("/health/live").body()).isEqualTo("{\"status\":\"live\"}");
    assertThat(ask.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\",\"articles\":1}");
  }

  @Nested
  class Trouble {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/api/v1/search?contry=IR | 400 | unknown-parameter | contry | There is no parameter `contry`. Did you mean `country`?",
          "/api/v1/search?cursor=a&cursor=b | 400 | repeated-parameter | cursor | `cursor` can be given once only (got: 2 times).",
          "/api/v1/search?q=%zz | 400 | malformed-request | | `%zz` is not percent-encoded UTF-8.",
          "/api/v1/search?q=%C0%AF | 400 | malformed-request | | `%C0%AF` is not percent-encoded UTF-8.",
          "/api/v1/articles/none.txt | 404 | unknown-article | | There is no article `none.txt` in this collection.",
          "/api/v1/nothing | 404 | not-found | | There is nothing at `/api/v1/nothing`.",
          "/api | 404 | not-found | | There is nothing at `/api`.",
          "/api/v1/search?q=closed | 503 | unavailable | | There is no index yet; run `index` first.",
        })
    void isToldAsAProblem(String path, int status, String code, String parameter, String detail)
        throws Exception {
      String answer = ask.raw("GET " + path + " HTTP/1.1");

      assertThat(answer).startsWith("HTTP/1.1 " + status);
      assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
      assertThat(answer).contains("\"type\":\"/docs/problems#" + code + "\"");
      assertThat(answer).contains("\"status\":" + status + ",\"detail\":\"" + detail + "\"");
      assertThat(answer)
          .endsWith(parameter == null ? detail + "\"}" : "\"parameter\":\"" + parameter + "\"}");
      assertThat(answer).contains("Access-Control-Allow-Origin: *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "overflow"})
    void thatNobodyForesawIsToldByANumberOnly(String word) throws Exception {
      HttpResponse<String> answer = ask.get("/api/v1/search?q=" + word);

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("as incident ").doesNotContain("secret");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "GET /api/v1/articles/%00 HTTP/1.1",
          "GET /api/v1/articles/%FF HTTP/1.1",
          "GET /api/v1/articles/%u0041 HTTP/1.1",
          "GET /api/v1/articles/% HTTP/1.1",
          "GET /api/v1/articles/..%2f..%2fetc%2fpasswd HTTP/1.1",
          "GET /api/v1/articles/%2e%2e/x HTTP/1.1",
          "GET /api/v1/articles/../../x HTTP/1.1",
          "GET /api/v1/articles/a;b=c HTTP/1.1",
          "GET /api/v1/articles// HTTP/1.1",
          "GET /api/v1/articles/a\\b HTTP/1.1",
          "GET /../../etc/passwd HTTP/1.1",
          "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
          "GET /elements/..%2f..%2forg/dossier/http/DossierServer.class HTTP/1.1",
          "GET /core/%5c..%5cx HTTP/1.1",
          "GET //web/index.html HTTP/1.1",
          "GET /%FF HTTP/1.1",
          "GET /<script> HTTP/1.1",
          "GET /api/v1/search?q=\u00FF\u00FE HTTP/1.1",
          "GET /api/v1/search?q=a%00b HTTP/1.1",
          "GET /api/v1/search?%=% HTTP/1.1",
          "GET /api/v1/search?&&&=&= HTTP/1.1",
          "GET /api/v1/search?size=99999999999999999999 HTTP/1.1",
          "GET http:// HTTP/1.1",
          "GET * HTTP/1.1",
          "GET /api/v1/search HTTP/9.9",
          "GET /api/v1/search",
          "POST /api/v1/search HTTP/1.1",
          "DELETE / HTTP/1.1",
          "TRACE / HTTP/1.1",
          "BREW /api HTTP/1.1",
          "\u0000\u0001",
        })
    void isNeverTheServers(String line) throws IOException {
      String answer = ask.raw(line);

      assertThat(answer).isNotEmpty();
      assertThat(answer).matches("(?s)HTTP/1\\.1 ([234]|505).*");
      assertThat(answer).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Content-Type: text/plain; charset",
          "Content-Type: text/plain; charset=bogus",
          "Content-Type: text/plain; charset=utf-16",
          "Content-Type: application/x-www-form-urlencoded; charset=",
          "Content-Encoding: bogus",
          "Accept: ;;;,,,",
          "Accept-Encoding: ;q=,gzip;q=x,,",
          "If-None-Match: \"",
          "Origin: ",
          "Range: bytes=-1",
          "Expect: nothing",
          "X-Forwarded-For: a",
        })
    void doesNotComeFromOddHeaders(String header) throws IOException {
      String answer = ask.raw("GET /api/v1/search?q=iran HTTP/1.1", header);

      assertThat(answer).matches("(?s)HTTP/1\\.1 [24].*");
      if (answer.startsWith("HTTP/1.1 200")) {
        assertThat(answer).contains("{\"q\":\"iran\"");
      }
    }

    @Test
    void isAPageForPeople() throws Exception {
      HttpResponse<String> answer =
          ask.get("/%3Cscript%3E", "Accept", "text/html,application/xhtml+xml");

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
      assertThat(answer.body())
          .contains("<h1>There is nothing here</h1>", "class=\"masthead\"")
          .doesNotContain("<script>");
    }

    @Test
    void isToldForMethodsThatChange() throws Exception {
      HttpResponse<String> answer = ask.send("POST", "/api/v1/search");

      assertThat(answer.statusCode()).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
      assertThat(answer.body()).contains("/docs/problems#method-not-allowed");
    }

    @Test
    void ofAnAddressThatIsTooLongIsTold() throws Exception {
      String answer = ask.raw("GET /api/v1/search?q=" + "x".repeat(20_000) + " HTTP/1.1");

      assertThat(answer)
          .startsWith("HTTP/1.1 414")
          .contains("/docs/problems#address-too-long", "The address is too long.");
    }

    @Test
    void ofHeadersThatAreTooLargeIsTold() throws Exception {
      String answer = ask.raw("GET /api/v1/search HTTP/1.1", "X-Long: " + "x".repeat(20_000));

      assertThat(answer)
          .startsWith("HTTP/1.1 431")
          .contains("/docs/problems#headers-too-large", "The request's headers are too large.");
    }

    @ParameterizedTest
    @CsvSource({
      "overloaded, More is asked than can be answered now; try again in a moment.",
      "too-costly, The search took too long and was ended; ask for less at once."
    })
    void ofWhatIsTooMuchIsToldWithWhenToTryAgain(String code, String detail) throws Exception {
      HttpResponse<String> answer = ask.get("/api/v1/search?q=" + code);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(answer.body()).contains("/docs/problems#" + code, detail);
    }
  }

  @Nested
  class Manners {
    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
      HttpResponse<String> first = ask.get("/api/v1/search?q=iran&page=1");
      String tag = first.headers().firstValue("ETag").orElseThrow();

      HttpResponse<String> again =
          ask.get("/api/v1/search?size=10&q=iran", "If-None-Match", "\"x\", W/" + tag);

      assertThat(tag).matches("\"[0-9a-f]{20}\"");
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.headers().firstValue("Content-Length")).isEmpty();
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).hasValue(tag);
      assertThat(again.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(ask.get("/api/v1/search?q=iran&page=2", "If-None-Match", tag).statusCode())
          .isEqualTo(200);
    }

    @Test
    void answersAreCompressedForThoseWhoTakeIt() throws Exception {
      HttpResponse<byte[]> answer =
          ask.bytes("/api/v1/search?q=iran", "Accept-Encoding", "br, gzip");

      assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
      assertThat(answer.headers().firstValue("ETag").orElseThrow()).endsWith("-gzip\"");
      try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
            .startsWith("{\"q\":\"iran\"");
      }
      assertThat(
              ask.bytes("/api/v1/search?q=iran", "Accept-Encoding", "gzip;q=0")
                  .headers()
                  .firstValue("Content-Encoding"))
          .isEmpty();
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws Exception {
      HttpResponse<String> head = ask.send("HEAD", "/api/v1/search?q=iran");
      HttpResponse<String> get = ask.get("/api/v1/search?q=iran");

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
      assertThat(head.headers().firstValue("Content-Type"))
          .isEqualTo(get.headers().firstValue("Content-Type"));
    }

    @Test
    void aBrowserMayAskFirst() throws Exception {
      HttpResponse<String> answer =
          client.send(
              java.net.http.HttpRequest.newBuilder(
                      java.net.URI.create("http://127.0.0.1:" + server.port() + "/api/v1/search"))
                  .method("OPTIONS", java.net.http.HttpRequest.BodyPublishers.noBody())
                  .header("Origin", "https://news.example.org")
                  .header("Access-Control-Request-Method", "DELETE")
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(204);
      assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
          .hasValue("GET, HEAD, OPTIONS");
      assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void listedOriginsMayCallAndOthersMayNot() throws Exception {
      OneArticle collection = new OneArticle("x");
      try (DossierServer listed =
          DossierServer.start(
              new ServerSettings("127.0.0.1", 0, "https://a.example, https://b.example", "1"),
              collection.served())) {
        Answers there = new Answers(client, listed.port());
        HttpResponse<String> b = there.get("/api/v1/stats", "Origin", "https://b.example");
        HttpResponse<String> c = there.get("/api/v1/stats", "Origin", "https://c.example");

        assertThat(b.headers().firstValue("Access-Control-Allow-Origin"))
            .hasValue("https://b.example");
        assertThat(c.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(c.headers().allValues("Vary")).contains("Origin", "Accept-Encoding");
      }
    }
  }

  @Test
  void aPortInUseIsToldInOneSentence() {
    OneArticle collection = new OneArticle("x");
    ServerSettings taken = new ServerSettings("127.0.0.1", server.port(), "*", "0.1.0");

    assertThatThrownBy(() -> DossierServer.start(taken, collection.served()))
        .isInstanceOf(BindException.class)
        .hasMessage(
            "Port %s on 127.0.0.1 is in use; stop what listens there or choose another with --port.",
            server.port());
  }
}
