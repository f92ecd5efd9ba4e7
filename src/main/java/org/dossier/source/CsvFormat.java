package org.dossier.source;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// A table whose first row names its columns, one article a row, read row by row: RFC 4180, with
/// comma, semicolon or tab between the fields, whichever the first row has most of.
final class CsvFormat implements ArticleFormat {
  private static final int SAMPLE = 1 << 20;
  private static final int NAMED = 8;
  private static final Set<String> BODY = Set.of("body", "text", "content");

  /// Columns that may hold many values, with semicolons between them.
  private static final Set<String> MANY =
      Set.of("author", "authors", "country", "organization", "person", "year");

  /// The keys of a record as columns may spell them.
  private static final Map<String, String> KEYS =
      Stream.of(
              "id,title,body,text,content,date,published,datePublished,url,link,publisher,source",
              "language,lang,author,authors,country,organization,person,year,dateBasis")
          .flatMap(keys -> Stream.of(keys.split(",")))
          .collect(Collectors.toMap(key -> key.toLowerCase(Locale.ROOT), Function.identity()));

  @Override
  public Set<String> endings() {
    return Set.of("csv", "tsv");
  }

  @Override
  public String kind() {
    return "CSV";
  }

  @Override
  public void read(FileContent content, Records records) throws IOException, BadContentException {
    InputStream in = content.stream();
    in.mark(SAMPLE);
    byte[] sample = in.readNBytes(SAMPLE);
    in.reset();
    Charset charset = TextDecoder.charset(sample);
    String beginning = FileContent.text(sample, charset.name());
    if (beginning.isBlank()) {
      return;
    }
    RecordReader reader = new RecordReader(new InputStreamReader(in, charset));
    try (CSVParser parser = format(beginning).parse(reader)) {
      rows(parser, reader, records);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void rows(CSVParser parser, RecordReader reader, Records records)
      throws BadContentException {
    Iterator<CSVRecord> rows = parser.iterator();
    if (!rows.hasNext()) {
      return;
    }
    List<String> columns = rows.next().stream().map(CsvFormat::column).toList();
    if (columns.stream().noneMatch(BODY::contains)) {
      throw new BadContentException(
          "its first row names no column body (or text, content); columns: " + named(columns));
    }
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      reader.next();
      if (!rows.hasNext()) {
        return;
      }
      CSVRecord row = rows.next();
      if (row.stream().allMatch(String::isBlank)) {
        continue;
      }
      @Nullable String id = null;
      try {
        ObjectNode record = record(columns, row);
        id = JsonRecord.id(record);
        records.next(JsonRecord.draft(record), line);
      } catch (BadContentException e) {
        records.fail(line, e.reason(), id);
      }
    }
  }

  private static ObjectNode record(List<String> columns, CSVRecord row) throws BadContentException {
    ObjectNode record = JsonRecord.JSON.createObjectNode();
    for (int i = 0; i < row.size(); i++) {
      String value = row.get(i);
      if (value.isBlank()) {
        continue;
      }
      if (i >= columns.size()) {
        throw new BadContentException(
            "the row has " + row.size() + " fields, and the first row names " + columns.size());
      }
      put(record, columns.get(i), withoutGuard(value));
    }
    if (record.path("dateBasis").asText().equals("inferred")) {
      // An export tells so of a date that no source states.
      record.remove("date");
    }
    return record;
  }

  private static void put(ObjectNode record, String key, String value) {
    if (MANY.contains(key)) {
      ArrayNode values = record.putArray(key);
      Stream.of(value.split(";")).map(String::strip).filter(v -> !v.isEmpty()).forEach(values::add);
    } else {
      record.put(key, value);
    }
  }

  /// Without the mark that keeps a spreadsheet from running a value, as our own export sets it.
  private static String withoutGuard(String value) {
    return value.length() > 1 && value.charAt(0) == '\'' && "=+-@".indexOf(value.charAt(1)) >= 0
        ? value.substring(1)
        : value;
  }

  private static String column(String name) {
    String clean = CleanText.line(name);
    return KEYS.getOrDefault(clean.toLowerCase(Locale.ROOT), clean);
  }

  private static String named(List<String> columns) {
    String shown = columns.stream().limit(NAMED).collect(Collectors.joining(", "));
    return Names.oneLine(columns.size() > NAMED ? shown + ", …" : shown, 200);
  }

  private static CSVFormat format(String beginning) {
    String head = beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char delimiter = ',';
    for (char c : new char[] {';', '\t'}) {
      delimiter = count(head, c) > count(head, delimiter) ? c : delimiter;
    }
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setTrailingData(true)
        .get();
  }

  private static long count(String text, char c) {
    return text.chars().filter(other -> other == c).count();
  }
}
