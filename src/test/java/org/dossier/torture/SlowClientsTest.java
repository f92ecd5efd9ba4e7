package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.DossierServer;
import org.dossier.http.Served;
import org.dossier.http.ServerSettings;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that send or read next to nothing, and floods of connections, keep nobody else from
/// being answered: all come from a proxy that is trusted, so no limit of an address spares the
/// server.
class SlowClientsTest {
  private static final int MANY = Torture.times(100, 1000);
  private static final int EXPORTS = 8 + 16;
  private static final String HEALTH = "/health/ready";
  private static final String SEARCH = "/api/v1/search?q=iran&size=1";
  private static final String EXPORT = "/api/v1/export?q=rain";

  @TempDir private static Path dir;
  private final List<Socket> held = new ArrayList<>();
  private LuceneCollection collection;
  private DossierServer server;

  @BeforeAll
  static void index() throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 52; i++) {
        String body = i < 40 ? "Iran spoke of the matter." : "Rain fell. ".repeat(50_000);
        indexer.put(Articles.article("a" + i).body(body).build(), Articles.provenance("a" + i));
      }
      indexer.commit();
    }
  }

  @BeforeEach
  void start() throws IOException {
    collection = LuceneCollection.open(dir);
    collection.limit();
    server =
        DossierServer.start(
            new ServerSettings("127.0.0.1", 0, "*", "1"), Served.of(collection, NameResolver.NONE));
  }

  @AfterEach
  void stop() throws IOException {
    for (Socket socket : held) {
      socket.close();
    }
    server.close();
    collection.close();
  }

  private Socket hold(String sent) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    held.add(socket);
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  }

  private String answer(String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(get(path).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void othersAreAnswered() throws IOException {
    assertThat(answer(HEALTH)).startsWith("HTTP/1.1 200");
    assertThat(answer(SEARCH)).startsWith("HTTP/1.1 200").contains("\"total\":40");
  }

  @Test
  void headersThatNeverEnd() throws IOException {
    for (int i = 0; i < MANY; i++) {
      hold("GET /api/v1/search?q=iran HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    }
    for (int round = 0; round < 3; round++) {
      for (Socket socket : held) {
        socket.getOutputStream().write('a');
      }
      othersAreAnswered();
    }
    Torture.tell("slow-headers", 0, "connections=%d health=200 search=200".formatted(MANY));
  }

  @Test
  void bodiesThatNeverCome() throws IOException {
    String head = " /api/v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n";
    for (int i = 0; i < MANY; i++) {
      hold((i % 2 == 0 ? "POST" : "GET") + head);
    }
    othersAreAnswered();
    for (Socket socket : held) {
      socket.setSoTimeout(60_000);
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).matches("(?s)HTTP/1.1 4(05|13).*");
    }
    Torture.tell("slow-bodies", 0, "connections=%d health=200 search=200".formatted(MANY));
  }

  @Test
  void answersThatAreNeverRead() throws IOException {
    for (int i = 0; i < MANY; i++) {
      hold(get("/?q=iran&size=50") + get(SEARCH).repeat(20));
    }
    othersAreAnswered();
    Torture.tell("slow-readers", 0, "connections=%d health=200 search=200".formatted(MANY));
  }

  @Test
  void connectionsThatComeAndGo() throws IOException {
    for (int i = 0; i < 3 * MANY; i++) {
      hold(i % 3 == 0 ? "" : i % 3 == 1 ? "G" : get(SEARCH)).close();
      if (i % MANY == 0) {
        held.clear();
        othersAreAnswered();
      }
    }
    Torture.tell("flood", 0, "connections=%d health=200 search=200".formatted(3 * MANY));
  }

  @Test
  void exportsThatAreNeverReadHoldTheirPlacesForAWhileOnly() throws IOException {
    for (int i = 0; i < EXPORTS; i++) {
      hold(get(EXPORT));
    }
    othersAreAnswered();
    int refused = 0;
    if (Torture.isLong()) {
      String answer = answer(EXPORT);
      while (answer.startsWith("HTTP/1.1 503") && refused < 100) {
        assertThat(answer).contains("try again in a moment");
        refused++;
        othersAreAnswered();
        answer = answer(EXPORT);
      }
      assertThat(answer).startsWith("HTTP/1.1 200");
    }
    Torture.tell(
        "slow-exports",
        0,
        "connections=%d health=200 search=200 refused=%d".formatted(EXPORTS, refused));
  }
}
