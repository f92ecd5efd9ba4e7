package org.dossier.annotate.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dossier.annotate.authority.Names;
import org.jspecify.annotations.Nullable;

/// Whether two labels may name one thing. Only ever a proposal: "Bank of Iran" and "Bank of Iraq"
/// are alike too.
final class Likeness {
  private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "in", "&", "la");
  private static final int SHORT_NAME = 6;
  private static final int LONG_NAME = 12;
  private static final int LONGEST = 80;

  /// A label prepared for comparing.
  static final class Form {
    final String key;
    final List<String> words;
    private final List<String> sorted;
    private final String initials;
    private final boolean acronym;

    Form(String label) {
      String plain = Names.key(label).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      List<String> all = List.of(plain.split(" "));
      List<String> big = all.stream().filter(word -> !SMALL.contains(word)).toList();
      words = big.isEmpty() ? all : big;
      key = String.join(" ", words);
      sorted = words.stream().sorted().toList();
      StringBuilder first = new StringBuilder();
      words.forEach(word -> first.append(word.charAt(0)));
      initials = first.toString();
      acronym =
          label.length() >= 2
              && label.length() <= 8
              && label.indexOf(' ') < 0
              && label.equals(label.toUpperCase(Locale.ROOT));
    }

    boolean isAcronym() {
      return acronym;
    }
  }

  private Likeness() {}

  /// Why the two may be one; null when nothing speaks for it. `people`: both are names of people.
  static @Nullable String of(Form a, Form b, boolean people) {
    if (a.sorted.equals(b.sorted)) {
      return "the same words";
    }
    if (!people && (isAcronymOf(a, b) || isAcronymOf(b, a))) {
      return "acronym";
    }
    if (people ? isPartOfName(a, b) || isPartOfName(b, a) : isPart(a, b) || isPart(b, a)) {
      return "one in the other";
    }
    return isSpelledAlike(a.key, b.key) ? "spelled alike" : null;
  }

  private static boolean isAcronymOf(Form acronym, Form name) {
    return acronym.acronym && name.words.size() > 1 && name.initials.equals(acronym.key);
  }

  // A lone word is the start of many names; it must be its first, and no short one.
  private static boolean isPart(Form part, Form whole) {
    int n = part.words.size();
    if (n >= whole.words.size()) {
      return false;
    }
    if (n == 1) {
      return part.key.length() >= 4 && whole.words.getFirst().equals(part.key);
    }
    for (int i = 0; i + n <= whole.words.size(); i++) {
      if (whole.words.subList(i, i + n).equals(part.words)) {
        return true;
      }
    }
    return false;
  }

  /// "Hillary Clinton" of "Hillary Rodham Clinton", and the family name alone.
  private static boolean isPartOfName(Form part, Form whole) {
    if (part.words.size() >= whole.words.size()
        || !part.words.getLast().equals(whole.words.getLast())) {
      return false;
    }
    return part.words.size() == 1
        || part.words.getFirst().equals(whole.words.getFirst())
        || whole.words.getFirst().equals(part.words.getFirst().substring(0, 1));
  }

  private static boolean isSpelledAlike(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int allowed = shorter < SHORT_NAME ? 0 : shorter < LONG_NAME ? 1 : 2;
    return allowed > 0
        && shorter <= LONGEST
        && Math.abs(a.length() - b.length()) <= allowed
        && a.charAt(0) == b.charAt(0)
        && distance(a, b) <= allowed;
  }

  private static int distance(String a, String b) {
    List<Integer> row = new ArrayList<>();
    for (int j = 0; j <= b.length(); j++) {
      row.add(j);
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row.getFirst();
      row.set(0, i);
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row.get(j);
        row.set(j, Math.min(change, 1 + Math.min(diagonal, row.get(j - 1))));
      }
    }
    return row.getLast();
  }
}
