package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dossier.Articles;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.http.DossierServer;
import org.dossier.http.Served;
import org.dossier.http.ServerSettings;
import org.dossier.query.NameResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes over the wire, the server has no fault of its own, gives nothing back unescaped,
/// and goes on living.
class WireTest {
  private static final String CANARY = "<svg onload=x>";

  private static final List<String> WHOLE =
      List.of(
          "GET /api/v1/search?q=iran+%22of+the%22&country=IR&size=3 HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /?q=iran HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n",
          "GET /articles/a%201.txt?q=iran HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n\r\n",
          "GET /api/v1/articles/a1/similar HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n",
          "GET /api/v1/facets/country/IR HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"a\"\r\n\r\n",
          "GET /feed.atom?q=iran&page=2 HTTP/1.1\r\nHost: x\r\nX-Forwarded-Host: y\r\n\r\n",
          "GET /api/v1/export?format=csv HTTP/1.1\r\nHost: x\r\nOrigin: https://a.b\r\n\r\n",
          "GET /api/v1/suggest?q=ir HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\n\r\n",
          "HEAD /docs/query-language HTTP/1.1\r\nHost: x\r\nRange: bytes=0-1\r\n\r\n",
          "OPTIONS /api/v1/search HTTP/1.1\r\nHost: x\r\nOrigin: https://a.b\r\n\r\n",
          "POST /api/v1/search HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
          "GET /embed.js HTTP/1.0\r\n\r\n");

  private static final String[] DROPS = {
    CANARY,
    "%3Csvg onload=x%3E",
    "\r\n",
    "\n",
    "\r",
    "\u0000",
    "%",
    "%00",
    "%zz",
    "%C0%AF",
    "../",
    "..;/",
    "//",
    "\\",
    "&size=-1",
    "&size=99999999999999999999",
    "&page=0",
    "&cursor=x",
    "&facets=x",
    "&from=2020-13-45",
    "&year=..",
    "&q=",
    "?",
    "#",
    ";",
    ": ",
    "Host: y\r\n",
    "Content-Length: 5\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Content-Length: -1\r\n",
    "Expect: 100-continue\r\n",
    "Upgrade: h2c\r\n",
    "Content-Type: a; charset\r\n",
    "Accept: text/html\r\n",
    "HTTP/9.9",
    " HTTP/1.1",
    "\u00FF",
    "( ( ( (",
    "a* OR ",
    "x".repeat(9000)
  };

  @TempDir Path dir;

  @Test
  void nothingOnTheWireIsAFault() throws Exception {
    int times = Torture.times(400, 10_000);
    long seed = Torture.seed();
    Random random = new Random(seed);
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (int i = 0; i < 20; i++) {
        indexer.put(
            Articles.article("a" + i).body("Iran spoke of the matter " + i + ".").build(),
            Articles.provenance("a" + i));
      }
      indexer.commit();
    }
    Map<String, Integer> statuses = new TreeMap<>();
    try (LuceneCollection collection = LuceneCollection.open(dir)) {
      collection.limit();
      try (DossierServer server =
          DossierServer.start(
              new ServerSettings("127.0.0.1", 0, "*", "1"),
              Served.of(collection, NameResolver.NONE))) {
        for (int i = 0; i < times; i++) {
          String sent = changed(random);
          String answer = answer(server.port(), sent);
          String status = answer.startsWith("HTTP/") ? answer.substring(9, 12) : "none";
          statuses.merge(status, 1, Integer::sum);
          String about = "seed %d request %d:%n%s%n=>%n%s".formatted(seed, i, sent, answer);
          assertThat(status)
              .as(about)
              .matches("none|100|200|204|304|40[01456]|41[013457]|42[69]|431|50[135]");
          assertThat(answer).as(about).doesNotContain("at org.", CANARY);
          if (i % 100 == 99) {
            assertThat(answer(server.port(), "GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
          }
        }
      }
    }
    Torture.tell("wire", seed, "requests=%d faults=0 answers=%s".formatted(times, statuses));
  }

  // JSON may hold it as it is: no browser takes that for a page.
  private static String answer(int port, String sent) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(60_000);
      try {
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return all.contains("json;") || all.contains("problem+json")
            ? all.replace(CANARY, "")
            : all;
      } catch (SocketException e) {
        return "closed";
      } catch (SocketTimeoutException e) {
        return "HTTP/1.1 599 no end";
      }
    }
  }

  private static String changed(Random random) {
    StringBuilder text = new StringBuilder(WHOLE.get(random.nextInt(WHOLE.size())));
    for (int n = random.nextInt(5); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(6)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(30)));
        case 2, 3 -> text.insert(at, DROPS[random.nextInt(DROPS.length)]);
        case 4 -> text.insert(at, (char) random.nextInt(256));
        default -> {
          if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(8))));
          }
        }
      }
    }
    return text.toString();
  }
}
