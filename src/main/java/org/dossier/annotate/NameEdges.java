package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Cuts from the edges of an organization's name what stands there with a capital but is not part
/// of it: titles, days, "X-based", "Deputy Commissioner of the".
final class NameEdges {
  private static final long MINISTER = Fold.hash("minister");
  private static final long MINISTERS = Fold.hash("ministers");
  private static final long SECRETARY = Fold.hash("secretary");

  // Words that begin a sentence and no name.
  private static final Set<Long> STARTERS =
      Stream.of(
              "if",
              "so",
              "but",
              "when",
              "while",
              "because",
              "although",
              "though",
              "since",
              "after",
              "before",
              "until",
              "unless",
              "whether",
              "why",
              "how",
              "what",
              "where",
              "then",
              "yet",
              "once",
              "as",
              "even",
              "only",
              "like",
              "unlike",
              "despite")
          .map(Fold::hash)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> MAJORITIES =
      Set.of("republican", "democratic", "gop", "bipartisan", "divided", "new", "current");

  private NameEdges() {}

  private static boolean isMajority(Tokens tokens, int i) {
    String word = tokens.folded(i, i + 1);
    return MAJORITIES.contains(word)
        || word.endsWith("-controlled")
        || word.endsWith("-led")
        || word.endsWith("-majority")
        || word.endsWith("-dominated");
  }

  /// The first token of a run that may start a name.
  static int skipOpeners(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens;
    int i = from;
    if (to - i > 1 && STARTERS.contains(tokens.hash[i])) {
      i++;
    }
    // The "Republican-controlled Senate" is the Senate.
    if (to - i == 2 && reading.has(i + 1, bits(HEAD, HEAD_OF)) && isMajority(tokens, i)) {
      return i + 1;
    }
    if (tokens.is(i, Tokens.SENTENCE_START)
        && to - i > 1
        && reading.has(i, COMMON)
        && !reading.has(i, bits(HEAD, HEAD_OF, COUNTRY, DEMONYM, GIVEN))
        && (reading.has(i, bits(CONNECTOR, ARTICLE_WORD)) || !reading.has(i + 1, COMMON))) {
      i++;
    }
    while (i < to
        && ((reading.has(i, bits(TITLE, MONTH, DAY)) && !reading.has(i, bits(HEAD, HEAD_OF)))
            || reading.has(i, ARTICLE_WORD)
            || tokens.is(i, Tokens.INITIAL)
            || (reading.has(i, CONNECTOR) && tokens.is(i, Tokens.SENTENCE_START)))) {
      i++;
    }
    return i;
  }

  /// The span without what does not belong to it; null when nothing is left that could be a name.
  static @Nullable Span trim(Reading reading, Span span) {
    Tokens tokens = reading.tokens;
    int from = span.start();
    int to = span.end();
    while (to - from > 1 && endsOutside(reading, to - 1)) {
      to--;
    }
    // What a minister is minister of is no body.
    if (isMinister(reading, from)) {
      return null;
    }
    while (to - from > 1) {
      int next = trimmedStart(reading, from, to);
      if (next == from) {
        break;
      }
      from = next;
    }
    if (from > span.start() && !isHeaded(reading, from, to)) {
      return null;
    }
    if (from >= to || isNoName(reading, from, to)) {
      return null;
    }
    boolean cut = to - from < span.length();
    return to - from == 1 && cut && !tokens.is(from, Tokens.ALL_CAPS) ? null : new Span(from, to);
  }

  private static boolean isMinister(Reading reading, int from) {
    long word = reading.tokens.hash[from];
    return word == MINISTER || word == MINISTERS || word == SECRETARY;
  }

  // What is left of "Minister of Science and Technology" is no name.
  private static boolean isHeaded(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.has(i, bits(HEAD, LEGAL)) && reading.tokens.capital(i)) {
        return true;
      }
    }
    return to - from == 1;
  }

  private static boolean endsOutside(Reading reading, int last) {
    Tokens tokens = reading.tokens;
    return !tokens.capital(last)
        || (reading.has(last, bits(DAY, MONTH)) && !reading.has(last, FAMILY))
        || (reading.has(last, TITLE) && !reading.has(last, bits(HEAD, GIVEN, FAMILY)));
  }

  private static int trimmedStart(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens;
    boolean based =
        tokens.is(from, Tokens.HYPHEN) && tokens.folded(from, from + 1).endsWith("-based");
    if (based
        || !tokens.capital(from)
        || tokens.is(from, Tokens.NUMBER)
        || reading.has(from, ARTICLE_WORD)
        || (reading.has(from, CONNECTOR) && reading.has(from, COMMON))) {
      return from + 1;
    }
    if (reading.has(from, bits(HEAD, HEAD_OF))) {
      return from;
    }
    for (int i = from + 1; i < to - 1 && i < from + 4; i++) {
      if (tokens.hash[i] == Words.OF || tokens.hash[i] == Words.FOR) {
        return hasRole(reading, from, i) || isPlainStart(reading, from, i) ? i + 1 : from;
      }
    }
    return from;
  }

  // "Results of Major League Baseball" at the start of a sentence.
  private static boolean isPlainStart(Reading reading, int from, int of) {
    return of == from + 1
        && reading.tokens.is(from, Tokens.SENTENCE_START)
        && reading.has(from, COMMON)
        && !reading.has(from, bits(HEAD, HEAD_OF, COUNTRY, DEMONYM));
  }

  private static boolean hasRole(Reading reading, int from, int to) {
    for (int i = from; i < to; i++) {
      if (reading.has(i, bits(ROLE, TITLE, ROLE_OF))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the words are only everyday ones in a headline, or a single word that names nothing.
  private static boolean isNoName(Reading reading, int from, int to) {
    Tokens tokens = reading.tokens;
    if (Acronyms.PARTY_AND_STATE.matcher(tokens.word(to - 1).replace(".", "")).matches()) {
      return true;
    }
    if (to - from == 1) {
      return reading.has(from, BAD_ALONE)
          || (reading.has(from, NO_ACRONYM) && tokens.is(from, Tokens.ALL_CAPS));
    }
    if (reading.has(to - 1, NOT_BODY)) {
      return true;
    }
    // "US TV" is no station.
    if (to - from == 2
        && tokens.hash[from + 1] == Words.TV
        && reading.has(from, bits(COUNTRY, DEMONYM))) {
      return true;
    }
    boolean everyday = true;
    for (int i = from; i < to; i++) {
      everyday &=
          (reading.has(i, COMMON) || !tokens.capital(i)) && !reading.has(i, bits(COUNTRY, DEMONYM));
    }
    return everyday && reading.isTitleCase(from);
  }
}
