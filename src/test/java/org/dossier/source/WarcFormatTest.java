package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dossier.article.Article;
import org.junit.jupiter.api.Test;

class WarcFormatTest {
  private static final String PAGE =
      "<html><head><title>Talks go on | Example News</title></head><body><article>"
          + "<p>The ministry said on Thursday that talks would go on for weeks.</p></article></body>"
          + "</html>";

  @Test
  void readsThePagesThatServersGave() throws IOException {
    String archive =
        response("https://example.org/1", "200 OK", "text/html", PAGE)
            + response("https://example.org/x.png", "200 OK", "image/png", "x")
            + response("https://example.org/gone", "404 Not Found", "text/html", PAGE)
            + response(
                "https://example.org/2", "200 OK", "text/plain; charset=utf-8", "Só a text.");
    byte[] bytes = archive.getBytes(StandardCharsets.UTF_8);
    List<Reading> readings = FormatReading.read("a.warc", bytes);
    assertThat(readings.stream().map(FormatReading::told)).containsExactly("a.warc#1", "a.warc#2");
    assertThat(readings.stream().map(Reading::place)).containsExactly("a.warc:1", "a.warc:4");
    Article page = ((Reading.Found) readings.get(0)).article();
    assertThat(page.title()).isEqualTo("Talks go on");
    assertThat(page.origin().url()).isEqualTo("https://example.org/1");
    assertThat(((Reading.Found) readings.get(1)).article().body()).isEqualTo("Só a text.");
    assertThat(
            FormatReading.read("a.warc.gz", FormatReading.gzip(bytes)).stream()
                .map(FormatReading::told))
        .containsExactly("a.warc.gz#1", "a.warc.gz#2");
  }

  @Test
  void saysWhatIsWrong() {
    assertThat(told("not an archive at all\n\n".getBytes(StandardCharsets.UTF_8)))
        .hasSize(1)
        .allMatch(told -> told.startsWith("a.warc: it "));
    String picture = response("https://example.org/x.png", "200 OK", "image/png", "x");
    assertThat(told(picture.getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a.warc: an archive without pages");
    byte[] whole =
        (response("https://example.org/1", "200 OK", "text/html", PAGE)
                + response("https://example.org/2", "200 OK", "text/html", PAGE))
            .getBytes(StandardCharsets.UTF_8);
    List<String> cut = told(Arrays.copyOf(whole, whole.length - 200));
    assertThat(cut).hasSize(2).contains("a.warc#1");
    assertThat(cut.get(1)).startsWith("a.warc: it ");
  }

  private static List<String> told(byte[] bytes) {
    return FormatReading.read("a.warc", bytes).stream().map(FormatReading::told).toList();
  }

  private static String response(String url, String status, String type, String body) {
    String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + body;
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + url
        + "\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:4aa36b70-0000-4000-8000-000000000001>"
        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
        + http.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }
}
