package org.dossier.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Whatever a file holds, each reader gives articles or a reason. The first byte says which reader;
/// those that a process of its own runs are called as that process calls them.
public final class ReadersFuzz {
  private static final String[] ENDINGS = {
    "txt", "md", "html", "json", "jsonl", "csv", "tsv", "rss", "xml", "eml", "mbox", "warc", "rtf"
  };

  private ReadersFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    String ending = ENDINGS[Math.floorMod(bytes[0], ENDINGS.length)];
    byte[] content = Arrays.copyOfRange(bytes, 1, bytes.length);
    FormatReading.read("f." + ending, content);
    String text = new String(content, StandardCharsets.UTF_8);
    StatedDate.parse(text);
    for (String line : text.split("\n", 20)) {
      IgnorePattern pattern = IgnorePattern.parse(line);
      if (pattern != null) {
        pattern.matches("a/b/c.txt", false);
      }
    }
  }
}
