package org.dossier.annotate.collection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What the articles of a collection teach of each other's names, by standing rules.
///
/// An acronym stands for a long form where at least [#LEAST_ARTICLES] articles introduce it as
/// that, and of those that introduce it at least [#DOMINANCE] in a hundred do. A name that no table
/// has and that is spelled in several ways goes by the way that most articles spell it, of equals
/// the longest. A surname alone stands for the person of whom at least [#LEAST_FULL] articles use
/// it that also name that person in full, with a middle name or without, if they are [#SURE] in a
/// hundred of those that use it so. A full name with initials in its middle stands for the one
/// without them that as many of these articles use, at least [#LEAST_FULL], if no other initials go
/// with it. Immutable.
public final class CollectionNames {
  /// Nothing was taught.
  public static final CollectionNames NONE = new CollectionNames(Map.of(), Map.of(), Map.of());

  /// The rule of a mention whose acronym other articles introduce.
  public static final String ACRONYM = "collection acronym";

  /// The rule of a mention that other articles spell otherwise.
  public static final String SPELLING = "collection spelling";

  /// The rule of a mention of a surname that other articles give to one person.
  public static final String SURNAME = "collection surname";

  public static final int LEAST_ARTICLES = 2;
  public static final int LEAST_FULL = 3;

  /// In percent.
  public static final int SURE = 90;

  /// In percent.
  public static final int DOMINANCE = 80;

  static final int SHORTEST = 3;

  /// What an acronym stands for, or how a name is spelled, by how many articles of how many that
  /// introduce the acronym, or have the name.
  public record Meaning(String label, int articles, int of) {}

  private final Map<String, Meaning> acronyms;
  private final Map<String, Meaning> spellings;
  private final Map<String, Meaning> surnames;

  private CollectionNames(
      Map<String, Meaning> acronyms,
      Map<String, Meaning> spellings,
      Map<String, Meaning> surnames) {
    this.acronyms = Map.copyOf(acronyms);
    this.spellings = Map.copyOf(spellings);
    this.surnames = Map.copyOf(surnames);
  }

  /// What the acronym stands for; null where the collection does not say it.
  public @Nullable Meaning meaning(String acronym) {
    return acronyms.get(acronym);
  }

  /// How the name is mostly spelled; null where it is always, or mostly, spelled so.
  public @Nullable Meaning spelling(String name) {
    return spellings.get(name);
  }

  /// Whom the surname, or the name with initials, means; null where the collection does not say it.
  public @Nullable Meaning person(String name) {
    return surnames.get(name);
  }

  public boolean isEmpty() {
    return acronyms.isEmpty() && spellings.isEmpty() && surnames.isEmpty();
  }

  Map<String, Meaning> acronyms() {
    return acronyms;
  }

  Map<String, Meaning> spellings() {
    return spellings;
  }

  Map<String, Meaning> surnames() {
    return surnames;
  }

