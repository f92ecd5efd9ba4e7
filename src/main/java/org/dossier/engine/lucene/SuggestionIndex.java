package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;
import org.dossier.search.Completion.Kind;

/// What can be suggested, by its words, in memory. Immutable.
///
/// The words are numbered in their order, so that the words with one beginning are a range of
/// numbers. Each entry has the numbers of its words in a row, each word its entries in a row: four
/// bytes each for a word of an entry.
final class SuggestionIndex {
  /// Numbers of words from `from`, included, to `to`, not included.
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  private final String version;
  private final String[] words;
  private final List<SuggestionEntry> entries;
  private final Kind[] kinds;
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
    this.kinds = new Kind[entries.size()];
    this.weights = new int[entries.size()];
    for (int e = 0; e < kinds.length; e++) {
      kinds[e] = entries.get(e).kind();
      weights[e] = entries.get(e).weight();
    }
    this.starts = starts;
    this.wordsOf = wordsOf;
    this.postingStarts = postingStarts;
    this.postings = postings;
  }

  /// Gathers entries with their words. For one thread.
  static final class Builder {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<SuggestionEntry> entries = new ArrayList<>();
    private int[] starts = new int[1024];
    private int[] words = new int[4096];
    private int end;

    /// Adds an entry with its words; one without words can't be found and is left out.
    void add(SuggestionEntry entry, List<String> itsWords) {
      if (itsWords.isEmpty()) {
        return;
      }
      starts = ArrayUtil.grow(starts, entries.size() + 2);
      words = ArrayUtil.grow(words, end + itsWords.size());
      for (String word : itsWords) {
        words[end++] = numbers.computeIfAbsent(word, w -> numbers.size());
      }
      entries.add(entry);
      starts[entries.size()] = end;
    }

    SuggestionIndex build(String version) {
      String[] sorted = numbers.keySet().toArray(String[]::new);
      Arrays.sort(sorted);
      int[] renumbered = new int[sorted.length];
      for (int w = 0; w < sorted.length; w++) {
        renumbered[numbers.getOrDefault(sorted[w], 0)] = w;
      }
      int[] wordsOf = new int[end];
      int[] postingStarts = new int[sorted.length + 1];
      for (int i = 0; i < end; i++) {
        wordsOf[i] = renumbered[words[i]];
        postingStarts[wordsOf[i] + 1]++;
      }
      for (int w = 0; w < sorted.length; w++) {
        postingStarts[w + 1] += postingStarts[w];
      }
      int[] next = postingStarts.clone();
      int[] postings = new int[end];
      for (int e = 0; e < entries.size(); e++) {
        for (int i = starts[e]; i < starts[e + 1]; i++) {
          postings[next[wordsOf[i]]++] = e;
        }
      }
      int[] ends = ArrayUtil.copyOfSubArray(starts, 0, entries.size() + 1);
      return new SuggestionIndex(
          version, sorted, List.copyOf(entries), ends, wordsOf, postingStarts, postings);
    }
  }

  /// The state of the collection that it was made of.
  String version() {
    return version;
  }

  SuggestionEntry entry(int number) {
    return entries.get(number);
  }

  /// The kind of an entry, without going to the entry.
  Kind kind(int entry) {
    return kinds[entry];
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
