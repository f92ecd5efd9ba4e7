package org.dossier.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dossier.source.CollectionFiles;
import org.dossier.source.Reading;
import org.dossier.source.Source;
import org.dossier.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made from whole ones by chance: each ends with articles or a reason, never with an
/// exception. The readers of binary formats work in a process of their own and have tests there.
class ReadersTest {
  private static final Map<String, String> WHOLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("txt", "Headline\n\nLONDON, 16 November 2023: Iran spoke.\n"),
              Map.entry("md", "---\ntitle: A\ndate: 2023-11-16\n---\n# B\n\n* Iran [x](y) `z`\n"),
              Map.entry(
                  "html",
                  "<html><head><title>A</title><script type=\"application/ld+json\">{\"@type\":"
                      + "\"NewsArticle\",\"datePublished\":\"2023-11-16\"}</script></head><body>"
                      + "<article><h1>A</h1><p>Iran spoke &amp; &#x27;acted&#x27;.</p></article>"),
              Map.entry("json", "[{\"id\":\"x\",\"body\":\"Iran \\u0041\",\"date\":\"2023\"}]"),
              Map.entry("jsonl", "{\"body\":\"one\"}\n{\"body\":\"two\",\"country\":[\"IR\"]}\n"),
              Map.entry("csv", "id,title,body\n1,\"A \"\"b\"\"\",\"Iran\nspoke\"\n2,B,C\n"),
              Map.entry("tsv", "id\ttitle\tbody\n1\tA\tIran\n"),
              Map.entry(
                  "rss",
                  "<?xml version=\"1.0\"?><rss><channel><item><title>A</title><description>"
                      + "<![CDATA[Iran <b>spoke</b>]]></description></item></channel></rss>"),
              Map.entry(
                  "xml",
                  "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>A</title><content>"
                      + "Iran</content><updated>2023-11-16T00:00:00Z</updated></entry></feed>"),
              Map.entry(
                  "eml",
                  "From: a@b.c\r\nSubject: =?UTF-8?Q?A?=\r\nMIME-Version: 1.0\r\nContent-Type:"
                      + " multipart/mixed; boundary=q\r\n\r\n--q\r\n\r\nIran spoke.\r\n--q--\r\n"),
              Map.entry("mbox", "From a Mon Jan  1 00:00:00 2024\nSubject: A\n\nIran.\n")));

  private static final String[] DROPS = {
    "\"",
    "<",
    ">",
    "&",
    "&#x110000;",
    "{",
    "[",
    "[[[[[[[[",
    "<div>",
    "]]>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
    "\u0000",
    "\uFEFF",
    "---\n",
    "&lol; ",
    ",,,,",
    "\r",
    "\\u",
    "\\uD800",
    "1e999999999",
    "=?x?B?",
    "--q",
    "charset=bogus",
    "\u202E",
    "<!--",
    "<![CDATA[",
    "\n\n\n"
  };

  @TempDir Path dir;

  @Test
  void noFileBreaksItsReader() throws IOException {
    int times = Torture.times(2000, 200_000);
    long seed = Torture.seed();
    Random random = new Random(seed);
    List<String> endings = List.copyOf(WHOLE.keySet());
    int found = 0;
    int failed = 0;
    for (int i = 0; i < times; i++) {
      String ending = endings.get(random.nextInt(endings.size()));
      byte[] bytes = changed(random, WHOLE.get(ending).getBytes(StandardCharsets.UTF_8));
      Path file = dir.resolve("f." + ending);
      Files.write(file, bytes);
      Source source = CollectionFiles.of(List.of(file));
      List<Reading> readings = new ArrayList<>();
      try {
        source.read(new SourceFile("f." + ending, file, bytes.length), readings::add);
      } catch (RuntimeException | Error e) {
        Path kept = Files.write(Path.of("target", "broke-its-reader." + ending), bytes);
        throw new AssertionError("seed %d: %s".formatted(seed, kept), e);
      }
      found += readings.stream().anyMatch(Reading.Found.class::isInstance) ? 1 : 0;
      failed += readings.stream().anyMatch(Reading.Failed.class::isInstance) ? 1 : 0;
      Files.delete(file);
    }
    assertThat(found).isPositive();
    assertThat(failed).isPositive();
    Torture.tell(
        "readers",
        seed,
        "files=%d with-articles=%d with-reasons=%d broken=0".formatted(times, found, failed));
  }

  private static byte[] changed(Random random, byte[] whole) {
    StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.ISO_8859_1));
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(50)));
        case 2 -> text.insert(at, DROPS[random.nextInt(DROPS.length)]);
        case 3 -> text.insert(at, (char) random.nextInt(256));
        default -> text.setLength(at);
      }
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
