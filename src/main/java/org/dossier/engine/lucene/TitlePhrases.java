package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/// Finds the phrases of two and three words that many titles have.
///
/// Memory is bounded: a first pass counts in a table of fixed size, where phrases may share a
/// place, so that no count is too small; a second keeps only those that can be frequent. Titles
/// that are the same count once. A phrase does not begin or end with a word that says nothing, and
/// one that stands within a longer one just as often is left out.
final class TitlePhrases {
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

  /// A phrase by the numbers of its words; a pair has no third.
  private record Gram(int first, int second, int third) {
    private static final int NONE = -1;

    boolean isPair() {
      return third == NONE;
    }

    int slot() {
      long hash = first * 0x9E3779B97F4A7C15L;
      hash = (hash ^ (hash >>> 32) ^ second) * 0x9E3779B97F4A7C15L;
      hash = (hash ^ (hash >>> 32) ^ third) * 0x9E3779B97F4A7C15L;
      return (int) (hash >>> 44) & (TABLE - 1);
    }
  }

  private final NumberedTexts titles;
  private final int from;
  private final IntBinaryOperator order;
  private final int count;
  private final int least;
  private final BitSet empty = new BitSet();
  private final BitSet repeated = new BitSet();

  private TitlePhrases(NumberedTexts titles, int from, IntBinaryOperator order) {
    this.titles = titles;
    this.from = from;
    this.order = order;
    this.count = titles.size() - from;
    this.least = LEAST_TITLES + count / TITLES_A_MORE;
    for (Object word : EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
      int number = titles.number(new String((char[]) word));
      if (number >= 0) {
        empty.set(number);
      }
    }
  }

  /// @param titles texts, of which those from the number `from` on are titles
  /// @param order which of two titles comes first
  static List<Phrase> of(NumberedTexts titles, int from, IntBinaryOperator order) {
    return new TitlePhrases(titles, from, order).find();
  }

  private interface Each {
    void phrase(int title, int place, Gram gram);
  }

  private List<Phrase> find() {
    addCommonWords();
    findRepeated();
    int[] atMost = new int[TABLE];
    forEach((title, place, gram) -> atMost[gram.slot()]++);
    Map<Gram, int[]> counts = new HashMap<>();
    forEach((title, place, gram) -> {
      if (atMost[gram.slot()] < least) {
        return;
      }
      int[] known = counts.get(gram);
      if (known != null) {
        known[0]++;
        if (isFirst(title, known[1])) {
          known[1] = title;
          known[2] = place;
        }
      } else if (counts.size() < MOST_CANDIDATES) {
        counts.put(gram, new int[] {1, title, place});
      }
    });
    Set<Gram> within = within(counts);
    List<Phrase> phrases = new ArrayList<>();
    counts.forEach((gram, count) -> {
      if (count[0] >= least && !within.contains(gram)) {
        phrases.add(new Phrase(words(gram), count[0], count[1], count[2]));
      }
    });
    phrases.sort(
        Comparator.comparingInt((Phrase p) -> -p.titles())
            .thenComparing(p -> p.words().toString()));
    return phrases.subList(0, Math.min(MOST, phrases.size()));
  }

  private List<String> words(Gram gram) {
    String first = titles.word(gram.first());
    String second = titles.word(gram.second());
    return gram.isPair()
        ? List.of(first, second)
        : List.of(first, second, titles.word(gram.third()));
  }

  private void addCommonWords() {
    if (count < TITLES_THAT_TELL) {
      return;
    }
    int[] frequency = new int[titles.words()];
    int[] lastTitle = new int[frequency.length];
    for (int t = from; t < titles.size(); t++) {
      for (int at = titles.start(t); at < titles.start(t + 1); at++) {
        int word = titles.wordAt(at);
        if (lastTitle[word] != t + 1) {
          lastTitle[word] = t + 1;
          frequency[word]++;
        }
      }
    }
    for (int word = 0; word < frequency.length; word++) {
      if (frequency[word] > count / COMMON_SHARE) {
        empty.set(word);
      }
    }
  }

  private void findRepeated() {
    TextSet seen = new TextSet(titles, count);
    for (int t = from; t < titles.size(); t++) {
      int same = seen.put(t);
      if (same >= 0 && isFirst(t, same)) {
        repeated.set(same);
      } else if (same >= 0) {
        repeated.set(t);
        seen.put(same);
      }
    }
  }

  private boolean isFirst(int title, int other) {
    return order.applyAsInt(title, other) < 0;
  }

  // Each phrase once for each title that has it.
  private void forEach(Each each) {
    for (int t = from; t < titles.size(); t++) {
      if (repeated.get(t)) {
        continue;
      }
      int start = titles.start(t);
      int end = titles.start(t + 1);
      for (int at = start; at + 1 < end; at++) {
        if (empty.get(titles.wordAt(at))) {
          continue;
        }
        for (int last = at + 1; last < Math.min(end, at + 3); last++) {
          if (!empty.get(titles.wordAt(last)) && !isBefore(start, at, last)) {
            each.phrase(t, at - start, gram(at, last));
          }
        }
      }
    }
  }

  private Gram gram(int at, int last) {
    return new Gram(
        titles.wordAt(at), titles.wordAt(at + 1), last == at + 1 ? Gram.NONE : titles.wordAt(last));
  }

  private boolean isBefore(int start, int at, int last) {
    for (int earlier = start; earlier < at; earlier++) {
      int same = 0;
      while (at + same <= last && titles.wordAt(earlier + same) == titles.wordAt(at + same)) {
        same++;
      }
      if (at + same > last) {
        return true;
      }
    }
    return false;
  }

  private static Set<Gram> within(Map<Gram, int[]> counts) {
    Set<Gram> within = new HashSet<>();
    counts.forEach((gram, count) -> {
      if (!gram.isPair()) {
        for (Gram part :
            List.of(
                new Gram(gram.first(), gram.second(), Gram.NONE),
                new Gram(gram.second(), gram.third(), Gram.NONE))) {
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
