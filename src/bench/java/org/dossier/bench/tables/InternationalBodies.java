package org.dossier.bench.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// International bodies of the SupraVerden list, with their other English names and Wikidata ids.
final class InternationalBodies {
  private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Za-z]*[A-Z][A-Za-z]*");
  private static final Pattern ID = Pattern.compile("Q[0-9]+");

  private final Vocabulary vocabulary;

  InternationalBodies(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Row> read(Path folder) throws IOException {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    JsonNode all = yaml.readTree(Files.readString(folder.resolve("data/general_list.yaml")));
    List<Row> rows = new ArrayList<>();
    all.properties().forEach(entry -> add(rows, entry.getKey(), entry.getValue()));
    return rows;
  }

  private void add(List<Row> rows, String key, JsonNode body) {
    String name = body.path("Name_en").asText(key).replace('\u2019', '\'').replace('\u2010', '-').strip();
    if (name.indexOf(' ') < 0 || name.contains("Agreement") || name.contains("(")) {
      return;
    }
    List<String> aliases = new ArrayList<>();
    body.properties()
        .forEach(
            field -> {
              String value = field.getValue().isTextual() ? field.getValue().asText().replace('\u2019', '\'').replace('\u2010', '-').strip() : "";
              if (value.isEmpty() || value.startsWith("[") || value.contains("|")) {
                return;
              }
              if (field.getKey().matches("Name_(other|former).*_en") && value.indexOf(' ') > 0) {
                aliases.add(mark(value));
              } else if (field.getKey().matches("Abbreviation_.*en|Abbreviation_fr")
                  && value.length() > 3
                  && ACRONYM.matcher(value).matches()
                  && !vocabulary.isOrdinary(value)) {
                aliases.add("=" + value);
              }
            });
    String kind = name.contains("Court") || name.contains("Tribunal") ? "court"
            : name.contains("University") ? "university" : "international organization";
    if (allCommon(name) && name.split(" ").length < 3) {
      aliases.add("?" + name);
    }
    String id = body.path("Wikidata_code").asText("");
    rows.add(new Row(name, kind, null, aliases, ID.matcher(id).matches() ? id : null));
  }

  // "Human Rights Council", "Council of ministers": other bodies have such names too.
  private String mark(String name) {
    boolean broad = name.matches(".*\\b(United Nations|UN|European|EU|African|Arab|International|World|Inter-\\w+)\\b.*");
    return allCommon(name) && !broad ? "?" + name : name;
  }

  private boolean allCommon(String name) {
    for (String word : name.split("[ -]")) {
      if (!vocabulary.isCommon(word)) {
        return false;
      }
    }
    return true;
  }
}
