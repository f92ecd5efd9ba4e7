package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds full and titled names of people by what they consist of and what stands beside them.
final class NameShapes {
  private static final int ENDS = bits(MONTH, DAY, LEGAL, HEAD, GEOGRAPHY, TREATY);
  private static final int PLACES = bits(COUNTRY, DEMONYM, CITY, STATE);
  private static final int NAMES = bits(GIVEN, FAMILY);
  private static final int AFTER = bits(HEAD, LEGAL, GEOGRAPHY, TREATY);
  private static final int LONGEST = 6;
  private static final int MOST_TOKENS = 12;

  private static final Set<String> ADJECTIVES =
      Set.of("based", "listed", "born", "led", "owned", "backed", "style", "era", "made", "run");

  private final Reading reading;
  private final Tokens tokens;
  private final Introductions introductions;
  private final boolean cut;

  NameShapes(Reading reading) {
    this.reading = reading;
    this.introductions = new Introductions(reading);
    this.cut = isCut(reading.tokens);
    this.tokens = reading.tokens;
  }

  /// The name that starts at the token, or after the titles that start there; null when none does.
  @Nullable PersonName at(int i) {
    if (!tokens.capital(i)
        || tokens.is(i, Tokens.SHOUTED)
        || reading.has(i, bits(MONTH, DAY))
        || reading.matchLength(i) > 1) {
      return null;
    }
    if (reading.has(i, TITLE)) {
      PersonName titled = titled(i);
      if (titled != null || !reading.has(i, NAMES)) {
        return titled;
      }
    }
    int end = nameEnd(i);
    if (end - i < 2
        || tokens.length(end - 1) < 2
        || !isOpen(end)
        || introductions.isOfPlace(i, end)
        || isHyphenatedAdjective(end - 1)
        || !(startsName(i) || introductions.has(i, end))) {
      return null;
    }
    return new PersonName(i, end, PersonName.FULL);
  }

  private @Nullable PersonName titled(int i) {
    int from = i;
    while (tokens.isCapital(i, from) && reading.has(from, TITLE)) {
      if (tokens.is(from, Tokens.POSSESSIVE)) {
        return null;
      }
      from++;
    }
    if (!tokens.isCapital(i, from) || reading.matchLength(from) > 1) {
      return null;
    }
    int end = nameEnd(from);
    if (end == from || !isOpen(end)) {
      return null;
    }
    if (end - from >= 2) {
      return allPlain(from, end) ? new PersonName(from, end, PersonName.FULL) : null;
    }
    boolean known = reading.has(from, NAMES) && !reading.has(from, PLACES);
    boolean unknown = reading.isUnknown(from);
    // "Mr Brown", but not "Chief Brown" nor "Chief Executive".
    boolean plain = !reading.has(from, COMMON) || !reading.has(from - 1, bits(ROLE, HEAD, ROLE_OF));
    return (known || unknown)
            && plain
            && !tokens.is(from, Tokens.ALL_CAPS | Tokens.INITIAL | Tokens.PERIODS)
        ? new PersonName(from, end, PersonName.TITLED)
        : null;
  }

  /// Whether the text came cut into words, with blanks around its apostrophes and hyphens: where
  /// hyphens stand between blanks several times and never within a word, they are no dashes.
  private static boolean isCut(Tokens tokens) {
    int apart = 0;
    int within = 0;
    for (int i = 1; i + 1 < tokens.size; i++) {
      if (tokens.is(i, Tokens.HYPHEN)) {
        within++;
      } else if (tokens.is(i, Tokens.MARK)
          && Fold.isHyphen(tokens.first(i))
          && tokens.is(i, Tokens.SPACE_BEFORE)
          && tokens.is(i + 1, Tokens.SPACE_BEFORE)
          && !tokens.is(i + 1, Tokens.SENTENCE_START)) {
        apart++;
      }
    }
    return (apart >= 2 && within == 0)
        || tokens.text.contains(" - - ")
        || tokens.text.contains(" \u2019 ")
        || tokens.text.contains(" 's ");
  }

