package org.dossier.bench.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Organizations of the Phoenix dictionaries of political actors: international bodies, associations,
/// companies and armed groups. What may be a person, a role, an investment or a foreign name without
/// its accents is left out.
final class PhoenixActors {
  private static final Pattern LINE =
      Pattern.compile("^(\\+?)([^\\[#\\t]+?)[_ ]*\\s*(?:\\[([A-Z]+)([^\\]]*)\\].*)?$");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");
  private static final Pattern PLAIN = Pattern.compile("[A-Z][A-Z'.-]*&?");

  private final Vocabulary vocabulary;
  private final WordSections words;
  private final NameCase names;
  private final Map<String, String> countries = new HashMap<>();

  PhoenixActors(Vocabulary vocabulary, WordSections words) {
    this.vocabulary = vocabulary;
    this.words = words;
    this.names = new NameCase(vocabulary, words);
    for (String code : Locale.getISOCountries()) {
      countries.put(Locale.of("", code).getISO3Country(), code);
    }
    countries.put("ROM", "RO");
  }

  List<Row> read(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : latin(folder.resolve("Phoenix.International.actors.txt"))) {
      Matcher matcher = LINE.matcher(line);
      if (!line.isBlank() && matcher.matches() && matcher.group(3) != null) {
        Row row = international(matcher.group(2), matcher.group(3), matcher.group(4));
        if (row != null) {
          rows.add(row);
        }
      }
    }
    rows.addAll(armed(latin(folder.resolve("Phoenix.MilNonState.actors.txt"))));
    return rows;
  }

  private static List<String> latin(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
  }

  private @Nullable Row international(String actor, String code, String dates) {
    String[] said = split(actor);
    if (actor.startsWith("+") || said.length < 2 || !dates.isBlank() || words.any("junk", said) || !allKnown(said)) {
      return null;
    }
    String country = code.length() >= 6 ? countries.get(code.substring(3, 6)) : null;
    return switch (code.substring(0, 3)) {
      case "MNC" -> company(said, country);
      case "IGO", "NGO" -> body(said, code, country);
      default -> null;
    };
  }

  private @Nullable Row company(String[] said, @Nullable String country) {
    if (words.any("investment", said) || country == null || words.any("foreign", said)) {
      return null;
    }
    int end = said.length;
    boolean legal = false;
    while (end > 1 && words.has("legal", said[end - 1])) {
      end--;
      legal = true;
    }
    String[] kept = Arrays.copyOf(said, end);
    if (end < 2 || isCommon(kept) && end < 3 && !legal || isPerson(kept)) {
      return null;
    }
    String name = names.restore(kept);
    List<String> aliases = new ArrayList<>();
    if (isCommon(kept)) {
      aliases.add("?" + name);
    }
    String last = kept[end - 1];
    if (end > 2 && (last.equals("CORPORATION") || last.equals("COMPANY") || last.equals("HOLDINGS"))) {
      String shorter = names.restore(Arrays.copyOf(kept, end - 1));
      aliases.add(isCommon(Arrays.copyOf(kept, end - 1)) ? "?" + shorter : shorter);
      if (last.equals("CORPORATION")) {
        aliases.add(shorter + " Corp");
      }
    }
    return new Row(name, "company", country, aliases, null);
  }

  private @Nullable Row body(String[] said, String code, @Nullable String country) {
    boolean mission = List.of(said).contains("TO") && List.of(said).contains("EUROPEAN");
    if (mission
        || words.any("foreign", said)
        || !words.any("head", said)
        || (isCommon(said) && said.length < 3)) {
      return null;
    }
    if (isPerson(said)) {
      return null;
    }
    int end = said.length;
    while (words.has("legal", said[end - 1])) {
      end--;
    }
    String name = names.restore(Arrays.copyOf(said, end));
    List<String> aliases = new ArrayList<>();
    if (name.contains("isation") && !name.contains("Civilisation")) {
      aliases.add(name.replace("isation", "ization"));
    } else if (name.contains("Organization")) {
      aliases.add(name.replace("Organization", "Organisation"));
    }
    return new Row(name, kind(said, code), country, aliases, null);
  }

  private static String kind(String[] said, String code) {
    List<String> list = List.of(said);
    if (list.contains("UNIVERSITY") || list.contains("COLLEGE") && code.contains("EDU")) {
      return "university";
    }
    if (list.contains("COURT") || list.contains("TRIBUNAL")) {
      return "court";
    }
    if (code.startsWith("IGO") && !said[0].equals("AMERICAN")) {
      return "international organization";
    }
    boolean workers =
        list.contains("WORKERS") || list.contains("UNION") && list.contains("TRADE") || list.contains("UNIONS");
    if (code.contains("LAB") && workers) {
      return "trade union";
    }
    return list.contains("CHURCH") || list.contains("CHURCHES") ? "religious body" : "non-governmental organization";
  }

  private List<Row> armed(List<String> lines) {
    List<Row> rows = new ArrayList<>();
    Row group = null;
    for (String line : lines) {
      Matcher matcher = LINE.matcher(line);
      if (line.isBlank() || line.startsWith("#") || !matcher.matches()) {
        continue;
      }
      String[] said = split(BRACKETS.matcher(matcher.group(2)).replaceAll(" "));
      boolean usable = said.length >= 2 && said.length < 9 && plain(said) && !words.any("junk", said);
      if (matcher.group(1).isEmpty()) {
        addTo(rows, group);
        String code = matcher.group(3);
        String country = code == null ? null : countries.get(code.substring(0, 3));
        boolean named = usable && words.any("armed", said) && !isPerson(said);
        group = named && said.length >= (isCommon(said) ? 3 : 2) ? Row.of(names.restore(said), "militant group", country) : null;
      } else if (group != null && usable && !isCommon(said)) {
        List<String> aliases = new ArrayList<>(group.aliases());
        aliases.add((country(said) || said.length > 2 ? "" : "?") + names.restore(said));
        group = group.with(aliases);
      }
    }
    addTo(rows, group);
    return rows;
  }

  // A name that no country's name or name of its own tells from others says too little.
  private boolean country(String[] said) {
    for (String word : said) {
      if (!vocabulary.isCommon(word)) {
        return true;
      }
    }
    return false;
  }

  private static void addTo(List<Row> rows, @Nullable Row group) {
    if (group != null) {
      rows.add(group);
    }
  }

  private String[] split(String actor) {
    List<String> said = new ArrayList<>();
    for (String word : actor.toUpperCase(Locale.ROOT).replace(",", " ").split("[_ ]+")) {
      if (!word.isEmpty() && !(said.isEmpty() && word.equals("THE"))) {
        said.add(word);
      }
    }
    if (!said.isEmpty() && words.has("particles", said.getLast())) {
      return new String[0];
    }
    return said.toArray(new String[0]);
  }

  private static boolean plain(String[] said) {
    for (String word : said) {
      if (!PLAIN.matcher(word).matches()) {
        return false;
      }
    }
    return true;
  }

  private boolean allKnown(String[] said) {
    for (String word : said) {
      for (String part : word.split("-")) {
        String bare = part.replaceAll("'S?$", "");
        boolean acronym =
            bare.length() < 4
                && !vocabulary.isCommon(bare)
                && !words.has("acronyms", bare)
                && !words.has("legal", bare);
        if (acronym || bare.length() < 2 || bare.indexOf('.') >= 0 || !vocabulary.isKnown(bare)) {
          return false;
        }
      }
    }
    return plain(said);
  }

  private boolean isCommon(String[] said) {
    for (String word : said) {
      if (!vocabulary.isCommon(word)) {
        return false;
      }
    }
    return true;
  }

  private boolean isPerson(String[] said) {
    return said.length <= 3
        && vocabulary.isGivenName(said[0])
        && !vocabulary.isCommon(said[0])
        && vocabulary.isPersonName(said[said.length - 1])
        && !words.has("head", said[said.length - 1]);
  }
}
