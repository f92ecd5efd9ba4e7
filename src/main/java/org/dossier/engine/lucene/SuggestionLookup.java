package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.engine.lucene.SortedWords.Range;
import org.dossier.engine.lucene.TypedWords.Slot;
import org.dossier.search.Completion.Kind;

/// Finds the entries that have all the words typed, the best of each kind.
///
/// It walks over the entries of the typed word that has fewest, and keeps a few of each kind. One
/// that would not be kept even if it stood at its best place is passed over by its weight alone:
/// the beginnings that a hundred thousand entries have cost no more than a glance at each.
final class SuggestionLookup {
  /// Readers mostly type a name from its beginning, and stop when it is whole.
  private static final double WHOLE = 8;

  private static final double BEGINNING = 2;
  private static final double APART = 0.3;
  private static final double ALIAS = 0.7;

  /// More than any day; what a title's place is worth before its date.
  private static final double PLACE = 1e8;

  /// An entry that fits, and how well.
  record Found(SuggestionEntry entry, double score) {}

  private final SuggestionIndex index;
  private final List<Slot> slots;
  private final boolean correcting;
  private final int keep;
  private final Map<Kind, List<Found>> best = new EnumMap<>(Kind.class);

  /// Of each kind, the entry from which on none can be kept.
  private final Map<Kind, Integer> ends = new EnumMap<>(Kind.class);

  private final Range whole;

  private SuggestionLookup(
      SuggestionIndex index, TypedWords typed, List<Slot> slots, boolean correcting, int keep) {
    this.index = index;
    this.slots = slots;
    this.correcting = correcting;
    this.keep = keep;
    this.whole = index.exactly(typed.words().getLast());
    for (Kind kind : Kind.values()) {
      best.put(kind, new ArrayList<>());
      ends.put(kind, index.end(kind));
    }
  }

  /// At most `keep` of each kind, the best first.
  static Map<Kind, List<Found>> exact(SuggestionIndex index, TypedWords typed, int keep) {
    return new SuggestionLookup(index, typed, typed.exact(index), false, keep).find();
  }

  /// The same of those that fit only when a typed word is corrected.
  static Map<Kind, List<Found>> corrected(SuggestionIndex index, TypedWords typed, int keep) {
    return new SuggestionLookup(index, typed, typed.corrected(index), true, keep).find();
  }

  private Map<Kind, List<Found>> find() {
    if (slots.isEmpty() || slots.stream().anyMatch(Slot::isEmpty)) {
      return best;
    }
    int rarest = 0;
    long fewest = Long.MAX_VALUE;
    for (int s = 0; s < slots.size(); s++) {
      long size = size(slots.get(s));
      if (size < fewest) {
        fewest = size;
        rarest = s;
      }
    }
    Slot driving = slots.get(rarest);
    for (int w = driving.next(0); w >= 0; w = driving.next(w + 1)) {
      look(index.postingStart(w), index.postingStart(w + 1));
    }
    return best;
  }

  private long size(Slot slot) {
    long size = 0;
    for (int w = slot.next(0); w >= 0; w = slot.next(w + 1)) {
      size += index.postingStart(w + 1) - index.postingStart(w);
    }
    return size;
  }

  // Within a kind the heaviest come first: after one that can't be kept, none of its kind can.
  private void look(int from, int to) {
    int posting = from;
    for (Kind kind : Kind.values()) {
      int end = index.end(kind);
      while (posting < to && index.entryAt(posting) < ends.getOrDefault(kind, end)) {
        look(kind, index.entryAt(posting++));
      }
      while (posting < to && index.entryAt(posting) < end) {
        posting++;
      }
    }
  }

  // What an entry of that weight scores at most.
  private static double most(Kind kind, double weight) {
    return kind == Kind.TITLE ? weight + 2 * PLACE : WHOLE * weight;
  }

  private void look(Kind kind, int number) {
    int start = index.start(number);
    int end = index.end(number);
    boolean corrected = false;
    for (Slot slot : slots) {
      boolean found = false;
      boolean asTyped = false;
      for (int i = start; i < end && !asTyped; i++) {
        int word = index.wordAt(i);
        if (slot.fits(word)) {
          found = true;
          asTyped = !correcting || !slot.isCorrected(word);
        }
      }
      if (!found) {
        return;
      }
      corrected |= !asTyped;
    }
    if (corrected == correcting) {
      keep(kind, number, score(kind, number, start, end));
    }
  }

  private double score(Kind kind, int number, int start, int end) {
    int place = place(start, end);
    double weight = index.weight(number);
    if (kind == Kind.TITLE) {
      return weight + (place == start ? 2 * PLACE : place > start ? PLACE : 0);
    }
    double score = index.isAlias(number) ? ALIAS * weight : weight;
    if (place < 0) {
      return APART * score;
    } else if (place > start) {
      return score;
    }
    return isWhole(start, end) ? WHOLE * score : BEGINNING * score;
  }

  // Where the typed words stand next to each other in their order; -1 where they don't.
  private int place(int start, int end) {
    for (int at = start; at + slots.size() <= end; at++) {
      int s = 0;
      while (s < slots.size() && slots.get(s).fits(index.wordAt(at + s))) {
        s++;
      }
      if (s == slots.size()) {
        return at;
      }
    }
    return -1;
  }

  private boolean isWhole(int start, int end) {
    return end - start == slots.size() && !whole.isEmpty() && index.wordAt(end - 1) == whole.from();
  }

  private void keep(Kind kind, int number, double score) {
    List<Found> kept = best.get(kind);
    if (kept == null || (kept.size() == keep && score <= kept.getLast().score())) {
      return;
    }
    Found found = new Found(index.entry(number), score);
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i).entry().isSame(found.entry())) {
        if (kept.get(i).score() >= found.score()) {
          return;
        }
        kept.remove(i);
        break;
      }
    }
    int at = kept.size();
    while (at > 0 && kept.get(at - 1).score() < found.score()) {
      at--;
    }
    kept.add(at, found);
    if (kept.size() > keep) {
      kept.removeLast();
    }
    if (kept.size() == keep) {
      double least = kept.getLast().score();
      ends.put(kind, index.end(kind, weight -> most(kind, weight) > least));
    }
  }
}
