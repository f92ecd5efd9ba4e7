package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.Set;

/// Tells by what stands around two or three words of no known meaning that they name a person: a
/// role before them ("activist X Y"), an apposition or "said" behind, a country or a minute in
/// brackets as in lists of results.
final class Introductions {
  private static final Set<Long> SAINTS =
      Set.of(
          Fold.hash("san"),
          Fold.hash("santa"),
          Fold.hash("santo"),
          Fold.hash("sao"),
          Fold.hash("saint"),
          Fold.hash("st"),
          Fold.hash("mount"),
          Fold.hash("lake"),
          Fold.hash("cape"),
          Fold.hash("port"),
          Fold.hash("fort"));
  private static final Set<Long> HOUSES =
      Set.of(
          Fold.hash("school"),
          Fold.hash("campus"),
          Fold.hash("complex"),
          Fold.hash("hospital"),
          Fold.hash("university"),
          Fold.hash("college"),
          Fold.hash("stadium"),
          Fold.hash("airport"),
          Fold.hash("prize"),
          Fold.hash("award"),
          Fold.hash("municipality"),
          Fold.hash("temple"),
          Fold.hash("opposition"));
  // What is named for a person who holds an office: "the George W. Bush administration".
  private static final Set<Long> TERMS =
      Set.of(
          Fold.hash("administration"),
          Fold.hash("presidency"),
          Fold.hash("government"),
          Fold.hash("cabinet"),
          Fold.hash("campaign"),
          Fold.hash("era"),
          Fold.hash("years"));
  private static final Set<String> NAME_PREFIXES =
      Set.of("mc", "mac", "o'", "d'", "de", "di", "la", "le", "van", "fitz");

  private final Reading reading;
  private final Tokens tokens;

  Introductions(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /// Whether the words are plain enough for a name, and introduced as one.
  boolean has(int from, int end) {
    if (end - from > 3 || isCapital(from, from - 1) || isCapital(from, end)) {
      return false;
    }
    if (!isPlain(from, end) || reading.isTitleCase(from)) {
      return false;
    }
    if (reading.has(end - 1, FAMILY) && !tokens.is(from, Tokens.SENTENCE_START)) {
      return true;
    }
    return isIntroducedBefore(from) || isExplainedAfter(from, end);
  }

  /// Whether the words mean nothing else: unknown, or names.
  boolean isPlain(int from, int end) {
    for (int i = from; i < end; i++) {
      if ((tokens.capital(i) && !(reading.isUnknown(i) || reading.has(i, NAMES_BITS)))
          || reading.isMatch(i)
          || (tokens.is(i, Tokens.INNER_CAPITAL) && !hasNamePrefix(i))
          || (reading.has(i, COMMON) && !reading.has(i, FAMILY))) {
        return false;
      }
    }
    return true;
  }

  private static final int NAMES_BITS = bits(GIVEN, FAMILY);

  // "McCoist", "DiCaprio", but not "YouTube".
  private boolean hasNamePrefix(int i) {
    String word = tokens.folded(i, i + 1);
    return !tokens.is(i, Tokens.ALL_CAPS)
        && NAME_PREFIXES.stream()
            .anyMatch(p ->
                word.startsWith(p)
                    && word.length() > p.length() + 1
                    && Character.isUpperCase(tokens.text.charAt(tokens.start[i] + p.length())));
  }

  /// Whether what stands around makes a place or a house of what sounds like a name: "San Juan",
  /// "the Frank Marten", "Frank Marten school".
  boolean isOfPlace(int from, int end) {
    boolean before =
        tokens.together(from, from - 1)
            && (SAINTS.contains(tokens.hash[from - 1])
                || (tokens.hash[from - 1] == Words.THE && !isTerm(end)));
    return before
        || (tokens.together(end - 1, end)
            && !tokens.is(end - 1, Tokens.POSSESSIVE)
            && HOUSES.contains(tokens.hash[end]));
  }

  private boolean isTerm(int i) {
    return tokens.together(i - 1, i) && TERMS.contains(tokens.hash[i]);
  }

  private boolean isIntroducedBefore(int from) {
    int before = from - 1;
    return tokens.together(from, before)
        && !tokens.capital(before)
        && !tokens.is(before, Tokens.POSSESSIVE)
        && reading.has(before, bits(ROLE, SAY));
  }

  private boolean isExplainedAfter(int from, int end) {
    if (!tokens.together(from, end) || tokens.is(end - 1, Tokens.POSSESSIVE)) {
      return false;
    }
    if (reading.has(end, SAY)) {
      return true;
    }
    if (tokens.hash[end] == Words.OPEN) {
      return isCountryInBrackets(end + 1) || isMinuteInBrackets(end + 1);
    }
    int after = end + 1;
    return tokens.hash[end] == Words.COMMA
        && tokens.together(from, after)
        && (tokens.hash[after] == Words.WHO
            || (tokens.is(after, Tokens.NUMBER) && tokens.length(after) == 2)
            || reading.has(after, ROLE)
            || (isArticle(after) && hasRole(after + 1)));
  }

  // "2. Annett Neumann (Germany) 35.202"
  private boolean isCountryInBrackets(int i) {
    if (!tokens.together(i - 1, i)) {
      return false;
    }
    int to = i + Math.max(1, reading.matchLength(i));
    Sense.Place place = reading.matchLength(i) > 1 ? reading.placeNamed(i) : reading.placeAt(i);
    boolean country = place != null && !place.kind().isSettlement();
    return country && tokens.isWord(i - 1, to, Words.CLOSE);
  }

  // "Scorers: Cosmin Contra (31st), Viorel Moldovan (21st minute)"
  private boolean isMinuteInBrackets(int i) {
    if (!tokens.together(i - 1, i)
        || !Character.isDigit(tokens.first(i))
        || tokens.length(i) > 4
        || (tokens.is(i, Tokens.NUMBER) && tokens.length(i) == 4)) {
      return false;
    }
    return tokens.isWord(i - 1, i + 1, Words.CLOSE) || tokens.isWord(i - 1, i + 2, Words.CLOSE);
  }

  private boolean isArticle(int i) {
    return tokens.hash[i] == Words.A || tokens.hash[i] == Words.AN || tokens.hash[i] == Words.THE;
  }

  private boolean hasRole(int from) {
    for (int i = from; i < from + 4 && tokens.together(from - 1, i); i++) {
      if (reading.has(i, ROLE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCapital(int of, int i) {
    return tokens.isCapital(of, i)
        && !tokens.is(i, Tokens.SENTENCE_START)
        && !reading.has(i, bits(TITLE, ROLE, DAY, DEMONYM));
  }
}
