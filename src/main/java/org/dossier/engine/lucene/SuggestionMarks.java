package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.dossier.article.Span;
import org.dossier.engine.lucene.TypedWords.Slot;

/// Finds what of a suggested text was typed: whole words whole, of the word that is being typed its
/// beginning, and a word whole that was misspelled.
final class SuggestionMarks {
  private SuggestionMarks() {}

  /// The marks in order; none where the text has not all the words.
  static List<Span> of(String text, TypedWords typed, List<Slot> slots, SuggestionIndex index) {
    List<Span> marks = new ArrayList<>();
    BitSet seen = new BitSet();
    for (WordPlace place : WordPlace.of(text)) {
      int number = index.exactly(place.word()).from();
      boolean known = !index.exactly(place.word()).isEmpty();
      Span mark = null;
      for (int s = 0; s < slots.size(); s++) {
        if (known && slots.get(s).fits(number)) {
          seen.set(s);
          Span here = mark(text, place, typed, s);
          mark = mark == null || here.end() > mark.end() ? here : mark;
        }
      }
      if (mark != null && (marks.isEmpty() || marks.getLast().end() <= mark.start())) {
        marks.add(mark);
      }
    }
    return seen.cardinality() == slots.size() ? marks : List.of();
  }

  private static Span mark(String text, WordPlace place, TypedWords typed, int slot) {
    String word = typed.words().get(slot);
    Span span = place.span();
    int end = span.start() + word.length();
    if (!typed.isBegun(slot) || !place.word().startsWith(word) || end >= span.end()) {
      return span;
    }
    // A letter may have become two or none by folding: then its word is marked whole.
    String there = text.substring(span.start(), end).toLowerCase(Locale.ROOT);
    boolean accented = Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK;
    return FoldingFilter.fold(there).equals(word) && !accented ? new Span(span.start(), end) : span;
  }
}
