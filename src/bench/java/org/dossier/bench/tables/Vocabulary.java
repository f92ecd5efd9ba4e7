package org.dossier.bench.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Which words there are and how they are written: from the hand-made tables, the lists of words and
/// names, and running text that may be used freely.
final class Vocabulary {
  static final List<String> FREE_TEXTS =
      List.of("ner/free-crossner", "ner/free-wikigold", "ner/free-re3d");
  private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}']*");

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<String, String> byHand = new HashMap<>();
  private final Set<String> common;
  private final Set<String> given;
  private final Set<String> family;
  private final Set<String> places = new HashSet<>();

  Vocabulary(Path data, Path tables) throws IOException {
    common = words(tables.resolve("common-words.txt"));
    given = words(tables.resolve("given-names.txt"));
    family = words(tables.resolve("family-names.txt"));
    for (String line : lines(tables.resolve("countries.tsv"))) {
      for (String name : line.split("[\t|]")) {
        places.add(NameKey.exact(Row.bare(name)));
        count(name);
      }
    }
    for (String file : List.of("organizations.tsv", "organizations-more.tsv")) {
      for (String line : lines(tables.resolve(file))) {
        Matcher matcher = WORD.matcher(line.split("\t", -1)[0]);
        while (matcher.find()) {
          byHand.putIfAbsent(matcher.group().toLowerCase(Locale.ROOT), matcher.group());
        }
      }
    }
    for (String file : FREE_TEXTS) {
      texts(data.resolve(file + ".jsonl.gz")).forEach(this::count);
    }
  }

  static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
  }

  private static Set<String> words(Path file) throws IOException {
    Set<String> words = new HashSet<>();
    for (String line : lines(file)) {
      for (String word : line.split(" ")) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }

  private static List<String> texts(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> texts = new java.util.ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        texts.add(json.readTree(line).get("text").asText());
      }
    }
    return texts;
  }

  private void count(String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      forms
          .computeIfAbsent(matcher.group().toLowerCase(Locale.ROOT), k -> new TreeMap<>())
          .merge(matcher.group(), 1, Integer::sum);
    }
  }

  boolean isCommon(String word) {
    return common.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isPlace(String name) {
    return places.contains(NameKey.exact(name));
  }

  boolean isGivenName(String word) {
    return given.contains(word.toLowerCase(Locale.ROOT));
  }

  boolean isPersonName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return given.contains(lower) || family.contains(lower);
  }

  /// Whether the word is written somewhere, or is a name.
  boolean isKnown(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isCommon(word) || isPersonName(word) || byHand.containsKey(lower) || forms.containsKey(lower);
  }

  /// Whether a single word often means something else than an organization.
  boolean isOrdinary(String word) {
    return isCommon(word) || isPersonName(word) || isPlace(word);
  }

  /// How names write the word: "Nato", "BBC", "Ministry".
  String cased(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String hand = byHand.get(lower);
    if (hand != null && !hand.equals(lower)) {
      return hand;
    }
    String best = Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    int most = 1;
    for (Map.Entry<String, Integer> form : forms.getOrDefault(lower, Map.of()).entrySet()) {
      if (!form.getKey().equals(lower) && form.getValue() > most) {
        best = form.getKey();
        most = form.getValue();
      }
    }
    boolean shouted = best.length() > 4 && best.equals(best.toUpperCase(Locale.ROOT)) && isCommon(word);
    return shouted ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : best;
  }
}
