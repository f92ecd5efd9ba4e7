package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which requests `/metrics` counts.
class MeasurementsTest {
  private static final String TOKEN = "correct horse battery";
  private static final String[] KNOWN = {"Authorization", "Bearer " + TOKEN};
  private static final int PATIENCE = 1_000;

  private interface Use {
    void of(Answers ask) throws Exception;
  }

  private static void with(Access access, Use use) throws Exception {
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, "*", "1", List.of(), access);
    try (DossierServer server = DossierServer.start(settings, new OneArticle("x").served());
        HttpClient client = HttpClient.newHttpClient()) {
      use.of(new Answers(client, server.port()));
    }
  }

  // What no route saw is counted when its answer has left: the next request may come before.
  private static void counts(Answers ask, String line) throws Exception {
    String measured = "";
    for (int i = 0; i < PATIENCE && !measured.contains("\n" + line + "\n"); i++) {
      measured = ask.get("/metrics", KNOWN).body();
    }
    assertThat(measured.lines()).contains(line);
  }

  private static String counted(String route, int status, int times) {
    return "dossier_requests_seconds_count{route=\"%s\",status=\"%d\"} %d"
        .formatted(route, status, times);
  }

  @Test
  void countsARequestOnceByItsRoute() throws Exception {
    with(
        Access.OPEN,
        ask -> {
          ask.get("/api/v1/search?q=iran");
          ask.get("/api/v1/search?q=vienna");
          ask.send("POST", "/api/v1/search");

          counts(ask, counted("none", 405, 1));
          counts(ask, counted("/api/v1/search", 200, 2));
          assertThat(ask.get("/metrics").body()).doesNotContain("route=\"none\",status=\"200\"");
        });
  }

  @Test
  void countsThoseWithoutTheToken() throws Exception {
    with(
        new Access(TOKEN, "none", 0),
        ask -> {
          ask.get("/api/v1/search?q=iran");
          ask.get("/api/v1/search?q=iran", "Authorization", "Bearer of bad news");

          counts(ask, counted("none", 401, 2));
        });
  }

  @Test
  void countsThoseWhoAskTooMuch() throws Exception {
    with(
        new Access(TOKEN, "127.0.0.1", 1),
        ask -> {
          String[] one = {"Authorization", "Bearer " + TOKEN, "X-Forwarded-For", "203.0.113.7"};
          int refused = 0;
          for (int i = 0; i < PATIENCE && refused < 3; i++) {
            refused += ask.get("/api/v1/search?q=iran", one).statusCode() == 429 ? 1 : 0;
          }

          counts(ask, counted("none", 429, 3));
        });
  }

  @Test
  void countsWhatIsTooLongAndWhatIsNoRequest() throws Exception {
    with(
        Access.OPEN,
        ask -> {
          assertThat(ask.raw("GET /" + "x".repeat(20_000) + " HTTP/1.1")).contains(" 414 ");
          assertThat(ask.raw("GET / HTTP/1.1", "A: " + "x".repeat(20_000))).contains(" 431 ");
          assertThat(ask.raw("GET /%zz HTTP/1.1")).contains(" 400 ");

          counts(ask, counted("none", 414, 1));
          counts(ask, counted("none", 431, 1));
          counts(ask, counted("none", 400, 1));
        });
  }
}