  /// Whether none of the words means anything else.
  boolean isPlain(int from, int end) {
    return introductions.isPlain(from, end) && !isPlaceName(from, end);
  }

  /// Whether what stands around the words makes a place of them: "San Juan", "Ben Gurion airport".
  boolean isPlaceName(int from, int end) {
    return introductions.isOfPlace(from, end) || isHyphenatedAdjective(end - 1) || !isOpen(end);
  }

  // "Hong Kong-based"
  private boolean isHyphenatedAdjective(int last) {
    String word = tokens.folded(last, last + 1);
    return tokens.is(last, Tokens.HYPHEN)
        && ADJECTIVES.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  /// The end of the run of name words that starts here.
  int nameEnd(int from) {
    int i = from;
    int capitals = 0;
    while (tokens.together(from, i)
        && capitals < LONGEST
        && i - from < MOST_TOKENS
        && continuesName(from, i)) {
      boolean last = tokens.is(i, Tokens.POSSESSIVE);
      capitals += tokens.capital(i) && !reading.has(i, PARTICLE) ? 1 : 0;
      i++;
      if (last) {
        break;
      }
    }
    while (i > from && !endsName(from, i - 1)) {
      i--;
    }
    return i;
  }

  private boolean continuesName(int from, int i) {
    if (!tokens.capital(i)) {
      return i > from && joinsName(from, i);
    }
    if (tokens.is(i, Tokens.DIGIT) || (tokens.is(i, Tokens.ALL_CAPS) && tokens.length(i) > 1)) {
      return false;
    }
    // Captions and credits name the same person twice in a row.
    if (i > from && tokens.hash[i] == tokens.hash[from]) {
      return false;
    }
    // "Theresa May", but "Monica in May" and "April May 3".
    if (i == from + 1 && reading.has(i, MONTH) && reading.has(i, FAMILY)) {
      return reading.has(from, GIVEN)
          && !reading.has(from, MONTH)
          && !(tokens.together(i, i + 1) && tokens.is(i + 1, Tokens.NUMBER));
    }
    if (reading.has(i, i == from ? ENDS | NOT_NAME.bit : ENDS)
        || (i > from && reading.matchLength(i) > 1)) {
      return isHill(from, i);
    }
    if (i > from && reading.has(i, TITLE) && !reading.has(i, NAMES)) {
      // "John Major" is no major.
      return i == from + 1 && reading.has(from, GIVEN) && !tokens.isCapital(i, i + 1);
    }
    return !reading.has(i, bits(COUNTRY, DEMONYM)) || reading.has(i, NAMES);
  }

  // "Anthony Hill", but not "Anthony Hill Road" nor "in Mary Lake".
  private boolean isHill(int from, int i) {
    return i == from + 1
        && reading.has(i, GEOGRAPHY)
        && reading.has(i, FAMILY)
        && reading.has(from, GIVEN)
        && !reading.has(from, PLACES | COMMON.bit)
        && !(tokens.together(from, from - 1)
            && (isPlacePreposition(from - 1) || tokens.hash[from - 1] == Words.THE))
        && !tokens.isCapital(i, i + 1);
  }

  /// "de", "bin" or "el-Sisi" inside a name; also the hyphens of text that comes cut into words, as
  /// in "Suk - yeol" and "al - Sabah".
  private boolean joinsName(int from, int i) {
    if (tokens.is(i, Tokens.INNER_CAPITAL | Tokens.HYPHEN) && reading.isUnknown(i)) {
      return tokens.is(i, Tokens.INNER_CAPITAL) && tokens.is(i, Tokens.HYPHEN);
    }
    boolean next = tokens.together(i, i + 1);
    if (tokens.is(i, Tokens.MARK)) {
      return next
          && Fold.isHyphen(tokens.first(i))
          && (reading.has(i - 1, PARTICLE)
              ? tokens.capital(i + 1)
              : (tokens.capital(i - 1) || isSmallPart(from, i - 1))
                  && (isSecondHalf(from, i + 1)
                      || (cut && tokens.capital(i + 1) && !endsAt(i + 1))));
    }
    if (tokens.is(i - 1, Tokens.MARK)) {
      return isSecondHalf(from, i);
    }
    return next
        && reading.has(i, PARTICLE)
        && (tokens.capital(i + 1)
            || reading.has(i + 1, PARTICLE)
            || (Fold.isHyphen(tokens.first(i + 1)) && tokens.together(i, i + 2)));
  }

  // The "o" of "Chan - o - cha".
  private boolean isSmallPart(int from, int i) {
    return i - 1 > from && tokens.is(i - 1, Tokens.MARK) && isSecondHalf(from, i);
  }

  private boolean endsAt(int i) {
    return reading.has(i, ENDS | PLACES | COMMON.bit | TITLE.bit) || tokens.is(i, Tokens.ALL_CAPS);
  }

  // The "in" of "Moon Jae - in".
  private boolean isSecondHalf(int from, int i) {
    return !tokens.is(i, Tokens.MARK | Tokens.DIGIT)
        && !tokens.capital(i)
        && (!reading.has(i, ~NAMES) || (reading.has(from, FAMILY_FIRST) && tokens.length(i) <= 5));
  }

  private boolean endsName(int from, int last) {
    return (tokens.capital(last) && !tokens.is(last, Tokens.INITIAL))
        || tokens.is(last, Tokens.INNER_CAPITAL)
        || (last - 1 > from && tokens.is(last - 1, Tokens.MARK) && isSecondHalf(from, last));
  }

  // What follows a name must not make it the name of something else.
  boolean isOpen(int end) {
    return !tokens.together(end - 1, end)
        || tokens.is(end - 1, Tokens.POSSESSIVE)
        || !reading.has(end, tokens.capital(end) ? AFTER : GEOGRAPHY.bit);
  }

  private boolean startsName(int i) {
    int next = i + 1;
    if (tokens.is(i, Tokens.INITIAL)) {
      boolean middle = tokens.isCapital(i, i - 1) && reading.has(i - 1, GIVEN);
      return !middle
          && (reading.has(next, NAMES)
              || reading.isUnknown(next)
              || tokens.is(next, Tokens.INITIAL));
    }
    if (!reading.has(i, GIVEN) || tokens.is(i, Tokens.POSSESSIVE)) {
      return false;
    }
    if (!tokens.capital(next)) {
      return !reading.has(i, PLACES | COMMON.bit);
    }
    // "Al Gore", but not "Al Hayat".
    if (tokens.hash[i] == Words.AL && !reading.has(next, FAMILY)) {
      return false;
    }
    boolean likely = reading.has(next, FAMILY) || reading.isUnknown(next);
    if (reading.has(i, PLACES)) {
      boolean located = tokens.together(i, i - 1) && isPlacePreposition(i - 1);
      return likely && !located && !reading.has(next, PLACES) && !tokens.is(next, Tokens.HYPHEN);
    }
    if (reading.has(i, COMMON) || reading.isTitleCase(i)) {
      return likely && !(reading.has(next, COMMON) && !reading.has(next, FAMILY));
    }
    return likely
        || reading.has(next, GIVEN)
        || tokens.is(next, Tokens.INITIAL)
        || !reading.has(next, COMMON);
  }

  private boolean isPlacePreposition(int i) {
    long word = tokens.hash[i];
    return word == Words.IN || word == Words.FROM || word == Words.NEAR || word == Words.AT;
  }

  private boolean allPlain(int from, int end) {
    for (int i = from; i < end; i++) {
      if (tokens.capital(i)
          && ((reading.has(i, COMMON) && !reading.has(i, NAMES | TITLE.bit))
              || (reading.has(i, PLACES) && !reading.has(i, NAMES)))) {
        return false;
      }
    }
    return true;
  }
}
