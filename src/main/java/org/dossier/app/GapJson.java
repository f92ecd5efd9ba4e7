package org.dossier.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dossier.article.Gap;
import org.jspecify.annotations.Nullable;

/// One line of a report.
final class GapJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEGINNING = "{\"state\":\"";

  private GapJson() {}

  /// The gap as JSON that ends its line.
  static byte[] line(Gap gap) {
    ObjectNode line = JSON.createObjectNode();
    line.put("state", gap.state().key());
    line.put("file", gap.file());
    line.put("place", gap.place());
    line.put("article", gap.article());
    line.put("reason", gap.reason());
    try {
      return (JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can always be written", e);
    }
  }

  /// @throws IOException when it is no line of a report
  static Gap gap(String line) throws IOException {
    JsonNode read = JSON.readTree(line);
    @Nullable String article = read.path("article").textValue();
    return new Gap(
        state(line),
        read.path("file").asText(),
        read.path("place").asText(),
        article,
        read.path("reason").asText());
  }

  /// What the line is about, of which it tells first.
  static Gap.State state(String line) throws IOException {
    int end = line.indexOf('"', BEGINNING.length());
    if (line.startsWith(BEGINNING) && end > 0) {
      try {
        return Gap.State.valueOf(line.substring(BEGINNING.length(), end).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IOException("a line of another state: " + line, e);
      }
    }
    throw new IOException("no line of a report: " + line);
  }
}