  /// A hash of all that was taught; empty where that is nothing. It has no blank.
  public String fingerprint() {
    if (isEmpty()) {
      return "";
    }
    StringBuilder all = new StringBuilder();
    for (Map<String, Meaning> names : List.of(acronyms, spellings, surnames)) {
      new TreeMap<>(names).forEach((k, v) -> all.append(k + "\t" + v.label() + "\n"));
      all.append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Takes the lessons of articles, in any order. For one thread.
  public static final class Builder {
    private static final Comparator<Map.Entry<String, Integer>> MOST =
        Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));

    private final Predicate<String> known;
    private final Map<String, Map<String, Integer>> introduced = new HashMap<>();
    private final Map<String, Map<String, Integer>> spelled = new HashMap<>();
    private final Map<String, Map<String, Integer>> labels = new HashMap<>();
    private final Map<String, Map<String, Integer>> people = new HashMap<>();

    /// `known` tells the labels that a table has: they are never spelled otherwise.
    public Builder(Predicate<String> known) {
      this.known = known;
    }

    public void add(NameLesson lesson) {
      for (NameLesson.Introduced a : lesson.acronyms()) {
        if (isPlain(a.name())) {
          String key = Spelling.key(a.label());
          count(introduced, a.name(), key);
          count(labels, key, a.label());
        }
      }
      lesson.spellings().forEach(s -> count(spelled, Spelling.key(s), s));
      lesson.surnames().forEach(p -> count(people, p.name(), p.label()));
    }

    private static boolean isPlain(String acronym) {
      return acronym.length() >= SHORTEST && acronym.chars().allMatch(Character::isLetterOrDigit);
    }

    private static void count(Map<String, Map<String, Integer>> to, String key, String value) {
      to.computeIfAbsent(key, k -> new HashMap<>(2)).merge(value, 1, Integer::sum);
    }

    public CollectionNames build() {
      Map<String, Meaning> bySpelling = new HashMap<>();
      Map<String, String> byKey = new HashMap<>();
      spelled.forEach((key, names) -> {
        Set<String> all = names.keySet();
        if (all.size() > 1 && all.stream().noneMatch(known)) {
          Map.Entry<String, Integer> most = most(names);
          byKey.put(key, most.getKey());
          Meaning meaning = new Meaning(most.getKey(), most.getValue(), sum(names));
          all.stream()
              .filter(n -> !n.equals(most.getKey()))
              .forEach(n -> bySpelling.put(n, meaning));
        }
      });
      Map<String, Meaning> meanings = new HashMap<>();
      introduced.forEach((acronym, keys) -> {
        Map.Entry<String, Integer> most = most(keys);
        int all = sum(keys);
        if (most.getValue() >= LEAST_ARTICLES && most.getValue() * 100 >= all * DOMINANCE) {
          String label = byKey.getOrDefault(most.getKey(), label(most.getKey()));
          meanings.put(acronym, new Meaning(label, most.getValue(), all));
        }
      });
      return new CollectionNames(meanings, bySpelling, bySurname());
    }

    private Map<String, Meaning> bySurname() {
      Map<String, Meaning> bySurname = new HashMap<>();
      people.forEach((surname, names) -> {
        String label = most(names).getKey();
        int all = sum(names);
        int person =
            names.entrySet().stream()
                .filter(name -> isSamePerson(name.getKey(), label))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (person >= LEAST_FULL && person * 100 >= all * SURE) {
          bySurname.put(surname, new Meaning(label, person, all));
        }
        withoutInitials(names, bySurname);
      });
      return bySurname;
    }

    private static void withoutInitials(Map<String, Integer> names, Map<String, Meaning> to) {
      Map<String, List<String>> byPlain = new HashMap<>();
      for (String name : names.keySet()) {
        String plain = PersonLabel.withoutInitials(name);
        if (plain != null) {
          byPlain.computeIfAbsent(plain, p -> new ArrayList<>(1)).add(name);
        }
      }
      byPlain.forEach((plain, variants) -> {
        int others = names.getOrDefault(plain, 0);
        int articles = names.getOrDefault(variants.getFirst(), 0);
        if (variants.size() == 1 && others >= Math.max(LEAST_FULL, articles)) {
          to.put(variants.getFirst(), new Meaning(plain, others, others + articles));
        }
      });
    }

    // With a middle name or without, or with more before it, such as an office.
    private static boolean isSamePerson(String name, String other) {
      return name.equals(other)
          || name.endsWith(" " + other)
          || isWithoutMiddle(name, other)
          || isWithoutMiddle(other, name);
    }

    private static boolean isWithoutMiddle(String plain, String name) {
      int gap = plain.indexOf(' ');
      return gap > 0
          && gap == plain.lastIndexOf(' ')
          && name.startsWith(plain.substring(0, gap + 1))
          && name.endsWith(plain.substring(gap));
    }

    // A label that a table has comes before what else was taken for the same name.
    private String label(String key) {
      Map<String, Integer> names = labels.getOrDefault(key, Map.of());
      return names.keySet().stream()
          .filter(known)
          .sorted()
          .findFirst()
          .orElseGet(() -> most(names).getKey());
    }

    private static int sum(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map.Entry<String, Integer> most(Map<String, Integer> counts) {
      return counts.entrySet().stream().max(MOST).orElseThrow();
    }
  }
}
