package org.dossier.bench.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.dossier.annotate.AnnotationPipeline;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Labels;
import org.dossier.annotate.learned.Sight;

/// A text, and the label that each of its tokens should get.
record LabelledText(Sight sight, int[] labels) {
  /// Instead of a label: nobody knows it.
  static final int UNSURE = -1;

  private static final Map<String, EntityType> TYPES =
      Map.of(
          "PER", EntityType.PERSON,
          "ORG", EntityType.ORGANIZATION,
          "LOC", EntityType.PLACE,
          "MISC", EntityType.OTHER);

  /// Reads JSON Lines, gzipped, each with `text` and `entities` (type, start, end).
  static List<LabelledText> read(Path file, AnnotationPipeline pipeline) throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    for (JsonNode line : lines(file)) {
      texts.add(of(line, pipeline));
    }
    return texts;
  }

  static List<JsonNode> lines(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(json.readTree(line));
      }
    }
    return lines;
  }

  /// The different surface forms of a line's names of that type.
  static Set<String> surfaces(JsonNode line, EntityType type) {
    Set<String> names = new HashSet<>();
    for (JsonNode entity : line.get("entities")) {
      if (TYPES.get(entity.get("type").asText()) == type) {
        names.add(
            folded(
                entity.has("text")
                    ? entity.get("text").asText()
                    : line.get("text")
                        .asText()
                        .substring(entity.get("start").asInt(), entity.get("end").asInt())));
      }
    }
    return names;
  }

  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace('\u2019', '\'')
        .replaceAll("\\s+", " ")
        .replaceAll(" ?'s?$", "")
        .replaceAll("^the ", "")
        .replace(" ", "")
        .replace(".", "");
  }

  private static LabelledText of(JsonNode line, AnnotationPipeline pipeline) {
    Sight sight = pipeline.sight(line.get("text").asText());
    int[] labels = new int[sight.size()];
    int at = 0;
    for (JsonNode entity : line.get("entities")) {
      int start = entity.get("start").asInt();
      int end = entity.get("end").asInt();
      while (at > 0 && sight.end(at - 1) > start) {
        at--;
      }
      while (at < sight.size() && sight.end(at) <= start) {
        at++;
      }
      int to = at;
      while (to < sight.size() && sight.start(to) < end) {
        to++;
      }
      EntityType type = TYPES.get(entity.get("type").asText());
      if (type != null && to > at) {
        name(sight, type, at, to, labels);
      }
    }
    return new LabelledText(sight, labels);
  }

  private static void name(Sight sight, EntityType type, int first, int to, int[] labels) {
    int from = first;
    // Some annotators have "Sir" in the name; here titles are not part of it.
    while (type == EntityType.PERSON && from < to - 1 && sight.has(from, Sight.TITLE)) {
      from++;
    }
    boolean free = Arrays.stream(labels, from, to).allMatch(l -> l == Labels.OUTSIDE);
    if (free && sight.together(from, to - 1)) {
      Labels.encode(type, from, to, labels);
    }
  }
}
