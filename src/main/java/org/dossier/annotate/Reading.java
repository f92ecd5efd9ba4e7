package org.dossier.annotate;

import org.dossier.annotate.learned.Sight;
import org.jspecify.annotations.Nullable;

/// An article's text as the rules see it: its tokens, what the lexicon knows of each word, and the
/// names of the gazetteer that stand in it, longest first and without overlap.
final class Reading {
  private static final Entry[] NONE = {};
  // Sentences of scraped text can be endless.
  private static final int LOOK_BACK = 60;

  final Tokens tokens;
  final Gazetteer gazetteer;
  private final int[] classes;
  private final Gazetteer.@Nullable Match[] matches;

  Reading(Tokens tokens, Gazetteer gazetteer, Lexicon lexicon) {
    this.tokens = tokens;
    this.gazetteer = gazetteer;
    this.classes = new int[tokens.size];
    this.matches = new Gazetteer.@Nullable Match[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      classes[i] = tokens.is(i, Tokens.MARK) ? 0 : lexicon.classes(tokens.hash[i]);
    }
    for (int i = 0; i < tokens.size; i++) {
      Gazetteer.Match match = gazetteer.longest(tokens, i, classes);
      if (match != null) {
        matches[i] = match;
        i += match.length() - 1;
      }
    }
  }

  int size() {
    return tokens.size;
  }

  /// The same as a proposer of names sees it.
  Sight sight() {
    byte[] dictionary = new byte[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      Gazetteer.Match match = matches[i];
      if (match != null) {
        int bits = match.length() > 1 ? Sight.LONGER_NAME : 0;
        for (Entry entry : match.entries()) {
          bits |= kind(entry);
        }
        for (int q = i; q < i + match.length(); q++) {
          dictionary[q] = (byte) (bits | (q == i ? Sight.NAME_STARTS : 0));
        }
      }
    }
    return new Sight(
        tokens.text,
        tokens.size,
        tokens.start,
        tokens.end,
        tokens.flags,
        tokens.sentence,
        tokens.hash,
        classes,
        dictionary);
  }

  // Clubs are for the rules on sports: their names are those of cities.
  private static int kind(Entry entry) {
    return switch (entry.sense()) {
      case Sense.Organization o when o.isClub() -> 0;
      case Sense.Organization o ->
          entry.unsure() ? Sight.UNSURE_ORGANIZATION : Sight.SURE_ORGANIZATION;
      case Sense.Place p -> p.kind() == Sense.PlaceKind.DEMONYM ? Sight.DEMONYM : Sight.PLACE;
      case Sense.Blocked b -> Sight.BLOCKED;
      case Sense.Person p -> 0;
    };
  }

  /// Whether the word is of any of the classes in the bits.
  boolean has(int i, int bits) {
    return (classes[i] & bits) != 0;
  }

  /// Whether the word is of that class.
  boolean has(int i, WordClass wordClass) {
    return (classes[i] & wordClass.bit) != 0;
  }

  /// Whether the lexicon knows nothing of the word.
  boolean isUnknown(int i) {
    return classes[i] == 0;
  }

  boolean isMatch(int i) {
    return matches[i] != null;
  }

  /// The entries of the name that starts at the token; empty when none does.
  Entry[] entries(int i) {
    Gazetteer.Match match = matches[i];
    return match == null ? NONE : match.entries();
  }

  /// How many tokens the name that starts here has; 0 when none does.
  int matchLength(int i) {
    Gazetteer.Match match = matches[i];
    return match == null ? 0 : match.length();
  }

  /// The place that the single word names as its first sense; null when it names none.
  Sense.@Nullable Place placeAt(int i) {
    for (Entry entry : gazetteer.word(tokens.hash[i])) {
      if (entry.sense() instanceof Sense.Place place
          && Gazetteer.isWritten(entry, tokens, i, i + 1, classes)) {
        return place;
      }
    }
    return null;
  }

  /// The place that the name that starts at the token names as its first sense; null when it names
  /// none.
  Sense.@Nullable Place placeNamed(int i) {
    for (Entry entry : entries(i)) {
      if (entry.sense() instanceof Sense.Place place) {
        return place;
      }
    }
    return null;
  }

  /// Whether the tokens begin with a city and go on: the "Delhi High Court" and the "Mumbai Police"
  /// are no bodies of the state.
  boolean isOfCity(int from, int to) {
    int length = Math.max(1, matchLength(from));
    if (to - from <= length) {
      return false;
    }
    Sense.Place named = placeNamed(from);
    Sense.Place place = named == null && length == 1 ? placeAt(from) : named;
    return place != null && place.kind().isSettlement();
  }

  /// Whether the sentence of the token has words, nearly all of them with a capital, as headlines
  /// do.
  boolean isTitleCase(int i) {
    int from = i;
    while (from > 0 && i - from < LOOK_BACK && tokens.sentence[from - 1] == tokens.sentence[i]) {
      from--;
    }
    int capitals = 0;
    int others = 0;
    for (int q = from; q < from + 40 && tokens.together(i, q); q++) {
      if (!tokens.is(q, Tokens.MARK | Tokens.NUMBER)) {
        if (tokens.capital(q)) {
          capitals++;
        } else if (tokens.length(q) > 3) {
          others++;
        }
      }
    }
    return capitals >= 4 && others == 0;
  }
}
