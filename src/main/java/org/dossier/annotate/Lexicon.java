package org.dossier.annotate;

import java.util.List;

/// Knows the classes of words. Immutable once loaded.
final class Lexicon {
  private final HashIndex index = new HashIndex(1 << 15);

  private Lexicon() {}

  /// The lexicon of the tables, with the one-word names of places from the gazetteer's entries.
  static Lexicon load(Tables tables, List<Entry> entries) {
    Lexicon lexicon = new Lexicon();
    lexicon.addAll(tables.lines("given-names.txt"), WordClass.GIVEN);
    lexicon.addAll(tables.lines("family-names.txt"), WordClass.FAMILY);
    lexicon.addAll(tables.lines("common-words.txt"), WordClass.COMMON);
    WordClass wordClass = WordClass.COMMON;
    for (String line : tables.lines("word-classes.txt")) {
      if (line.startsWith("[")) {
        wordClass = WordClass.of(line.substring(1, line.length() - 1));
      } else {
        lexicon.addAll(List.of(line), wordClass);
      }
    }
    for (Entry entry : entries) {
      if (entry.sense() instanceof Sense.Place place && entry.surface().indexOf(' ') < 0) {
        lexicon.add(entry.surface(), classOf(place.kind()));
      }
    }
    return lexicon;
  }

  private static WordClass classOf(Sense.PlaceKind kind) {
    return switch (kind) {
      case NAME, FORMER_NAME -> WordClass.COUNTRY;
      case DEMONYM -> WordClass.DEMONYM;
      case CAPITAL, METONYM, CITY -> WordClass.CITY;
    };
  }

  private void addAll(List<String> lines, WordClass wordClass) {
    for (String line : lines) {
      for (String word : line.split(" ")) {
        if (!word.isEmpty()) {
          add(word, wordClass);
        }
      }
    }
  }

  private void add(String word, WordClass wordClass) {
    long hash = Fold.hash(word);
    index.put(hash, index.get(hash) | wordClass.bit);
  }

  /// The bits of the word's [WordClass]es; 0 when nothing is known of it.
  int classes(long hash) {
    return index.get(hash);
  }
}
