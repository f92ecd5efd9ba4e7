package org.dossier.annotate.collection;

import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.dossier.annotate.authority.Names;

/// When two names of organizations are one name spelled otherwise: case, accents, punctuation, a
/// leading "the", `&` for "and", a legal suffix such as Inc, and the plural of a word among others
/// make no difference.
final class Spelling {
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> SUFFIXES =
      Set.of("inc", "incorporated", "ltd", "limited", "llc", "plc");
  private static final int SHORTEST_PLURAL = 4;

  private Spelling() {}

  /// What all spellings of the name have in common.
  static String key(String name) {
    String plain = APOSTROPHES.matcher(Names.key(name)).replaceAll("").replace("&", " and ");
    String[] words = GAPS.matcher(plain).replaceAll(" ").strip().split(" ");
    int from = words.length > 1 && words[0].equals("the") ? 1 : 0;
    int to = words.length;
    while (to - from > 1 && SUFFIXES.contains(words[to - 1])) {
      to--;
    }
    StringJoiner key = new StringJoiner(" ");
    for (int i = from; i < to; i++) {
      key.add(to - from > 1 ? singular(words[i]) : words[i]);
    }
    return key.toString();
  }

  // Only to compare: that "business" loses its last letter in all spellings alike does no harm.
  private static String singular(String word) {
    return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
