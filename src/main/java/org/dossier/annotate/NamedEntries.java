package org.dossier.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.dossier.annotate.authority.Names;

/// Entries by their names and by their values, to be changed. Of the entries of one name the order
/// stays.
final class NamedEntries {
  private final Map<String, List<Entry>> byName = new LinkedHashMap<>();
  private final Map<String, Set<String>> namesOf = new LinkedHashMap<>();

  void add(Entry entry) {
    String name = Names.key(entry.surface());
    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
    note(entry.sense(), name);
  }

  private void note(Sense sense, String name) {
    namesOf.computeIfAbsent(Names.key(sense.label()), key -> new HashSet<>()).add(name);
  }

  List<Entry> named(String name) {
    return byName.getOrDefault(Names.key(name), List.of());
  }

  /// Removes those entries of the name; whether there were any.
  boolean remove(String name, Predicate<Entry> which) {
    return !named(name).isEmpty() && named(name).removeIf(which);
  }

  /// Gives all entries of a sense another one.
  void replace(Sense old, UnaryOperator<Entry> change) {
    for (String name : List.copyOf(namesOf.getOrDefault(Names.key(old.label()), Set.of()))) {
      List<Entry> entries = byName.getOrDefault(name, List.of());
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).sense().equals(old)) {
          Entry changed = change.apply(entries.get(i));
          entries.set(i, changed);
          note(changed.sense(), name);
        }
      }
    }
  }

  List<Entry> all() {
    return byName.values().stream().flatMap(List::stream).toList();
  }
}
