package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server writes down of those who ask it.
class AccessLogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;

  private interface Use {
    void of(Answers ask) throws Exception;
  }

  private List<JsonNode> logged(boolean queries, boolean clients, Use use) throws Exception {
    Path file = dir.resolve("access.log");
    ServerSettings settings =
        new ServerSettings(
            "127.0.0.1",
            0,
            "*",
            "1",
            List.of(),
            Access.OPEN,
            new AccessLogSettings(file, queries, clients));
    try (DossierServer server =
            DossierServer.start(settings, new OneArticle("secret.txt").served());
        HttpClient client = HttpClient.newHttpClient()) {
      use.of(new Answers(client, server.port()));
    }
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @Test
  void aRequestIsALineThatTellsNothingOfWhatWasSearchedFor() throws Exception {
    Instant before = Instant.now().minusMillis(1);
    int[] bytes = new int[1];
    List<JsonNode> lines =
        logged(
            false,
            false,
            ask -> {
              bytes[0] = ask.bytes("/api/v1/search?q=secret&country=IR").body().length;
              ask.get("/api/v1/search?q=secret&country=IR");
              ask.get("/api/v1/articles/secret.txt?q=secret");
              ask.get("/country/secret?q=secret");
              ask.get("/secret?q=secret");
            });

    assertThat(lines)
        .extracting(line -> line.get("route").asText() + " " + line.get("status"))
        .containsExactly(
            "/api/v1/search 200",
            "/api/v1/search 200",
            "/api/v1/articles/<id> 200",
            "/country/<id> 404",
            "/* 404");
    assertThat(lines).extracting(line -> line.get("kept").asBoolean()).startsWith(false, true);
    assertThat(lines.getFirst().fieldNames())
        .toIterable()
        .containsExactly("time", "method", "route", "status", "bytes", "millis", "kept");
    assertThat(lines.getFirst().get("method").asText()).isEqualTo("GET");
    assertThat(lines.getFirst().get("bytes").asInt()).isEqualTo(bytes[0]);
    assertThat(lines.getFirst().get("millis").asDouble()).isPositive();
    assertThat(Instant.parse(lines.getFirst().get("time").asText()))
        .isBetween(before, Instant.now());
    assertThat(lines.toString()).doesNotContain("secret", "127.0.0.1");
  }

  @Test
  void whatWasSearchedForAndWhoAskedAreWrittenWhereThatIsWanted() throws Exception {
    List<JsonNode> lines =
        logged(
            true,
            true,
            ask ->
                ask.get(
                    "/api/v1/search?q=s%C3%A9cret", "X-Forwarded-For", "203.0.113.7, 127.0.0.1"));

    assertThat(lines.getFirst().get("address").asText()).isEqualTo("/api/v1/search?q=s%C3%A9cret");
    assertThat(lines.getFirst().get("client").asText()).isEqualTo("203.0.113.7");
  }

  @Test
  void whatIsRefusedBeforeAnyRouteIsWrittenToo() throws Exception {
    List<JsonNode> lines =
        logged(
            false,
            false,
            ask -> {
              ask.send("POST", "/api/v1/search");
              ask.send("OPTIONS", "/api/v1/search");
              ask.raw("GET /%zz HTTP/1.1");
            });

    assertThat(lines)
        .extracting(line -> line.get("method").asText() + " " + line.get("status"))
        .containsExactly("POST 405", "OPTIONS 204", "BAD 400");
    assertThat(lines).extracting(line -> line.get("route").asText()).containsOnly("none");
  }

  @Test
  void aLogThatCannotBeWrittenIsToldAtTheStart() {
    Path nowhere = dir.resolve("no/such/folder/access.log");
    assertThatThrownBy(() -> AccessLog.open(settings(nowhere), TrustedProxies.parse("none")))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The log %s can't be written (NoSuchFileException); choose another file or mend its"
                + " folder.",
            nowhere);
  }

  private static AccessLogSettings settings(Path file) {
    return new AccessLogSettings(file, false, false);
  }
}
