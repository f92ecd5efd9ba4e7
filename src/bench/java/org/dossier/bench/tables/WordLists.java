package org.dossier.bench.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.yaml.snakeyaml.LoaderOptions;

/// Makes `given-names.txt`, `family-names.txt` and `common-words.txt` from text and lists that may be
/// used freely, and from the names and words written by hand beside this program.
///
/// Arguments: the folder of the data, a list of English words, one a line (American English, small,
/// of SCOWL: `american-english-small` of Debian's `wamerican-small`), names by language as
/// [LocaleNames] reads them, and the project's folder if it is not the working directory.
public final class WordLists {
  private static final Pattern WORD = Pattern.compile("[A-Za-z\u00c0-\u024f]+(?:-[a-z]+)*");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z'\u2019-]+");
  private static final Pattern ACTOR = Pattern.compile("\\[[A-Z]{3}(GOV|ELI|OPP|LEG|JUD|MIL|BUS|SPY)");
  private static final Pattern UPPER = Pattern.compile("[A-Z'-]+");
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "dr", "sir", "lord", "lady", "president", "prime", "king", "queen", "prince",
          "princess", "pope", "saint", "st", "general", "captain", "judge", "senator", "the", "professor",
          "john's", "father", "sheikh", "emperor");

  private final Map<String, Integer> lower = new HashMap<>();
  private final Map<String, Integer> all = new HashMap<>();
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();
  private final Map<String, Integer> actorFirst = new HashMap<>();
  private final Map<String, Integer> actorLast = new HashMap<>();
  private final Set<String> given = new TreeSet<>();
  private final Set<String> family = new TreeSet<>();

  private WordLists() {}

  /// Writes the three lists.
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path project = Path.of(args.length > 3 ? args[3] : ".");
    Path own = project.resolve("src/bench/resources/org/dossier/bench/tables");
    WordLists lists = new WordLists();
    for (String text : Vocabulary.FREE_TEXTS) {
      lists.readText(data.resolve(text + ".jsonl.gz"));
    }
    lists.given.addAll(words(own.resolve("given-names-base.txt")));
    lists.family.addAll(words(own.resolve("family-names-base.txt")));
    for (String file : List.of("legislators-current", "executive")) {
      lists.readLegislators(data.resolve("entities/us-congress-legislators/" + file + ".yaml"));
    }
    Path phoenix = data.resolve("entities/openeventdata-phoenix-actors/petrarch2/data/dictionaries");
    for (String file : List.of("Phoenix.Countries.actors.txt", "newdict.txt")) {
      lists.readActors(phoenix.resolve(file));
    }
    Path tables = project.resolve("src/main/resources/org/dossier/annotate");
    lists.write(
        tables,
        LocaleNames.read(Path.of(args[2])),
        otherWords(tables),
        Files.readAllLines(Path.of(args[1])),
        words(own.resolve("not-names.txt")));
  }

  /// Words that the rules know as something else: parts of the names of places, kinds of words.
  private static Set<String> otherWords(Path tables) throws IOException {
    Set<String> words = new HashSet<>();
    for (String file : List.of("countries.tsv", "word-classes.txt")) {
      for (String line : Vocabulary.lines(tables.resolve(file))) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
          words.add(fold(matcher.group()).toLowerCase(Locale.ROOT));
        }
      }
    }
    return words;
  }

  private static List<String> words(Path file) throws IOException {
    List<String> words = new ArrayList<>();
    for (String line : Vocabulary.lines(file)) {
      words.addAll(List.of(line.strip().split("\\s+")));
    }
    return words;
  }

  private void readText(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode article = json.readTree(line);
        String text = article.get("text").asText();
        countWords(text);
        for (JsonNode entity : article.get("entities")) {
          if (entity.get("type").asText().equals("PER")) {
            person(text.substring(entity.get("start").asInt(), entity.get("end").asInt()));
          }
        }
      }
    }
  }

  private void countWords(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      all.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
      boolean part = matcher.start() > 0 && "'\u2019@-".indexOf(text.charAt(matcher.start() - 1)) >= 0;
      if (!part && word.equals(word.toLowerCase(Locale.ROOT))) {
        lower.merge(word, 1, Integer::sum);
      }
    }
  }

  private void person(String name) {
    String[] words = fold(name).strip().split("\\s+");
    if (words.length < 2 || TITLES.contains(words[0].toLowerCase(Locale.ROOT))) {
      return;
    }
    count(first, words[0], 1);
    count(last, words[words.length - 1], 1);
  }

  private void readLegislators(Path file) throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(1 << 26);
    JsonNode all = new ObjectMapper(YAMLFactory.builder().loaderOptions(options).build()).readTree(Files.readString(file));
    for (JsonNode person : all) {
      JsonNode name = person.get("name");
      for (String field : List.of("first", "nickname")) {
        String one = fold(name.path(field).asText("")).split(" ")[0];
        if (NAME.matcher(one).matches()) {
          given.add(one);
        }
      }
      String[] words = fold(name.path("last").asText("")).split(" ");
      count(last, words[words.length - 1], 3);
    }
  }

  private void readActors(Path file) throws IOException {
    List<String[]> names = new ArrayList<>();
    for (String whole : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
      String line = whole.split("#", 2)[0].stripTrailing();
      if (line.isEmpty()) {
        names.clear();
      } else if (line.charAt(0) == '\t' || line.charAt(0) == ' ') {
        if (ACTOR.matcher(line).find()) {
          for (String[] name : names) {
            count(actorFirst, capitalized(name[0]), 1);
            count(actorLast, capitalized(name[name.length - 1]), 1);
          }
        }
        names.clear();
      } else {
        boolean alias = line.charAt(0) == '+';
        if (!alias) {
          names.clear();
        }
        String[] words = line.substring(alias ? 1 : 0).split("\\[")[0].strip().replaceAll("^_+|_+$", "").split("_+");
        if (words.length > 1 && words.length < 4 && List.of(words).stream().allMatch(w -> UPPER.matcher(w).matches())) {
          names.add(words);
        }
      }
    }
  }

  private void write(
      Path folder,
      LocaleNames locales,
      Set<String> otherWords,
      List<String> english,
      List<String> notNames)
      throws IOException {
    Set<String> plain = new HashSet<>(english);
    Predicate<String> isOther =
        name -> {
          String word = name.toLowerCase(Locale.ROOT);
          return isLower(name) || plain.contains(word) || otherWords.contains(word);
        };
    given.addAll(locales.given(isOther));
    family.addAll(locales.family(isOther));
    first.forEach((name, count) -> {
      if (!isLower(name)) {
        given.add(name);
      }
    });
    actorFirst.forEach((name, count) -> {
      if (count >= 3 && name.length() > 2 && lower.getOrDefault(name.toLowerCase(Locale.ROOT), 0) <= 2) {
        given.add(name);
      }
    });
    family.addAll(last.keySet());
    actorLast.forEach((name, count) -> {
      if (count >= 2 && name.length() > 2 && !isLower(name)) {
        family.add(name);
      }
    });
    given.removeAll(notNames);
    family.removeAll(notNames);
    Set<String> names = new TreeSet<>();
    given.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    family.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    Set<String> common = new TreeSet<>();
    for (String word : english) {
      // What running text mostly writes with a capital is a name, whatever else it means; so is what
      // names a person and never stands in lower case.
      int total = all.getOrDefault(word, 0);
      boolean letters = word.length() > 1 && word.chars().allMatch(c -> c >= 'a' && c <= 'z');
      int small = lower.getOrDefault(word, 0);
      boolean name = small == 0 && names.contains(word);
      if (letters && !name && (total == 0 || small * 50 > total)) {
        common.add(word);
      }
    }
    lower.forEach((word, count) -> {
      int total = all.getOrDefault(word, 0);
      if (word.length() > 1 && count * 50 > total && (count >= 3 || count >= 2 && count * 2 > total)) {
        common.add(word);
      }
    });
    String made = "\n# Made by org.dossier.bench.tables.WordLists: not to be edited.\n";
    write(
        folder.resolve("given-names.txt"),
        "# Given names, and family names that stand first (Chinese, Korean, Vietnamese); the case does not matter. By hand, from the members of the U.S. Congress\n"
            + "# (unitedstates/congress-legislators, CC0), from political actors (Open Event Data Alliance, Phoenix dictionaries, MIT), from faker-js (MIT), and from people named in CrossNER (MIT), wikigold (CC BY) and re3d (OGL, CC BY)."
            + made,
        given);
    write(folder.resolve("family-names.txt"), "# Family names. Sources as of given-names.txt, whose head names them." + made, family);
    write(
        folder.resolve("common-words.txt"),
        "# Words that running English text writes in lower case, counted in texts of CrossNER (MIT), wikigold (CC BY) and re3d (OGL, public domain, CC BY),\n# and of SCOWL, Copyright 2000-2011 by Kevin Atkinson (its notice stands in NOTICE)."
            + made,
        common);
  }

  private static void write(Path file, String head, Collection<String> words) throws IOException {
    StringBuilder out = new StringBuilder(head);
    int column = 0;
    for (String word : words) {
      if (column > 0 && column + word.length() > 150) {
        out.append('\n');
        column = 0;
      }
      out.append(column == 0 ? "" : " ").append(word);
      column += word.length() + 1;
    }
    Files.writeString(file, out.append('\n'));
  }

  private boolean isLower(String name) {
    String word = name.toLowerCase(Locale.ROOT);
    int count = lower.getOrDefault(word, 0);
    return count >= 2 && count * 20 > all.getOrDefault(word, 0);
  }

  private static void count(Map<String, Integer> counts, String name, int by) {
    if (NAME.matcher(name).matches() && name.length() > 1 && isOneName(name)) {
      counts.merge(name, by, Integer::sum);
    }
  }

  // "ABlinken" is an initial run into a name; "BBC" is none.
  private static boolean isOneName(String name) {
    return !(name.length() > 2 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1)))
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }
}
