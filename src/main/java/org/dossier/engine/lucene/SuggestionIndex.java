package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossier.search.Completion.Kind;

/// What can be suggested, by its words, in memory. Immutable.
///
/// The words are numbered in their order, so that the words with one beginning are a range of
/// numbers; the entries by their kinds and within a kind by their weights, the heaviest first, then
/// by what they say, whatever the order in which they were gathered. Each entry has the numbers of
/// its words in a row, each word its entries in a row: four bytes each for a word of an entry.
public final class SuggestionIndex {
  /// Numbers of words from `from`, included, to `to`, not included.
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  private static final Comparator<SuggestionEntry> BEST_FIRST =
      Comparator.comparing(SuggestionEntry::kind)
          .thenComparing(Comparator.comparingInt(SuggestionEntry::weight).reversed())
          .thenComparing(SuggestionEntry::facet, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(SuggestionEntry::id, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(SuggestionEntry::alias)
          .thenComparing(SuggestionEntry::text, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final String version;
  private final String[] words;
  private final List<SuggestionEntry> entries;
  private final Map<Kind, Integer> kindEnds = new EnumMap<>(Kind.class);
  private final int[] weights;
  private final int[] starts;
  private final int[] wordsOf;
  private final int[] postingStarts;
  private final int[] postings;

  private SuggestionIndex(
      String version,
      String[] words,
      List<SuggestionEntry> entries,
      int[] starts,
      int[] wordsOf,
      int[] postingStarts,
      int[] postings) {
    this.version = version;
    this.words = words;
    this.entries = entries;
    this.weights = new int[entries.size()];
    for (int e = 0; e < weights.length; e++) {
      weights[e] = entries.get(e).weight();
      kindEnds.put(entries.get(e).kind(), e + 1);
    }
    int end = 0;
    for (Kind kind : Kind.values()) {
      end = Math.max(end, kindEnds.getOrDefault(kind, 0));
      kindEnds.put(kind, end);
    }
    this.starts = starts;
    this.wordsOf = wordsOf;
    this.postingStarts = postingStarts;
    this.postings = postings;
  }

  /// Gathers entries with their words. For one thread.
  static final class Builder {
    private final List<SuggestionEntry> entries = new ArrayList<>();
    private final NumberedTexts texts = new NumberedTexts();

    /// Adds an entry with its words; one without words can't be found and is left out.
    void add(SuggestionEntry entry, List<String> itsWords) {
      if (!itsWords.isEmpty()) {
        texts.add(itsWords);
        entries.add(entry);
      }
    }

    /// The words of the entries that there are, in their order.
    NumberedTexts texts() {
      return texts;
    }

    SuggestionEntry entry(int number) {
      return entries.get(number);
    }

    SuggestionIndex build(String version) {
      String[] sorted = texts.words().toArray(String[]::new);
      Arrays.sort(sorted);
      int[] renumbered = new int[sorted.length];
      for (int w = 0; w < sorted.length; w++) {
        renumbered[texts.number(sorted[w])] = w;
      }
      int[] order =
          IntStream.range(0, entries.size())
              .boxed()
              .sorted(Comparator.comparing(entries::get, BEST_FIRST))
              .mapToInt(e -> e)
              .toArray();
      int[] starts = new int[order.length + 1];
      int[] wordsOf = new int[texts.start(order.length)];
      int[] postingStarts = new int[sorted.length + 1];
      for (int e = 0; e < order.length; e++) {
        int end = starts[e];
        for (int i = texts.start(order[e]); i < texts.start(order[e] + 1); i++) {
          wordsOf[end] = renumbered[texts.wordAt(i)];
          postingStarts[wordsOf[end++] + 1]++;
        }
        starts[e + 1] = end;
      }
      for (int w = 0; w < sorted.length; w++) {
        postingStarts[w + 1] += postingStarts[w];
      }
      int[] next = postingStarts.clone();
      int[] postings = new int[wordsOf.length];
      for (int e = 0; e < order.length; e++) {
        for (int i = starts[e]; i < starts[e + 1]; i++) {
          postings[next[wordsOf[i]]++] = e;
        }
      }
      List<SuggestionEntry> ordered = Arrays.stream(order).mapToObj(entries::get).toList();
      return new SuggestionIndex(
          version, sorted, ordered, starts, wordsOf, postingStarts, postings);
    }
  }

  /// The state of the collection that it was made of.
  String version() {
    return version;
  }

  SuggestionEntry entry(int number) {
    return entries.get(number);
  }

  /// The number that the entries of a kind are below, and those of the kinds after it are not.
  int end(Kind kind) {
    return kindEnds.getOrDefault(kind, 0);
  }

  /// The weight of an entry, without going to the entry.
  int weight(int entry) {
    return weights[entry];
  }

  String word(int number) {
    return words[number];
  }

  /// Where in [#wordAt] the words of an entry begin; they end where those of the next begin.
  int start(int entry) {
    return starts[entry];
  }

  int wordAt(int place) {
    return wordsOf[place];
  }

  /// Where in [#entryAt] the entries with a word begin; they end where those of the next begin.
  int postingStart(int word) {
    return postingStarts[word];
  }

  int entryAt(int posting) {
    return postings[posting];
  }

  /// The words that begin so.
  Range beginning(String prefix) {
    return new Range(ceiling(prefix), ceiling(prefix + Character.MAX_VALUE));
  }

  /// The word itself, if it is one.
  Range exactly(String word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? new Range(0, 0) : new Range(at, at + 1);
  }

  private int ceiling(String word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? -at - 1 : at;
  }
}
