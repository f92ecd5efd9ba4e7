package org.dossier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file may have at most, and what is said of one that has more. Limits that belong to one
/// format only have their tests beside its others.
class LimitsTest {
  private static byte[] spaces(int megabytes) {
    byte[] bytes = new byte[(megabytes << 20) + 1];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }

  private static String told(String name, byte[] bytes) {
    return FormatReading.told(FormatReading.read(name, bytes).getFirst());
  }

  @ParameterizedTest
  @CsvSource({"a.html, 20", "a.xml, 20", "a.eml, 20", "a.txt, 100", "a.rtf, 100", "a.json, 100"})
  void ofAFileThatIsReadWhole(String name, int megabytes) {
    assertThat(told(name, spaces(megabytes)))
        .isEqualTo(
            name + ": it has more than " + megabytes + " MB, the limit for a file of this kind");
  }

  @Test
  void ofABody() {
    String long20 = "word ".repeat(4_000_001);
    assertThat(told("a.txt", long20.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("a.txt: body is longer than 20 million characters");
  }

  @Test
  void ofABodyThatAnotherProcessReads() throws IOException {
    ArticleDraft draft = ArticleDraft.of("word ".repeat(4_000_001));
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    SentRecords records = new SentRecords(new DataOutputStream(sent));
    records.only(draft);
    records.next(draft, 7);

    assertThat(sent.size()).isLessThan(1000);
    assertThat(sent.toString(StandardCharsets.UTF_8).split("body is longer than 20 million", -1))
        .hasSize(3);
  }

  @Test
  void ofAnId() {
    String record = "{\"id\":\"%s\",\"body\":\"Iran spoke.\"}";
    assertThat(FormatReading.told("a.jsonl", record.formatted("x".repeat(1000))))
        .containsExactly("x".repeat(1000));
    assertThat(FormatReading.told("a.jsonl", record.formatted("x".repeat(1001))).getFirst())
        .endsWith("id is longer than 1000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.json"})
  void ofDepth(String name) {
    assertThat(FormatReading.told(name, "{\"body\":" + "[".repeat(1000)).getFirst())
        .startsWith(name)
        .contains("(Document nesting depth (65) exceeds the maximum allowed");
  }

  @Test
  void ofAPartOfAnArchive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("META-INF/container.xml"));
      zip.write(spaces(20));
    }
    assertThat(told("a.epub", bytes.toByteArray()))
        .contains("its part META-INF/container.xml has more than 20 MB, the limit");
  }

  @Test
  void ofARecordOfAWebArchive() throws IOException {
    byte[] answer = spaces(20);
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
            + "WARC-Date: 2024-01-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + (http.length() + answer.length)
            + "\r\n\r\n";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((head + http).getBytes(StandardCharsets.US_ASCII));
    bytes.write(answer);
    bytes.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertThat(told("a.warc", bytes.toByteArray()))
        .contains("it has more than 20 MB, the limit for one record");
  }

  @Test
  void ofRulesOfWhatIsLeftOut(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve(IgnoreRules.FILE), spaces(1));
    assertThatThrownBy(() -> IgnoreRules.in(folder, "", null))
        .isInstanceOfSatisfying(
            BadContentException.class,
            e -> assertThat(e.reason()).isEqualTo(IgnoreRules.FILE + " has more than 1 MB"));
  }

  @Test
  void ofTheStack() {
    assertThat(Failures.reason(new StackOverflowError(), "HTML"))
        .isEqualTo("it is nested too deeply to be read as HTML");
  }
}
