package org.dossier.bench.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One organization of a table: its canonical name, its kind, the ISO 3166-1 alpha-2 code of its
/// country (null for none), its aliases as the tables write them (`=X`, `?X`), and its Wikidata id
/// (null where unknown).
record Row(
    String name,
    String kind,
    @Nullable String country,
    List<String> aliases,
    @Nullable String id) {

  Row {
    aliases = List.copyOf(aliases);
  }

  static Row of(String name, String kind, @Nullable String country, String... aliases) {
    return new Row(name, kind, country, List.of(aliases), null);
  }

  /// Reads a line of a table.
  static Row parse(String line) {
    String[] fields = line.split("\t", -1);
    List<String> aliases = new ArrayList<>();
    for (String alias : fields.length > 3 ? fields[3].split("\\|") : new String[0]) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    String country = fields.length > 2 && !fields[2].isEmpty() ? fields[2] : null;
    String id = fields.length > 4 && !fields[4].isEmpty() ? fields[4] : null;
    return new Row(fields[0], fields[1], country, aliases, id);
  }

  Row with(List<String> others) {
    return new Row(name, kind, country, others, id);
  }

  Row named(String other) {
    return new Row(other, kind, country, aliases, id);
  }

  /// The line of the table.
  String line() {
    StringBuilder line = new StringBuilder(name).append('\t').append(kind).append('\t');
    line.append(country == null ? "" : country).append('\t').append(String.join("|", aliases));
    if (id != null) {
      line.append('\t').append(id);
    }
    return line.toString();
  }

  /// An alias without the marks in front.
  static String bare(String alias) {
    int from = 0;
    while (from < alias.length() && "?=".indexOf(alias.charAt(from)) >= 0) {
      from++;
    }
    return alias.substring(from);
  }

  static boolean isUnsure(String alias) {
    return alias.startsWith("?") || alias.startsWith("=?");
  }
}
