package org.dossier.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// How much is done for an answer that is given again, counted and not timed: what all threads
/// allocate meanwhile, of which the client's share is nothing. The bounds are about half as much
/// again as it is; who makes it more looks why.
final class RepeatedWorkTest {
  private static final int ROUNDS = 10;
  private static final int TIMES = 200;
  private static final Pattern LENGTH = Pattern.compile("Content-Length: ([0-9]+)");
  private static final Pattern TAG = Pattern.compile("ETag: (\\S+)");
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final byte[] buffer = new byte[1 << 20];

  @Test
  void aKeptAnswer() throws IOException {
    assertThat(allocated("X: y")).isBetween(1L, 8_500L);
  }

  @Test
  void aKeptAnswerThatIsCompressed() throws IOException {
    assertThat(allocated("Accept-Encoding: gzip, deflate, br")).isBetween(1L, 8_500L);
  }

  @Test
  void anAnswerThatTheClientHas() throws IOException {
    assertThat(allocated("If-None-Match: TAG")).isBetween(1L, 7_000L);
  }

  /// In the round in which nothing else was at work.
  private long allocated(String header) throws IOException {
    ServerSettings settings = new ServerSettings("127.0.0.1", 0, "*", "1");
    try (DossierServer server = DossierServer.start(settings, new OneArticle("x").served());
        Socket socket = new Socket("127.0.0.1", server.port())) {
      ask(socket, request(header));
      Matcher tag = TAG.matcher(ask(socket, request(header)));
      assertThat(tag.find()).isTrue();
      byte[] request = request(header.replace("TAG", tag.group(1)));
      int length = ask(socket, request).length();
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        for (int i = 0; i < TIMES; i++) {
          socket.getOutputStream().write(request);
          read(socket, 0, length);
        }
        least = Math.min(least, THREADS.getTotalThreadAllocatedBytes() - before);
      }
      return least / TIMES;
    }
  }

  private static byte[] request(String header) {
    return ("GET /api/v1/search?q=iran&size=10 HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Gives the whole answer.
  private String ask(Socket socket, byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int length = 0;
    int end;
    do {
      length = read(socket, length, length + 1);
      end = text(length).indexOf("\r\n\r\n");
    } while (end < 0);
    Matcher content = LENGTH.matcher(text(end));
    return text(
        read(socket, length, end + 4 + (content.find() ? Integer.parseInt(content.group(1)) : 0)));
  }

  private String text(int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
  }

  /// Reads on until the answer is at least so long, and gives how long it is.
  private int read(Socket socket, int from, int least) throws IOException {
    InputStream in = socket.getInputStream();
    int length = from;
    while (length < least) {
      int more = in.read(buffer, length, buffer.length - length);
      if (more < 0) {
        throw new EOFException("after " + length + " of " + least + " bytes");
      }
      length += more;
    }
    return length;
  }
}
