package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files are served from `web/` of the class path; the tests bring a folder `probe` of their own.
class PageRoutesTest {
  private static DossierServer server;
  private static HttpClient client;
  private static Answers ask;

  @BeforeAll
  static void start() throws IOException {
    OneArticle collection = new OneArticle("x");
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
  void otherSitesMayLoadAModule() throws Exception {
    HttpResponse<String> answer = ask.get("/probe/probe.js", "Origin", "https://news.example.org");

    assertThat(answer.body()).isEqualTo("export const probe = \"ü\";\n");
    HttpHeaders headers = answer.headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("text/javascript;charset=utf-8");
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aFileThatTheClientHasIsNotSentAgain() throws Exception {
    HttpHeaders first = ask.get("/probe/probe.js").headers();
    String tag = first.firstValue("ETag").orElseThrow();

    assertThat(first.firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(ask.get("/probe/probe.js", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void aPageRunsOnlyWhatComesFromHere() throws Exception {
    HttpHeaders headers = ask.get("/probe/probe.html").headers();

    assertThat(headers.firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
                + " frame-ancestors 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/probe/none.js",
        "/probe/",
        "/probe",
        "/probe/probe.key",
        "/probe/probe.js/",
        "//probe/probe.js",
        "/probe//probe.js",
        "/probe/.hidden",
        "/probe/%70robe.js",
        "/%2e%2e/logging.properties",
        "/..%2flogging.properties",
        "/probe/..%5c..%5clogging.properties",
        "/logging.properties"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    String answer = ask.raw("GET " + path + " HTTP/1.1");

    assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*").doesNotContain("handlers", "secret");
  }
}
