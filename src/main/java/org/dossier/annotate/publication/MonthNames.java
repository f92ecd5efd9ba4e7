package org.dossier.annotate.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of the months in the languages that news is written in, short forms included.
final class MonthNames {
  private static final Map<String, Integer> NUMBERS = load();

  private MonthNames() {}

  /// The number of the month, from 1; 0 where the word names none. Case does not matter.
  static int number(String name) {
    return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Map<String, Integer> load() {
    Map<String, Integer> numbers = new HashMap<>();
    for (List<String> row : FactLines.rows("months.tsv", 2)) {
      for (String name : row.get(1).split("\\|")) {
        numbers.put(name, Integer.parseInt(row.get(0)));
      }
    }
    return Map.copyOf(numbers);
  }
}
