package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Finds organizations that no table has, by the shape of their names: a run of capitals with a
/// legal suffix ("Inc") or a head noun ("Commission"), "Ministry of …", or a bare acronym that the
/// text repeats.
final class OrganizationShapes {
  private static final int LONGEST = 20;
  // What a word counts as that stands in capitals somewhere, then once, then again.
  private static final int IN_CAPITALS = 1;
  private static final int ONCE = 2;
  private static final int REPEATED = 3;

  private final Reading reading;
  private final Tokens tokens;
  private final boolean[] taken;
  private final Acronyms acronyms;
  private final GenericBodies generic;
  private final HashIndex repeated;

  OrganizationShapes(Reading reading, boolean[] taken, Acronyms acronyms, GenericBodies generic) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.taken = taken;
    this.acronyms = acronyms;
    this.generic = generic;
    this.repeated = repeatedCapitals();
  }

  /// The candidates as spans of tokens, in order.
  List<Span> candidates() {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < tokens.size; ) {
      if (taken[i] || !tokens.capital(i) || tokens.is(i, Tokens.SHOUTED)) {
        i++;
        continue;
      }
      int end = runEnd(i);
      Span span = inRun(i, end);
      Span trimmed = span == null ? null : NameEdges.trim(reading, span);
      if (trimmed != null) {
        found.add(trimmed);
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  /// The end of the run of capitals, with "of", "for", "and" between them, that starts here.
  private int runEnd(int from) {
    int i = from;
    while (tokens.together(from, i) && !taken[i] && i - from < LONGEST) {
      if (tokens.capital(i)) {
        if (tokens.is(i, Tokens.POSSESSIVE) && !ownsName(i)) {
          return i + 1;
        }
        i++;
      } else if (i > from && joins(from, i)) {
        i++;
      } else {
        break;
      }
    }
    while (i > from && !tokens.capital(i - 1)) {
      i--;
    }
    return i;
  }

  // "Women's League", "Workers' Party": the possessive belongs to the name.
  private boolean ownsName(int i) {
    return reading.has(i, COMMON)
        && tokens.isCapital(i, i + 1)
        && !reading.has(i, bits(COUNTRY, DEMONYM, DAY));
  }

  private boolean joins(int from, int i) {
    long word = tokens.hash[i];
    boolean after = tokens.hash[i - 1] == Words.OF || tokens.hash[i - 1] == Words.FOR;
    boolean joins =
        word == Words.OF
            || word == Words.FOR
            || word == Words.AMPERSAND
            || (word == Words.AND && isAndInside(from, i))
            || (word == Words.THE && after)
            || word == Words.DE
            || word == Words.ON;
    return joins && startsCapital(i + 1, from);
  }

  private boolean startsCapital(int i, int from) {
    return tokens.together(from, i)
        && !taken[i]
        && (tokens.capital(i) || (tokens.hash[i] == Words.THE && tokens.isCapital(from, i + 1)));
  }

  // Inside "Ministry of X and Y", or before a head noun: "Trade and Industry Ministry".
  private boolean isAndInside(int from, int i) {
    for (int q = from; q < i; q++) {
      if (tokens.hash[q] == Words.OF || tokens.hash[q] == Words.FOR) {
        return reading.has(from, bits(HEAD, HEAD_OF));
      }
    }
    if (reading.has(i - 1, bits(HEAD, LEGAL, COUNTRY, DEMONYM))) {
      return false;
    }
    for (int q = i + 2; q < i + 4 && tokens.isCapital(i, q); q++) {
      if (reading.has(q, bits(HEAD, LEGAL))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Span inRun(int runFrom, int to) {
    int from = NameEdges.skipOpeners(reading, runFrom, to);
    if (from >= to) {
      return null;
    }
    if (to - from == 1) {
      // The YORK of "NEW YORK" is no acronym.
      boolean rest = from > runFrom && tokens.is(from - 1, Tokens.ALL_CAPS);
      return (!rest && isBareAcronym(from)) || isGenericAlone(from) ? new Span(from, to) : null;
    }
    int suffix = -1;
    int head = -1;
    for (int i = from; i < to; i++) {
      if (tokens.capital(i)) {
        suffix = i > from && reading.has(i, LEGAL) ? i : suffix;
        head = reading.has(i, HEAD) ? i : head;
      }
    }
    if (suffix > from) {
      return new Span(from, suffix + 1);
    }
    boolean headed =
        to - from > 2
            && reading.has(from, HEAD_OF)
            && (tokens.hash[from + 1] == Words.OF
                || tokens.hash[from + 1] == Words.FOR
                || tokens.hash[from + 1] == Words.ON);
    if (headed || (head == to - 1 && isHead(from, head))) {
      return new Span(from, to);
    }
    if (head < from) {
      return null;
    }
    boolean continued = tokens.hash[head + 1] == Words.OF || tokens.hash[head + 1] == Words.FOR;
    if (continued) {
      return new Span(from, to);
    }
    // "Kenya Police Chief": only what is more than a country and a head noun is sure enough.
    return head > from && !isCountryOnly(from, head) ? new Span(from, head + 1) : null;
  }

  // The last word of "State of the Union" is not what the phrase is headed by.
  private boolean isHead(int from, int head) {
    long before = tokens.hash[head - 1];
    return head == from || (before != Words.OF && before != Words.THE);
  }

  private boolean isCountryOnly(int from, int head) {
    return reading.matchLength(from) == head - from || reading.placeAt(from) != null;
  }

  // "Parliament", "Congress": which one is for others to say.
  private boolean isGenericAlone(int i) {
    return !tokens.is(i, Tokens.POSSESSIVE | Tokens.ALL_CAPS)
        && !reading.isTitleCase(i)
        && generic.said(tokens, i, i + 1) != null;
  }

  private boolean isBareAcronym(int i) {
    int length = tokens.length(i);
    if (!tokens.is(i, Tokens.ALL_CAPS)
        || length < 2
        || length > 6
        || tokens.is(i, Tokens.DIGIT | Tokens.PERIODS)
        || reading.has(i, bits(NO_ACRONYM, COUNTRY, CITY, MONTH, COMMON))
        || reading.isMatch(i)) {
      return false;
    }
    if (acronyms.isOfNoBody(tokens.word(i))
        || Acronyms.PARTY_AND_STATE.matcher(tokens.word(i)).matches()) {
      return false;
    }
    return acronyms.of(tokens.word(i)) != null
        || repeated.get(tokens.hash[i]) == REPEATED
        || (i > 0 && tokens.hash[i - 1] == Words.THE);
  }

  /// The words that stand at least twice outside shouted lines, at least once all in capitals.
  private HashIndex repeatedCapitals() {
    HashIndex words = new HashIndex(16);
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.is(i, Tokens.ALL_CAPS) && !tokens.is(i, Tokens.SHOUTED)) {
        words.put(tokens.hash[i], IN_CAPITALS);
      }
    }
    for (int i = 0; i < tokens.size; i++) {
      int state =
          tokens.capital(i) && !tokens.is(i, Tokens.SHOUTED) ? words.get(tokens.hash[i]) : 0;
      if (state != 0) {
        words.put(tokens.hash[i], state == IN_CAPITALS ? ONCE : REPEATED);
      }
    }
    return words;
  }
}
