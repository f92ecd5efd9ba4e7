package org.dossier.annotate;

import java.util.ArrayList;
import java.util.List;

/// Lists of people: where three names of a sentence stand between commas, what stands there in the
/// same way is a name too.
final class NameLists {
  private static final int LEAST = 3;

  private final Reading reading;
  private final Tokens tokens;
  private final NameShapes shapes;

  NameLists(Reading reading, NameShapes shapes) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.shapes = shapes;
  }

  /// The names that the lists add to those that were found, which are in order.
  List<PersonName> more(List<PersonName> found) {
    List<PersonName> more = new ArrayList<>();
    for (int first = 0; first < found.size(); ) {
      int sentence = tokens.sentence[found.get(first).from()];
      int end = first;
      int listed = 0;
      while (end < found.size() && tokens.sentence[found.get(end).from()] == sentence) {
        PersonName name = found.get(end++);
        listed += name.isFull() && isListed(name.from(), name.to()) ? 1 : 0;
      }
      if (listed >= LEAST) {
        sentence(found.get(first).from(), found.subList(first, end), more);
      }
      first = end;
    }
    return more;
  }

  private void sentence(int within, List<PersonName> known, List<PersonName> more) {
    int i = within;
    while (tokens.together(within, i - 1)) {
      i--;
    }
    while (tokens.together(within, i)) {
      int at = i;
      int end = tokens.capital(i) ? shapes.nameEnd(i) : i;
      boolean free = known.stream().noneMatch(n -> n.from() < end && at < n.to());
      if (end - i >= 2 && free && isListed(i, end) && shapes.isPlain(i, end)) {
        more.add(new PersonName(i, end, PersonName.FULL));
      }
      i = Math.max(end, i + 1);
    }
  }

  private boolean isListed(int from, int to) {
    return isSeparator(from, from - 1) && isSeparator(from, to);
  }

  private boolean isSeparator(int of, int i) {
    if (!tokens.together(of, i)) {
      return true;
    }
    long word = tokens.hash[i];
    return word == Words.COMMA
        || word == Words.AND
        || word == Words.OPEN
        || word == Words.CLOSE
        || (tokens.is(i, Tokens.MARK) && ".;:-".indexOf(tokens.first(i)) >= 0)
        || tokens.is(i, Tokens.NUMBER)
        || (reading.isUnknown(i) && tokens.is(i, Tokens.DIGIT));
  }
}
