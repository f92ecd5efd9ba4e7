package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/// Finds the phrases of two and three words that many titles have.
///
/// Memory is bounded: a first pass counts in a table of fixed size, where phrases may share a
/// place, so that no count is too small; a second keeps only those that can be frequent. Titles
/// that are the same count once. A phrase does not begin or end with a word that says nothing, and
/// one that stands within a longer one just as often is left out.
final class TitlePhrases {
  private static final int LONGEST = 3;
  private static final int TABLE = 1 << 20;
  private static final int MOST_CANDIDATES = 100_000;
  private static final int MOST = 5_000;
  private static final int LEAST_TITLES = 3;
  private static final int TITLES_A_MORE = 20_000;

  /// With this many titles, a word in every twentieth of them says nothing.
  private static final int TITLES_THAT_TELL = 400;

  private static final int COMMON_SHARE = 20;

  /// A phrase: its words, how many titles have it, and the first of those with where it stands.
  record Phrase(List<String> words, int titles, int firstTitle, int firstWord) {}

  private final List<List<String>> titles;
  private final int least;
  private final Set<String> empty = new HashSet<>();

  private TitlePhrases(List<List<String>> titles) {
    this.titles = titles;
    this.least = LEAST_TITLES + titles.size() / TITLES_A_MORE;
    for (Object word : EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
      empty.add(new String((char[]) word));
    }
  }

  /// @param titles the words of each title
  static List<Phrase> of(List<List<String>> titles) {
    return new TitlePhrases(titles).find();
  }

  private interface Each {
    void phrase(int title, int from, int to);
  }

  private List<Phrase> find() {
    addCommonWords();
    int[] atMost = new int[TABLE];
    forEach((title, from, to) -> atMost[slot(title, from, to)]++);
    Map<List<String>, int[]> counts = new HashMap<>();
    forEach((title, from, to) -> {
      if (atMost[slot(title, from, to)] < least) {
        return;
      }
      List<String> words = titles.get(title).subList(from, to);
      int[] known = counts.get(words);
      if (known != null) {
        known[0]++;
      } else if (counts.size() < MOST_CANDIDATES) {
        counts.put(List.copyOf(words), new int[] {1, title, from});
      }
    });
    Set<List<String>> within = within(counts);
    List<Phrase> phrases = new ArrayList<>();
    counts.forEach((words, count) -> {
      if (count[0] >= least && !within.contains(words)) {
        phrases.add(new Phrase(words, count[0], count[1], count[2]));
      }
    });
    phrases.sort(
        Comparator.comparingInt((Phrase p) -> -p.titles())
            .thenComparing(p -> p.words().toString()));
    return phrases.subList(0, Math.min(MOST, phrases.size()));
  }

  private void addCommonWords() {
    if (titles.size() < TITLES_THAT_TELL) {
      return;
    }
    Map<String, Integer> frequency = new HashMap<>();
    titles.forEach(
        words -> new HashSet<>(words).forEach(word -> frequency.merge(word, 1, Integer::sum)));
    frequency.forEach((word, n) -> {
      if (n > titles.size() / COMMON_SHARE) {
        empty.add(word);
      }
    });
  }

  private void forEach(Each each) {
    Set<Long> seen = new HashSet<>();
    for (int t = 0; t < titles.size(); t++) {
      List<String> words = titles.get(t);
      if (!seen.add(hash(words))) {
        continue;
      }
      Set<List<String>> once = new HashSet<>();
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 2; to <= Math.min(words.size(), from + LONGEST); to++) {
          if (!empty.contains(words.get(from))
              && !empty.contains(words.get(to - 1))
              && once.add(words.subList(from, to))) {
            each.phrase(t, from, to);
          }
        }
      }
    }
  }

  private int slot(int title, int from, int to) {
    long hash = hash(titles.get(title).subList(from, to));
    return (int) (hash ^ (hash >>> 32)) & (TABLE - 1);
  }

  private static long hash(List<String> words) {
    long hash = words.size();
    for (String word : words) {
      hash = (hash ^ word.hashCode()) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static Set<List<String>> within(Map<List<String>, int[]> counts) {
    Set<List<String>> within = new HashSet<>();
    counts.forEach((words, count) -> {
      if (words.size() == LONGEST) {
        for (List<String> part : Arrays.asList(words.subList(0, 2), words.subList(1, LONGEST))) {
          int[] partly = counts.get(part);
          if (partly != null && partly[0] == count[0]) {
            within.add(part);
          }
        }
      }
    });
    return within;
  }
}
