package org.dossier.bench.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Companies of the S&P 500, committees of the Congress, and local newspapers.
final class UnitedStatesSources {
  private static final Pattern LEGAL =
      Pattern.compile(
          "(,? (Inc\\.?|plc|Ltd\\.?|Limited|Corp\\.|& Co\\.|N\\.V\\.|S\\.A\\.|\\(The\\)|\\([^)]*\\)))+$");
  private static final Pattern COMMITTEE =
      Pattern.compile("^(House|Senate) ((?:Permanent )?(?:Select |Special )?)Committee on (?:the )?(.+)$");

  private final Vocabulary vocabulary;

  UnitedStatesSources(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Row> companies(Path csv) throws IOException {
    Map<String, Row> rows = new TreeMap<>();
    for (List<String> fields : Csv.rows(csv)) {
      String name = LEGAL.matcher(fields.get(1)).replaceAll("").replace('\u2013', '-').strip();
      String home = fields.get(4);
      String country = country(home);
      List<String> aliases = new ArrayList<>();
      boolean single = name.indexOf(' ') < 0;
      if (single && vocabulary.isOrdinary(name)) {
        aliases.add("?" + name);
        aliases.add(name + " Inc");
        aliases.add(name + " Corp");
      }
      for (String tail : List.of(" Corporation", " Company", " & Company", " Holdings")) {
        if (name.endsWith(tail)) {
          String shorter = name.substring(0, name.length() - tail.length());
          boolean sure = shorter.indexOf(' ') > 0 && !ordinary(shorter);
          aliases.add((sure ? "" : "?") + shorter);
          aliases.add(shorter + (tail.equals(" Corporation") ? " Corp" : " Co"));
        }
      }
      rows.putIfAbsent(name, new Row(name, "company", country, aliases, null));
    }
    return List.copyOf(rows.values());
  }

  private boolean ordinary(String name) {
    for (String word : name.split("[ &]+")) {
      if (!vocabulary.isOrdinary(word)) {
        return false;
      }
    }
    return true;
  }

  private static String country(String home) {
    String last = home.substring(home.lastIndexOf(',') + 1).strip();
    return switch (last) {
      case "Ireland" -> "IE";
      case "UK", "United Kingdom" -> "GB";
      case "Switzerland" -> "CH";
      case "Netherlands" -> "NL";
      case "Bermuda" -> "BM";
      case "Canada" -> "CA";
      case "Singapore" -> "SG";
      default -> "US";
    };
  }

  List<Row> committees(Path yaml) throws IOException {
    List<Row> rows = new ArrayList<>();
    JsonNode all = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(yaml));
    for (JsonNode committee : all) {
      String name = committee.path("name").asText();
      var matcher = COMMITTEE.matcher(name);
      List<String> aliases = new ArrayList<>();
      if (matcher.matches()) {
        String about = matcher.group(3);
        aliases.add(matcher.group(1) + " " + about + " Committee");
        int comma = about.indexOf(',');
        if (comma > 0) {
          aliases.add(matcher.group(1) + " " + about.substring(0, comma) + " Committee");
        } else if (about.contains(" and ")) {
          aliases.add(matcher.group(1) + " " + about.substring(0, about.indexOf(" and ")) + " Committee");
        }
        aliases.add("U.S. " + name);
        aliases.add("US " + name);
      }
      if (name.split(" ").length < 11 && !name.contains("Caucus")) {
        rows.add(new Row(name, "legislature", "US", aliases, null));
      }
    }
    return rows;
  }

  /// Newspapers whose web address is their name, so that no other is meant by it.
  List<Row> newspapers(Path csv) throws IOException {
    Map<String, List<String>> states = new TreeMap<>();
    Map<String, Boolean> own = new TreeMap<>();
    for (List<String> fields : Csv.rows(csv)) {
      String name = fields.get(0).strip().replaceAll("^The ", "").replaceAll("\\s+", " ");
      if (!fields.get(8).equals("Newspapers") || !name.matches("[A-Z][A-Za-z'. -]+")) {
        continue;
      }
      states.computeIfAbsent(name, n -> new ArrayList<>()).add(fields.get(1));
      String squeezed = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      String site = fields.get(3).toLowerCase(Locale.ROOT).replaceAll("\\..*$", "").replaceAll("^the", "").replace("-", "");
      own.merge(name, squeezed.equals(site), (a, b) -> a && b);
    }
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, List<String>> paper : states.entrySet()) {
      String name = paper.getKey();
      String[] said = name.split(" ");
      boolean distinct = !vocabulary.isCommon(said[0]) && !vocabulary.isPlace(said[0]) && !vocabulary.isGivenName(said[0]);
      boolean daily = name.matches(".*(Daily|Times|Tribune|Herald|Gazette|Journal|Post|Chronicle|News|Star|Press|Sun|Courier|Democrat|Republican|Sentinel|Record|Register|Globe|Inquirer|Observer|Dispatch|Examiner|Mercury|Bee)\\b.*");
      if (own.getOrDefault(name, false) && paper.getValue().size() == 1 && said.length > 1 && distinct && daily
          && !name.matches(".*(County|Valley|Weekly|Business|Shopper|Review).*")) {
        rows.add(Row.of(name, "news media", "US"));
      }
    }
    return rows;
  }
}
