package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases, and what each stands for. The longest phrase at a place wins; case does not matter.
final class PhraseTable<T> {
  private static final int PAIRS = 1 << 16;

  private final WordSet firstWords = new WordSet();
  private final Map<String, T> ofOneWord = new HashMap<>();
  private final Map<String, List<Entry<T>>> longer = new HashMap<>();
  // Which two words start a longer phrase, by a hash: many phrases start with "the".
  private final BitSet pairs = new BitSet(PAIRS);

  private record Entry<T>(List<String> words, T value) {}

  /// A phrase found: from word `from` up to, not including, word `to`.
  record Found<T>(int from, int to, T value) {}

  void add(String phrase, T value) {
    List<String> words = wordsOf(phrase);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("phrase must hold a word (got: `" + phrase + "`)");
    }
    String first = words.getFirst();
    firstWords.add(first);
    if (words.size() == 1) {
      ofOneWord.putIfAbsent(first, value);
      return;
    }
    pairs.set(pair(first.hashCode(), words.get(1).hashCode()));
    List<Entry<T>> entries = longer.computeIfAbsent(first, w -> new ArrayList<>());
    entries.add(new Entry<>(words, value));
    entries.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  private static int pair(int first, int second) {
    int hash = first * 31 + second;
    return (hash ^ hash >>> 16) & (PAIRS - 1);
  }

  /// The phrase that starts at this word, null where none does.
  @Nullable Found<T> at(TextWords text, int word) {
    if (!firstWords.has(text, word)) {
      return null;
    }
    if (pairs.get(pair(text.hash(word), text.hash(word + 1)))) {
      for (Entry<T> entry : longer.getOrDefault(text.word(word), List.of())) {
        if (text.matches(word, entry.words())) {
          return new Found<>(word, word + entry.words().size(), entry.value());
        }
      }
    }
    T alone = ofOneWord.get(text.word(word));
    return alone == null ? null : new Found<>(word, word + 1, alone);
  }

  static List<String> wordsOf(String phrase) {
    TextWords words = TextWords.of(phrase.replace('.', ' '));
    List<String> list = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      list.add(words.word(i));
    }
    return List.copyOf(list);
  }
}
