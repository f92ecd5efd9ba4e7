package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the values of a facet by words of their labels; case and accents do not matter.
public final class FacetLabels {
  private final Map<String, Set<String>> idsByWord = new HashMap<>();

  private final String[] words;

  private FacetLabels(int values) {
    words = new String[values];
  }

  /// The labels of the values that an article has.
  public static FacetLabels of(FacetTable table) {
    FacetLabels labels = new FacetLabels(table.values().size());
    for (int v = 0; v < table.values().size(); v++) {
      if (table.total(v) > 0) {
        String id = table.values().get(v).id();
        List<String> words = WordAnalysis.exactWords(table.values().get(v).label());
        for (String word : words) {
          labels.idsByWord.computeIfAbsent(word, w -> new HashSet<>()).add(id);
        }
        labels.words[v] = spaced(words);
      } else {
        labels.words[v] = "";
      }
    }
    return labels;
  }

  /// The ids of the values whose labels have all of the words; none for a text without words.
  public List<String> idsWithWords(String text) {
    List<String> words = WordAnalysis.exactWords(text);
    if (words.isEmpty()) {
      return List.of();
    }
    Set<String> ids = new HashSet<>(idsByWord.getOrDefault(words.getFirst(), Set.of()));
    words.forEach(word -> ids.retainAll(idsByWord.getOrDefault(word, Set.of())));
    return new ArrayList<>(ids);
  }

  /// Whether words of the label of the value of that number begin so, next to each other.
  public boolean begins(int number, String beginning) {
    return words[number].contains(beginning);
  }

  /// A text as [#begins] takes it; one without words is the beginning of every label.
  static String beginning(String text) {
    List<String> words = WordAnalysis.exactWords(text);
    return words.isEmpty() ? "" : spaced(words);
  }

  private static String spaced(List<String> words) {
    return " " + String.join(" ", words);
  }
}
