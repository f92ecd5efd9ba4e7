package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that strangers wrote, to read what they may not, or to break the reader. Each ends with
/// articles or a reason; none shows a word of what lies outside the folder.
class HostileDocumentsTest {
  private static final String SECRET = "s3cretOutside";
  private static final int DEEP = 100_000;

  @TempDir Path dir;
  private Path folder;
  private Path outside;

  @BeforeEach
  void prepare() throws IOException {
    folder = Files.createDirectory(dir.resolve("articles"));
    outside = Files.writeString(dir.resolve("outside.txt"), SECRET);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void docx(String name, Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private static String word(String head, String text) {
    return "<?xml version=\"1.0\"?>"
        + head
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private Map<String, List<Reading>> read() throws IOException {
    Source source = CollectionFiles.of(List.of(folder));
    Source.Listing listing = source.list();
    Map<String, List<Reading>> byFile = new TreeMap<>();
    byFile.put("", listing.passed());
    listing
        .files()
        .forEach(file -> {
          List<Reading> readings = new ArrayList<>();
          source.read(file, readings::add);
          byFile.put(file.name(), readings);
        });
    return byFile;
  }

  private static List<String> bodies(Map<String, List<Reading>> read) {
    return read.values().stream()
        .flatMap(List::stream)
        .filter(Reading.Found.class::isInstance)
        .map(r -> ((Reading.Found) r).article().body())
        .toList();
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    String there = outside.toUri().toString();
    String entity = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + there + "\">]>";
    String parameter = "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + there + "\"> %p;]>";
    docx("xxe.docx", Map.of("word/document.xml", word(entity, "before &x; after")));
    docx("parameter.docx", Map.of("word/document.xml", word(parameter, "text")));
    docx(
        "slip.docx",
        Map.of("../../outside.txt", "overwritten", "word/document.xml", word("", "words")));
    write(
        "xxe.xml",
        entity
            + "<rss><channel><item><title>A</title><description>&x;</description></item></channel></rss>");
    write(
        "xinclude.xml",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title><content>"
            + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
            + there
            + "\" parse=\"text\"/>"
            + "</content></entry></feed>");
    write(
        "frame.html",
        "<article><p>Words of it.</p><iframe src=\"" + there + "\"></iframe></article>");
    Files.createSymbolicLink(folder.resolve("link.txt"), outside);
    Files.createSymbolicLink(folder.resolve("loop"), folder);

    Map<String, List<Reading>> read = read();

    assertThat(bodies(read)).noneMatch(body -> body.contains(SECRET));
    assertThat(outside).hasContent(SECRET);
  }

  @Test
  void whatMultipliesIsEndedWithAReason() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("]>");
    docx("laughs.docx", Map.of("word/document.xml", word(laughs.toString(), "&l11;")));
    write("laughs.xml", laughs + "<rss><channel><item><title>&l11;</title></item></channel></rss>");
    docx("bomb.docx", Map.of("word/document.xml", word("", "lol ".repeat(20_000_000))));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        gzip.write(zeros);
      }
    }
    Files.write(folder.resolve("bomb.txt.gz"), bytes.toByteArray());

    Map<String, List<Reading>> read = read();

    assertThat(bodies(read)).allMatch(body -> body.length() < 1 << 20);
    for (String bomb : List.of("bomb.docx", "bomb.txt.gz")) {
      assertThat(read.get(bomb)).as(bomb).isNotEmpty().noneMatch(Reading.Found.class::isInstance);
    }
  }

  @Test
  void depthLengthAndOddLettersHaveAnEnd() throws IOException {
    write("deep.json", "[".repeat(DEEP));
    write("deep.jsonl", "{\"body\":" + "[".repeat(DEEP) + "\n{\"body\":\"fine\"}\n");
    write("deep.html", "<div>".repeat(DEEP) + "words of the deep");
    write("deep.xml", "<rss><channel>" + "<item>".repeat(DEEP));
    write("deep.md", "> ".repeat(DEEP) + "words");
    write("brackets.md", "[".repeat(DEEP) + "words");
    write(
        "yaml.md",
        "---\na: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n" + "[".repeat(5000) + "\n---\nwords\n");
    write("number.json", "{\"body\":\"x\",\"date\":1" + "0".repeat(DEEP) + "}");
    write("quote.csv", "id,body\n1,\"" + "never closed\n".repeat(1000));
    write("columns.csv", "body" + ",c".repeat(DEEP) + "\nx\n");
    write("token.txt", "a".repeat(2_000_000));
    write("nul.txt", "\u0000".repeat(1000) + "words");
    write("controls.txt", "\u001b[31mred\u0007 \u202Eesrever\u202C words of it.");
    write(
        "parts.eml",
        "Subject: A\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
            + "--a\nContent-Type: multipart/mixed; boundary=a\n\n".repeat(1000));
    write("empty.txt", "");
    write("wrong.docx", "no archive");
    write("wrong.pdf", "%PDF-1.7 no more");
    Files.write(folder.resolve("odd.txt"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'});
    Files.write(
        folder.resolve("bytes.txt"), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, 'a'});
    write("surrogate.json", "{\"id\":\"s\",\"body\":\"lone \\uD800 one\"}");
    write("name\nwith\u001b[2Jcontrols.txt", "A name that speaks to terminals.");
    write("<img src=x onerror=alert(1)>.txt", "A name that speaks to browsers.");

    Map<String, List<Reading>> read = read();

    read.forEach((file, readings) -> {
      if (!file.isEmpty()) {
        assertThat(readings).as(file).isNotEmpty();
      }
      assertThat(readings.stream().filter(r -> !(r instanceof Reading.Found)).map(Object::toString))
          .as(file)
          .noneMatch(told -> told.chars().anyMatch(Character::isISOControl));
    });
    assertThat(bodies(read)).contains("fine", "A name that speaks to browsers.");
  }
}
