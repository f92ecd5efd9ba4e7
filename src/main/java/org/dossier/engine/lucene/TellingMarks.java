package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Of many marks, those where a passage may be among the best: only there are sentences looked at.
///
/// Marks that stand within the length of a passage show the most leaves of the query that a passage
/// there can show, and the most marks.
final class TellingMarks {
  /// Of so few marks, all are looked at.
  static final int FEW = 256;

  private static final int PLACES = 32;

  /// Marks from one to before another, and what they show together.
  private record Place(int from, int to, long worth) {}

  private static final Comparator<Place> BEST =
      Comparator.comparingLong(Place::worth).reversed().thenComparingInt(Place::from);

  private TellingMarks() {}

  /// @param marks in order, and so is what is returned
  /// @param length the most characters of a passage
  static List<Mark> of(List<Mark> marks, int length) {
    if (marks.size() <= FEW) {
      return marks;
    }
    List<Place> places = new ArrayList<>(best(marks, length));
    places.sort(Comparator.comparingInt(Place::from));
    List<Mark> telling = new ArrayList<>();
    int next = 0;
    for (Place place : places) {
      // A sentence that holds these marks may hold others.
      int first = marks.get(place.from()).start() - length;
      int last = marks.get(place.to() - 1).end() + length;
      int from = place.from();
      while (from > next && marks.get(from - 1).start() >= first) {
        from--;
      }
      next = Math.max(next, from);
      while (next < marks.size() && (next < place.to() || marks.get(next).end() <= last)) {
        telling.add(marks.get(next++));
      }
    }
    return telling;
  }

  /// The worth of marks: the number of leaves first, then their own.
  static long worth(List<Mark> marks, int from, int to) {
    long leaves = 0;
    for (int m = from; m < to; m++) {
      leaves |= 1L << (marks.get(m).leaf() & 63);
    }
    return ((long) Long.bitCount(leaves) << 32) + (to - from);
  }

  // The best places without overlap, each the best of its neighbourhood.
  private static PriorityQueue<Place> best(List<Mark> marks, int length) {
    PriorityQueue<Place> best = new PriorityQueue<>(BEST.reversed());
    Place place = null;
    int to = 0;
    for (int from = 0; from < marks.size(); from++) {
      int end = marks.get(from).start() + length;
      to = Math.max(to, from + 1);
      while (to < marks.size() && marks.get(to).end() <= end) {
        to++;
      }
      Place next = new Place(from, to, worth(marks, from, to));
      if (place == null) {
        place = next;
      } else if (from >= place.to()) {
        keep(best, place);
        place = next;
      } else if (next.worth() > place.worth()) {
        place = next;
      }
    }
    if (place != null) {
      keep(best, place);
    }
    return best;
  }

  private static void keep(PriorityQueue<Place> best, Place place) {
    best.add(place);
    if (best.size() > PLACES) {
      best.remove();
    }
  }
}
