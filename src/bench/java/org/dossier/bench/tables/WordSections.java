package org.dossier.bench.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Lists of words in a file with a `[section]` line before each.
record WordSections(Map<String, Set<String>> sections) {

  static WordSections read(Path file) throws IOException {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> current = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("[")) {
        current = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
      } else if (!line.startsWith("#")) {
        current.addAll(Set.of(line.isBlank() ? new String[0] : distinct(line)));
      }
    }
    return new WordSections(sections);
  }

  private static String[] distinct(String line) {
    return new HashSet<>(java.util.List.of(line.strip().split("\\s+"))).toArray(new String[0]);
  }

  boolean has(String section, String word) {
    return sections.getOrDefault(section, Set.of()).contains(word);
  }

  boolean any(String section, String[] words) {
    for (String word : words) {
      if (has(section, word)) {
        return true;
      }
    }
    return false;
  }
}
