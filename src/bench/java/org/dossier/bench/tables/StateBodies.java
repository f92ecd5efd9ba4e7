package org.dossier.bench.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ministries, courts, parliaments and other bodies that many states have under one form of name.
final class StateBodies {
  private static final Set<String> WITH_ARTICLE =
      Set.of("AE", "BS", "CD", "CF", "CG", "CZ", "DO", "GB", "GM", "KM", "MH", "MV", "NL", "PH", "SB", "SC", "US");

  private StateBodies() {}

  /// Reads which body which states have.
  static List<Row> read(Path table, Map<String, String> countries) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<String> sovereign = List.of();
    for (String line : Vocabulary.lines(table)) {
      String[] fields = line.split("\t", -1);
      List<String> codes = List.of(fields[2].split(" "));
      if (fields[0].equals("sovereign")) {
        sovereign = codes;
        continue;
      }
      boolean allBut = codes.getFirst().equals("!");
      for (String code : allBut ? sovereign : codes) {
        String country = countries.get(code);
        if (country == null || !sovereign.contains(code) && !code.equals("US")) {
          continue;
        }
        if (!allBut || !codes.contains(code)) {
          String name = (WITH_ARTICLE.contains(code) ? "the " : "") + country;
          rows.add(Row.of(fields[0].replace("%", name), fields[1], code));
        }
      }
    }
    return rows;
  }
}
