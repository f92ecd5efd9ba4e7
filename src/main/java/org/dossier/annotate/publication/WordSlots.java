package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dossier.article.Article;

/// The words of an article and its pairs of capitalised words, each as a slot of the table in
/// [YearWords].
final class WordSlots {
  private final TextWords words;
  private final BitSet slots = new BitSet(YearWords.SLOTS);
  private final List<Place> places = new ArrayList<>();

  /// The first place of a slot's word or pair, as offsets into the body.
  record Place(int slot, int start, int end) {}

  private WordSlots(TextWords words) {
    this.words = words;
    for (int i = 0; i < words.size(); i++) {
      int hash = words.hash(i);
      add(hash, i, i);
      if (words.isCapital(i) && words.sameSentence(i, i + 1) && words.isCapital(i + 1)) {
        add(hash * 31 + words.hash(i + 1) + 7, i, i + 1);
      }
    }
  }

  static WordSlots of(Article article) {
    return new WordSlots(TextWords.of(article));
  }

  BitSet all() {
    return slots;
  }

  /// Each slot once, in the order of the text.
  List<Place> places() {
    return places;
  }

  private void add(int hash, int first, int last) {
    int mixed = hash * 0x9E3779B9;
    int slot = (mixed ^ mixed >>> 15) & YearWords.SLOTS - 1;
    if (!slots.get(slot)) {
      slots.set(slot);
      places.add(new Place(slot, words.start(first), words.end(last)));
    }
  }
}
