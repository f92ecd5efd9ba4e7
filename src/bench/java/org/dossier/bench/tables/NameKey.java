package org.dossier.bench.tables;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes keys of names: two names with one key are spellings of one name.
final class NameKey {
  private static final Set<String> SILENT =
      Set.of("the", "of", "and", "for", "on", "in", "to", "&", "inc", "ltd", "llc", "lp", "plc", "corp", "co");
  private static final Map<String, String> SPELLINGS =
      Map.of(
          "organisation", "organization",
          "organisations", "organizations",
          "centre", "center",
          "defence", "defense",
          "labour", "labor",
          "programme", "program",
          "corporation", "corp",
          "company", "co",
          "cooperation", "co-operation",
          "coordination", "co-ordination");

  private NameKey() {}

  /// As the gazetteer folds: lower case, no accents, no periods.
  static String exact(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    plain = plain.replace('\u2019', '\'').replace(".", "").toLowerCase(Locale.ROOT);
    return plain.replaceAll("[,\\s]+", " ").strip();
  }

  /// Without words that say little, in one spelling.
  static String loose(String name) {
    List<String> words = new ArrayList<>();
    for (String word : exact(name).replaceAll("[()]", "").replace("'", "").split("[ -]")) {
      String one = SPELLINGS.getOrDefault(word, word).replace("african", "africa");
      if (!SILENT.contains(one) && !one.isEmpty()) {
        words.add(one.length() > 4 && one.endsWith("s") ? one.substring(0, one.length() - 1) : one);
      }
    }
    return String.join(" ", words);
  }
}
