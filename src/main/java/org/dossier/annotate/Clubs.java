package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

/// Finds clubs in reports on sports, where they go by the names of their cities.
final class Clubs {
  private static final int LONGEST_ROW = 20;

  private final Reading reading;
  private final Tokens tokens;
  private final People people;
  private final OrganizationGroups groups;
  private final boolean[] taken;
  private final ResultRows results;

  Clubs(Reading reading, People people, OrganizationGroups groups, boolean[] taken) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.people = people;
    this.groups = groups;
    this.taken = taken;
    this.results = new ResultRows(reading);
  }

  void find() {
    for (int i = 0; i < tokens.size; i += Math.max(1, reading.matchLength(i))) {
      int to = i + reading.matchLength(i);
      if (to > i && !taken[i] && isClub(i) && isUsedAsClub(i, to)) {
        add(i, to);
      }
    }
    for (int from = 0; from < tokens.size; ) {
      int to = from;
      while (tokens.together(from, to)) {
        to++;
      }
      if (isRowOfTable(from, to)) {
        row(from, to);
      }
      results.rowOf(from, to).forEach(span -> addUnlessTaken(span.start(), span.end()));
      from = to;
    }
  }

  private void addUnlessTaken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i] || people.isInFullName(i)) {
        return;
      }
    }
    add(from, to);
  }

  private void add(int from, int to) {
    String label = OrganizationNames.label(tokens, from, to);
    Sense.Organization club = new Sense.Organization(label, "sports club", null);
    groups.add(groups.known(club), from, to, OrganizationGroups.ALIAS);
  }

  private boolean isClub(int i) {
    for (Entry entry : reading.entries(i)) {
      if (entry.sense() instanceof Sense.Organization organization && organization.isClub()) {
        return true;
      }
    }
    return false;
  }

  private boolean isUsedAsClub(int from, int to) {
    if (people.isPerson(from) || people.isFamilyName(tokens.hash[from])) {
      return false;
    }
    boolean word =
        to - from == 1
            && reading.has(from, COMMON)
            && tokens.is(from, Tokens.SENTENCE_START | Tokens.SHOUTED);
    boolean longer =
        tokens.isCapital(from, to) && !tokens.is(to, Tokens.SHOUTED) && !reading.has(to, GIVEN);
    boolean located =
        tokens.together(from, from - 1)
            && tokens.hash[from - 1] == Words.IN
            && reading.has(from, CITY);
    return !word && !longer && !located;
  }

  /// A line such as "Leeds 12 7 3 2 24": figures, and hardly a word in lower case.
  private boolean isRowOfTable(int from, int to) {
    int numbers = 0;
    int words = 0;
    int capitals = 0;
    for (int i = from; i < to; i++) {
      if (isFigure(i)) {
        numbers++;
      } else if (tokens.capital(i)) {
        capitals++;
      } else if (!tokens.is(i, Tokens.MARK)) {
        words++;
      }
    }
    return numbers >= 2 && capitals >= 1 && words <= 1 && to - from <= LONGEST_ROW;
  }

  private boolean isFigure(int i) {
    return tokens.is(i, Tokens.NUMBER) || (tokens.is(i, Tokens.DIGIT) && !tokens.capital(i));
  }

  private void row(int from, int to) {
    for (int i = from; i < to; i++) {
      int end = i;
      while (end < to && tokens.capital(end) && !taken[end] && !people.isPerson(end)) {
        end++;
      }
      if (end > i && end - i <= 3 && end < to && isFigure(end) && isPlaceNotCountry(i)) {
        add(i, end);
      }
      i = Math.max(i, end - 1);
    }
  }

  private boolean isPlaceNotCountry(int i) {
    Sense.Place word = reading.placeAt(i);
    Sense.Place place = word != null ? word : reading.placeNamed(i);
    return place != null && place.kind().isSettlement();
  }
}
