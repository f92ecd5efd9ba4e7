package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.regex.Pattern;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.jspecify.annotations.Nullable;

/// Takes from a recogniser's proposals those that can be names of people by the rules: titles and
/// roles cut off, no everyday words, no places. A single word must be surer than a full name.
final class LearnedPeople {
  private static final double FULL = 12;
  private static final double SINGLE = 60;
  private static final int NAMES = bits(GIVEN, FAMILY);
  private static final int BEFORE = bits(TITLE, ROLE, DEMONYM, HEAD, ARTICLE_WORD, ROLE_OF);
  private static final int NEVER =
      bits(LEGAL, HEAD, GEOGRAPHY, TREATY, DAY, MONTH, NOT_NAME, COUNTRY, DEMONYM, STATE);

  private static final Pattern CONTRACTION = Pattern.compile("['\u2019](?:re|ve|ll|d|m|t)$");

  private final Reading reading;
  private final Tokens tokens;
  private final Proposals proposals;
  private final NameShapes shapes;

  LearnedPeople(Reading reading, Proposals proposals, NameShapes shapes) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.proposals = proposals;
    this.shapes = shapes;
  }

  /// The full name that is proposed to start at the token, or behind titles that start there; null
  /// when none is, or when it cannot be a name.
  @Nullable PersonName full(int i) {
    PersonName name = at(i, FULL);
    return name != null && name.isFull() ? name : null;
  }

  /// The same for a name of one word, for which more is wanted.
  @Nullable PersonName single(int i) {
    PersonName name = at(i, SINGLE);
    return name != null && !name.isFull() && canBeAlone(name.from()) ? name : null;
  }

  private @Nullable PersonName at(int i, double margin) {
    Proposal proposal = proposals.covering(i);
    if (proposal == null
        || proposal.type() != EntityType.PERSON
        || proposal.from() != i
        || proposal.margin() < margin
        || tokens.is(i, Tokens.SHOUTED)) {
      return null;
    }
    int from = i;
    while (from < proposal.to() && isBefore(from, proposal.to())) {
      from++;
    }
    from = afterOffice(from, proposal.to());
    int to = Math.max(proposal.to(), hyphenated(from, proposal.to()));
    return from < to && isName(from, to) ? new PersonName(from, to, PersonName.LEARNED) : null;
  }

  // A title or a country before the name: "Crown Prince Mohammed", "US President Joe Biden", though
  // Prince and Crown are names too.
  private boolean isBefore(int i, int to) {
    if (!reading.has(i, BEFORE | COUNTRY.bit)) {
      return false;
    }
    return !reading.has(i, NAMES)
        || (to - i > 2
            && !reading.has(i, GIVEN)
            && (reading.has(i + 1, GIVEN) || reading.has(i + 1, BEFORE)));
  }

  // "Foreign Secretary Jack Straw": what somebody is secretary of is no title by itself.
  private int afterOffice(int from, int to) {
    for (int i = from; i < to - 2 && !reading.has(i, GIVEN); i++) {
      if (reading.has(i, TITLE) && !reading.has(i, NAMES)) {
        return i + 1;
      }
    }
    return from;
  }

  // "Park Ji" goes on with "- hyun".
  private int hyphenated(int from, int to) {
    boolean hyphen =
        from < to
            && tokens.together(from, to)
            && tokens.is(to, Tokens.MARK)
            && Fold.isHyphen(tokens.first(to));
    return hyphen ? shapes.nameEnd(from) : to;
  }

  private boolean isName(int from, int to) {
    if (reading.matchLength(from) >= to - from && to - from > 1) {
      return false;
    }
    for (int i = from; i < to; i++) {
      boolean small = !tokens.capital(i) && !tokens.is(i, Tokens.MARK | Tokens.INNER_CAPITAL);
      boolean half = i > from && tokens.is(i - 1, Tokens.MARK);
      if ((small && !half && !reading.has(i, PARTICLE))
          || tokens.is(i, Tokens.DIGIT)
          || (reading.has(i, NEVER) && !reading.has(i, NAMES))) {
        return false;
      }
    }
    if (reading.has(to - 1, GEOGRAPHY)) {
      return false;
    }
    boolean everyday = true;
    for (int i = from; i < to; i++) {
      everyday &= reading.has(i, COMMON) && !reading.has(i, NAMES);
    }
    return !everyday && tokens.length(to - 1) > 1 && !shapes.isPlaceName(from, to);
  }

  private boolean canBeAlone(int i) {
    if (tokens.length(i) <= 2) {
      return false;
    }
    String word = tokens.folded(i, i + 1);
    // "We're", and the "R-Texas" of a senator.
    if (CONTRACTION.matcher(word).find() || word.charAt(1) == '-') {
      return false;
    }
    boolean bracketed = tokens.isWord(i, i - 1, Words.OPEN) && tokens.isWord(i, i + 1, Words.CLOSE);
    return !bracketed
        && !tokens.is(i, Tokens.ALL_CAPS | Tokens.PERIODS)
        && !reading.isMatch(i)
        && !reading.has(i, bits(COMMON, CITY, NO_ACRONYM, BAD_ALONE))
        && !(isDoubtful(i) && isOnce(i));
  }

  // The first word of a sentence may be any, and a given name alone says little of who is meant.
  private boolean isDoubtful(int i) {
    return tokens.is(i, Tokens.SENTENCE_START) ? reading.isUnknown(i) : reading.has(i, GIVEN);
  }

  private boolean isOnce(int i) {
    for (int q = 0; q < tokens.size; q++) {
      if (q != i && tokens.hash[q] == tokens.hash[i] && tokens.capital(q)) {
        return false;
      }
    }
    return true;
  }
}
