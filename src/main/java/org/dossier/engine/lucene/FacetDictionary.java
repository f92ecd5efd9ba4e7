package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.FacetValue;

/// The values of one facet, numbered as they were first seen.
///
/// An id may come with several labels, when articles were indexed with different authority files;
/// each pair of id and label is an entry, so that the label that most articles have can be told.
/// Numbers never change while the collection is open: the rows of a segment stay good when others
/// come and go. Only the thread that opens a new state adds entries; what it hands out is a copy.
final class FacetDictionary {
  private static final char BETWEEN = '\0';

  private final Map<BytesRef, Integer> numbers = new HashMap<>();
  private final List<FacetValue> entries = new ArrayList<>();
  private final List<Integer> valueOf = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /// The term that stands for a value.
  static BytesRef term(FacetValue value) {
    return new BytesRef(value.id() + BETWEEN + value.label());
  }

  /// The number of the entry that the term stands for.
  int add(BytesRef term) {
    Integer known = numbers.get(term);
    if (known != null) {
      return known;
    }
    String both = term.utf8ToString();
    int between = both.indexOf(BETWEEN);
    FacetValue value = new FacetValue(both.substring(0, between), both.substring(between + 1));
    int number = entries.size();
    numbers.put(BytesRef.deepCopyOf(term), number);
    entries.add(value);
    valueOf.add(ids.computeIfAbsent(value.id(), id -> ids.size()));
    return number;
  }

  /// All entries by number.
  List<FacetValue> entries() {
    return List.copyOf(entries);
  }

  /// For each entry, the number of its id among the ids.
  int[] valueOf() {
    return valueOf.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How many ids there are.
  int size() {
    return ids.size();
  }
}
