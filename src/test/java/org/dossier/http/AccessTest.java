package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may ask, and how much.
class AccessTest {
  private static final String TOKEN = "correct horse battery";
  private static final String PATH = "/api/v1/search?q=iran";

  private interface Use {
    void of(Answers ask) throws Exception;
  }

  private static void with(Access access, Use use) throws Exception {
    OneArticle collection = new OneArticle("x");
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, "*", "1", List.of(), access);
    try (DossierServer server = DossierServer.start(settings, collection.served());
        HttpClient client = HttpClient.newHttpClient()) {
      use.of(new Answers(client, server.port()));
    }
  }

  private static Access token() {
    return new Access(TOKEN, "none", 0);
  }

  private static String basic(String word) {
    byte[] pair = ("anyone:" + word).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Test
  void withoutTheTokenNothingIsToldButThatTheServerLives() throws Exception {
    with(
        token(),
        ask -> {
          for (String path : List.of("/", PATH, "/embed.js", "/feed.atom", "/api/v1/nothing")) {
            HttpResponse<String> answer = ask.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body())
                .contains("This server wants an access token: `Authorization: Bearer …`.");
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Basic realm=\"Dossier\", charset=\"UTF-8\"");
          }
          assertThat(ask.get("/health/live").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void theTokenOpens() throws Exception {
    with(
        token(),
        ask -> {
          for (String header : List.of("Bearer " + TOKEN, "bearer  " + TOKEN, basic(TOKEN))) {
            assertThat(ask.get(PATH, "Authorization", header).statusCode())
                .as(header)
                .isEqualTo(200);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer x", "Basic", "Basic !!", "Basic YQ==", "Digest a", ""})
  void anythingElseDoesNot(String header) throws Exception {
    with(
        token(),
        ask -> {
          assertThat(ask.get(PATH, "Authorization", header).statusCode()).isEqualTo(401);
          assertThat(ask.get(PATH, "Authorization", basic(TOKEN + "x")).statusCode())
              .isEqualTo(401);
        });
  }

  @Test
  void aTokenThatCanBeGuessedIsRefusedAndNoneIsPrinted() {
    assertThatThrownBy(() -> new Access("secret", "none", 0))
        .hasMessage("token must have at least 16 characters (got: 6)");
    assertThat(token().toString()).doesNotContain("horse");
  }

  @Test
  void whoAsksTooMuchIsToldToWait() throws Exception {
    with(
        new Access(null, "127.0.0.1", 2),
        ask -> {
          String[] one = {"X-Forwarded-For", "203.0.113.7, 127.0.0.1"};
          for (int i = 0; i < 2 * RateLimit.BURST_SECONDS; i++) {
            assertThat(ask.get(PATH, one).statusCode()).isEqualTo(200);
          }
          HttpResponse<String> answer = null;
          for (int i = 0; i < 1000 && (answer == null || answer.statusCode() == 200); i++) {
            answer = ask.get(PATH, one);
          }
          assertThat(answer.statusCode()).isEqualTo(429);
          assertThat(answer.body())
              .contains("You asked too much in a short time; wait as `Retry-After` says.");
          assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
          assertThat(ask.get("/health/ready", one).statusCode()).isEqualTo(200);
          assertThat(ask.get(PATH, "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(200);
        });
  }

  @Test
  void aNameThatOneGivesOneselfIsNotBelieved() throws Exception {
    with(
        new Access(null, "none", 2),
        ask -> {
          int refused = 0;
          for (int i = 0; i < 1000 && refused == 0; i++) {
            refused =
                ask.get(PATH, "X-Forwarded-For", "203.0.113." + i % 256).statusCode() == 429
                    ? 1
                    : 0;
          }
          assertThat(refused).isEqualTo(1);
        });
  }

  @Test
  void aForwardedHostIsNotBelievedOfJustAnyone() throws Exception {
    String[] headers = {"X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https"};
    with(
        new Access(null, "none", 0),
        ask -> assertThat(ask.get("/feed.atom", headers).body()).doesNotContain("evil.example"));
    with(
        Access.OPEN,
        ask -> assertThat(ask.get("/feed.atom", headers).body()).contains("https://evil.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example.org", "10.0.0.0/99", "1.2.3.4,,5.6.7.8", "300.1.1.1"})
  void proxiesAreAddresses(String setting) {
    assertThatThrownBy(() -> new Access(null, setting, 0))
        .hasMessageStartingWith("proxies must be `none`, or addresses and ranges");
  }

  @Test
  void whatIsAskedComesBackWithTime() throws Exception {
    long[] now = {0};
    RateLimit limit =
        new RateLimit(
            1,
            new io.github.bucket4j.TimeMeter() {
              @Override
              public long currentTimeNanos() {
                return now[0];
              }

              @Override
              public boolean isWallClockBased() {
                return false;
              }
            });
    InetAddress client = InetAddress.getByName("2001:db8::1");
    InetAddress sameSite = InetAddress.getByName("2001:db8::2");
    for (int i = 0; i < RateLimit.BURST_SECONDS; i++) {
      assertThat(limit.ask(client)).isZero();
    }
    assertThat(limit.ask(client)).isEqualTo(2);
    assertThat(limit.ask(sameSite)).isPositive();
    assertThat(limit.ask(InetAddress.getByName("2001:db8:1::1"))).isZero();
    now[0] = TimeUnit.SECONDS.toNanos(1);
    assertThat(limit.ask(client)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5", "Transfer-Encoding: chunked"})
  void aBodyIsNotReadAndNotWaitedFor(String header) throws Exception {
    with(
        Access.OPEN,
        ask ->
            assertThat(ask.raw("GET " + PATH + " HTTP/1.1", header))
                .startsWith("HTTP/1.1 413")
                .contains("Requests here have no body; leave it out.")
                .containsIgnoringCase("Connection: close"));
  }

  @Test
  void noAddressHoldsAllConnections() throws Exception {
    OneArticle collection = new OneArticle("x");
    Access strangers = new Access(null, "none", 0);
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, "*", "1", List.of(), strangers);
    try (DossierServer server = DossierServer.start(settings, collection.served())) {
      List<SocketChannel> held = new ArrayList<>();
      try (Selector told = Selector.open()) {
        for (int i = 0; i <= ClientConnections.MOST; i++) {
          SocketChannel one = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()));
          held.add(one);
          one.configureBlocking(false).register(told, SelectionKey.OP_READ);
        }
        assertThat(told.select(30_000)).as("connections that the server closed").isEqualTo(1);
        SelectionKey closed = told.selectedKeys().iterator().next();
        assertThat(((SocketChannel) closed.channel()).read(ByteBuffer.allocate(1))).isEqualTo(-1);
        try (Socket other = new Socket()) {
          other.bind(new InetSocketAddress("127.0.0.2", 0));
          other.connect(new InetSocketAddress("127.0.0.1", server.port()));
          other
              .getOutputStream()
              .write(
                  "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
          assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
              .startsWith("HTTP/1.1 200");
        }
      } finally {
        for (SocketChannel one : held) {
          one.close();
        }
      }
    }
  }
}
