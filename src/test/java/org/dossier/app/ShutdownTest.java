package org.dossier.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a request under way when the process is asked to end.
class ShutdownTest {
  private static final int ARTICLES = 60;
  private static final int TERMINATED = 143;

  @TempDir Path dir;

  // More than the buffers between server and client hold, so that it is under way while it is not
  // read.
  private void index() throws IOException {
    Path articles = Files.createDirectory(dir.resolve("articles"));
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < 400_000; i++) {
      body.append("rain ").append(i).append(i % 20 == 19 ? ".\n" : " ");
    }
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(articles.resolve("a" + i + ".txt"), "Rain, part " + i + "\n\n" + body);
    }
    Ran ran =
        Ran.dossier(
            "index", articles, "--index", dir.resolve("index"), "--annotators", "rules", "-v");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  private Process serve() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--index",
            dir.resolve("index").toString(),
            "--port",
            "0")
        .redirectError(dir.resolve("err").toFile())
        .start();
  }

  private static int port(Process server) throws IOException {
    BufferedReader said = server.inputReader(UTF_8);
    Matcher ready =
        Pattern.compile("ready at http://localhost:(\\d+)")
            .matcher(String.valueOf(said.readLine()));
    assertThat(ready.find()).isTrue();
    return Integer.parseInt(ready.group(1));
  }

  private static boolean isOpen(int port) {
    try (Socket other = new Socket()) {
      other.connect(new InetSocketAddress("127.0.0.1", port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aRequestUnderWayIsAnsweredWhole() throws Exception {
    index();
    Process server = serve();
    try (Socket slow = new Socket()) {
      int port = port(server);
      slow.setReceiveBufferSize(4096);
      slow.setSoTimeout(60_000);
      slow.connect(new InetSocketAddress("127.0.0.1", port));
      slow.getOutputStream()
          .write("GET /api/v1/export?format=jsonl HTTP/1.0\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
      InputStream in = slow.getInputStream();
      assertThat(new String(in.readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 200");

      server.destroy();
      while (isOpen(port)) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      String answer = new String(in.readAllBytes(), UTF_8);

      assertThat(answer.lines().filter(line -> line.startsWith("{"))).hasSize(ARTICLES);
      assertThat(answer).endsWith("}\n");
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(TERMINATED);
    } finally {
      server.destroyForcibly();
    }
  }
}
