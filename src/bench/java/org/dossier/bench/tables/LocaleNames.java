package org.dossier.bench.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Names of people by language, as `src/bench/javascript/locale-names.mjs` prints them; of those in
/// Cyrillic as English news write them. Names in other scripts are left out: their usual English
/// spelling cannot be told from the letters.
final class LocaleNames {
  private static final Pattern NAME = Pattern.compile("[A-Z][a-z]+(?:['-][A-Z]?[a-z]+)*");
  private static final int SHORTEST = 3;
  // Slang and inventions.
  private static final Set<String> NONE = Set.of("en_AU_ocker", "eo");
  private static final Map<String, Transliterator> CYRILLIC =
      Map.of(
          "ru", Transliterator.getInstance("Russian-Latin/BGN"),
          "uk", Transliterator.getInstance("Ukrainian-Latin/BGN"),
          "mk", Transliterator.getInstance("Macedonian-Latin/BGN"));

  private final Set<String> given = new TreeSet<>();
  private final Set<String> family = new TreeSet<>();

  private LocaleNames() {}

  static LocaleNames read(Path file) throws IOException {
    LocaleNames names = new LocaleNames();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(file)) {
      JsonNode locale = json.readTree(line);
      String key = locale.get("locale").asText();
      if (!NONE.contains(key)) {
        add(locale.get("given"), key, names.given);
        add(locale.get("family"), key, names.family);
      }
    }
    return names;
  }

  private static void add(JsonNode from, String locale, Set<String> to) {
    for (JsonNode node : from) {
      for (String spelling : spellings(node.asText(), locale)) {
        String name = Normalizer.normalize(spelling, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
            .replace('ı', 'i').replace('ə', 'a').replace('đ', 'd').replace('ł', 'l').replace('ø', 'o').replace('Đ', 'D').replace('Ł', 'L').replace('Ø', 'O');
        if (name.length() >= SHORTEST && NAME.matcher(name).matches()) {
          to.add(name);
        }
      }
    }
  }

  private static List<String> spellings(String name, String locale) {
    Transliterator latin = CYRILLIC.get(locale);
    if (latin == null) {
      return List.of(name);
    }
    String plain = latin.transliterate(name).replaceAll("[ʹʺ'’]", "");
    List<String> spellings = new ArrayList<>();
    spellings.add(plain.replaceAll("iy$", "y").replaceAll("ey$", "ei"));
    spellings.add(plain.replaceAll("iy$", "y").replace("ye", "e"));
    return spellings;
  }

  /// The given names of which nothing else is known.
  List<String> given(Predicate<String> isOther) {
    return given.stream().filter(isOther.negate()).toList();
  }

  /// The family names of which nothing else is known.
  List<String> family(Predicate<String> isOther) {
    return family.stream().filter(isOther.negate()).toList();
  }
}
