package org.dossier.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;

/// JSON: one record, or an array of records.
final class JsonFormat implements ArticleFormat {
  @Override
  public Set<String> endings() {
    return Set.of("json");
  }

  @Override
  public String kind() {
    return "JSON";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    String text = content.text();
    if (text.isBlank()) {
      return;
    }
    try (JsonParser parser = JsonRecord.JSON.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        readOne(parser, records);
      } else if (first == JsonToken.START_ARRAY) {
        readArray(parser, records);
      } else {
        throw new BadContentException("it is neither a JSON object nor an array of them");
      }
      if (parser.nextToken() != null) {
        throw new BadContentException(
            "more follows after the end of the JSON value; lines of JSON belong into a .jsonl file");
      }
    } catch (JsonProcessingException e) {
      throw new BadContentException(
          "not JSON (" + JsonRecord.words(e) + ", in line " + lineOf(e) + ")");
    }
  }

  private static void readOne(JsonParser parser, Records records)
      throws IOException, BadContentException {
    records.only(JsonRecord.draft(JsonRecord.JSON.readTree(parser)));
  }

  private static void readArray(JsonParser parser, Records records) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long line = parser.currentTokenLocation().getLineNr();
      JsonNode record = JsonRecord.JSON.readTree(parser);
      try {
        records.next(JsonRecord.draft(record), line);
      } catch (BadContentException e) {
        records.fail(line, e.reason(), JsonRecord.id(record));
      }
    }
  }

  private static long lineOf(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? 1 : location.getLineNr();
  }
}
