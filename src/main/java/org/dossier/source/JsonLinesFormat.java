package org.dossier.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// JSON Lines: a record a line, read one at a time, so the file may be larger than the memory.
final class JsonLinesFormat implements ArticleFormat {
  /// The id of a record that is not JSON, if it can still be made out.
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"\\\\]{1,1000})\"");

  @Override
  public Set<String> endings() {
    return Set.of("jsonl", "ndjson");
  }

  @Override
  public String kind() {
    return "JSON Lines";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    ByteLines lines = new ByteLines(singleByteLines(content), FileContent.MAX_RECORD);
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      if (lines.isTooLong()) {
        String beginning = new String(line, 0, 4096, StandardCharsets.UTF_8);
        records.fail(
            lines.number(),
            "the record has more than 20 MB, the limit for one record",
            guessId(beginning));
        continue;
      }
      String text = TextDecoder.decode(line, null);
      if (!text.isBlank()) {
        read(text, lines.number(), records);
      }
    }
  }

  private static void read(String text, long line, Records records) throws IOException {
    @Nullable JsonNode record = null;
    try {
      record = JsonRecord.JSON.readTree(text);
      records.next(JsonRecord.draft(record), line);
    } catch (JsonProcessingException e) {
      records.fail(line, JsonRecord.notJson(e).reason(), guessId(text));
    } catch (BadContentException e) {
      records.fail(line, e.reason(), record == null ? null : JsonRecord.id(record));
    } catch (StackOverflowError e) {
      records.fail(line, "the record is nested too deeply", guessId(text));
    }
  }

  private static @Nullable String guessId(String text) {
    Matcher m = ID.matcher(text);
    return m.find() ? m.group(1) : null;
  }

  /// The file's bytes with line ends of one byte: wide encodings are read whole and made UTF-8.
  private static InputStream singleByteLines(FileContent content)
      throws IOException, BadContentException {
    InputStream in = content.stream();
    in.mark(4);
    byte[] beginning = in.readNBytes(4);
    in.reset();
    return TextDecoder.isWide(beginning)
        ? new ByteArrayInputStream(content.text().getBytes(StandardCharsets.UTF_8))
        : in;
  }
}
