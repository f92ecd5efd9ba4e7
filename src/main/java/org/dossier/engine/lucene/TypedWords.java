package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.dossier.engine.lucene.SortedWords.Range;

/// The words that a reader has typed so far, and which words of a [SuggestionIndex] each may be.
final class TypedWords {
  private static final int MIN_CORRECTED = 5;
  private static final int MIN_CORRECTED_TWICE = 9;
  private static final int MAX_CORRECTED = Spellings.MAX_LENGTH;
  private static final int MAX_WORDS = 16;

  /// What one typed word may be: a range of words, or some of them.
  static final class Slot {
    private final Range range;
    private final BitSet numbers;

    private Slot(Range range, BitSet numbers) {
      this.range = range;
      this.numbers = numbers;
    }

    boolean fits(int word) {
      return (word >= range.from() && word < range.to()) || numbers.get(word);
    }

    boolean isEmpty() {
      return range.isEmpty() && numbers.isEmpty();
    }

    /// Whether the word fits only when corrected.
    boolean isCorrected(int word) {
      return numbers.get(word) && !(word >= range.from() && word < range.to());
    }

    /// The first fitting word from that number on, -1 if there is none.
    int next(int from) {
      int corrected = numbers.nextSetBit(from);
      int exact = from < range.to() ? Math.max(from, range.from()) : -1;
      if (range.isEmpty() || exact < 0) {
        return corrected;
      }
      return corrected < 0 ? exact : Math.min(exact, corrected);
    }
  }

  private final List<String> words;
  private final boolean begun;

  private TypedWords(List<String> words, boolean begun) {
    this.words = words;
    this.begun = begun;
  }

  static TypedWords of(String typed) {
    List<String> words = WordAnalysis.exactWords(typed);
    int from = Math.max(0, words.size() - MAX_WORDS);
    boolean spaced =
        !typed.isEmpty() && Character.isWhitespace(typed.codePointBefore(typed.length()));
    return new TypedWords(words.subList(from, words.size()), !spaced);
  }

  List<String> words() {
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /// Whether the word at that place need only be the beginning of one.
  boolean isBegun(int place) {
    return begun && place == words.size() - 1;
  }

  /// Which words each typed one may be, as typed.
  List<Slot> exact(SuggestionIndex index) {
    List<Slot> slots = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      slots.add(new Slot(range(index, i), new BitSet()));
    }
    return slots;
  }

  /// Which words each typed one may be, spelled nearly so where it is long enough.
  List<Slot> corrected(SuggestionIndex index) {
    List<Slot> slots = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      slots.add(new Slot(range(index, i), near(index, words.get(i), isBegun(i))));
    }
    return slots;
  }

  /// Whether [#corrected] can find more than [#exact].
  boolean canBeCorrected() {
    return words.stream().anyMatch(TypedWords::isLong);
  }

  private Range range(SuggestionIndex index, int place) {
    String word = words.get(place);
    return isBegun(place) ? index.beginning(word) : index.exactly(word);
  }

  private static boolean isLong(String word) {
    int length = word.codePointCount(0, word.length());
    return length >= MIN_CORRECTED
        && length <= MAX_CORRECTED
        && word.codePoints().allMatch(Character::isLetter);
  }

  // The first letter is right, so only the words that begin with it are looked at; most leave the
  // automaton after a few letters.
  private static BitSet near(SuggestionIndex index, String word, boolean begun) {
    BitSet near = new BitSet();
    if (!isLong(word)) {
      return near;
    }
    int first = word.offsetByCodePoints(0, 1);
    int edits = word.codePointCount(0, word.length()) >= MIN_CORRECTED_TWICE ? 2 : 1;
    ByteRunAutomaton spellings =
        new ByteRunAutomaton(
            Operations.determinize(
                new LevenshteinAutomata(word.substring(first), true).toAutomaton(edits),
                Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    Range candidates = index.beginning(word.substring(0, first));
    int from = new BytesRef(word.substring(0, first)).length;
    BytesRefBuilder candidate = new BytesRefBuilder();
    for (int w = candidates.from(); w < candidates.to(); w++) {
      if (fits(spellings, index.word(w, candidate), from, begun)) {
        near.set(w);
      }
    }
    return near;
  }

  private static boolean fits(ByteRunAutomaton spellings, BytesRef word, int from, boolean begun) {
    int state = 0;
    for (int i = from; i < word.length; i++) {
      if (begun && spellings.isAccept(state)) {
        return true;
      }
      state = spellings.step(state, word.bytes[word.offset + i] & 0xff);
      if (state < 0) {
        return false;
      }
    }
    return spellings.isAccept(state);
  }
}
