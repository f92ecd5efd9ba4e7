package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases, and what each stands for. The longest phrase at a place wins; case does not matter.
final class PhraseTable<T> {
  private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();
  private final WordSet firstWords = new WordSet();

  private record Entry<T>(List<String> words, T value) {}

  /// A phrase found: from word `from` up to, not including, word `to`.
  record Found<T>(int from, int to, T value) {}

  void add(String phrase, T value) {
    List<String> words = wordsOf(phrase);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("phrase must hold a word (got: `" + phrase + "`)");
    }
    List<Entry<T>> entries = byFirstWord.computeIfAbsent(words.getFirst(), w -> new ArrayList<>());
    firstWords.add(words.getFirst());
    entries.add(new Entry<>(words, value));
    entries.sort((a, b) -> Integer.compare(b.words().size(), a.words().size()));
  }

  /// The phrase that starts at this word, null where none does.
  @Nullable Found<T> at(TextWords text, int word) {
    if (!firstWords.has(text, word)) {
      return null;
    }
    for (Entry<T> entry : byFirstWord.getOrDefault(text.word(word), List.of())) {
      if (text.matches(word, entry.words())) {
        return new Found<>(word, word + entry.words().size(), entry.value());
      }
    }
    return null;
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
