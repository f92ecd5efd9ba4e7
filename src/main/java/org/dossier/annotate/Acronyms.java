package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The acronyms that a text introduces in brackets: "Threat Analysis Center (TAC)".
///
/// Tried in this order: the initials of the words before the bracket are the acronym; the letters
/// can be aligned as Schwartz and Hearst (2003) have it; the initials are all but the last letter
/// of the acronym.
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int SMALL = 3;
  private static final Set<Long> LINKS =
      Set.of(
          Fold.hash("against"),
          Fold.hash("from"),
          Fold.hash("without"),
          Fold.hash("under"),
          Fold.hash("para"),
          Fold.hash("pour"));

  /// What stands behind the name of an American politician: "D-NY", "R-Ariz".
  static final Pattern PARTY_AND_STATE = Pattern.compile("[RDI]-\\p{L}{2,}");

  /// An acronym at token `at`, and the tokens of its long form.
  record Definition(String acronym, int at, int from, int to) {}

  private final Reading reading;
  private final Tokens tokens;
  private final Map<String, Definition> byAcronym = new HashMap<>();
  private final List<Definition> all = new ArrayList<>();
  private final Set<String> ofNoBody = new HashSet<>();

  private Acronyms(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  static Acronyms in(Reading reading) {
    Acronyms acronyms = new Acronyms(reading);
    Tokens tokens = reading.tokens;
    for (int i = 0; i < tokens.size; i++) {
      if (tokens.hash[i] == Words.OPEN && tokens.is(i, Tokens.MARK)) {
        Definition definition = acronyms.definedAt(i);
        if (definition != null) {
          acronyms.all.add(definition);
          acronyms.byAcronym.putIfAbsent(definition.acronym(), definition);
        }
      }
    }
    return acronyms;
  }

  List<Definition> all() {
    return all;
  }

  /// What the text says the acronym stands for; null when it does not.
  @Nullable Definition of(String acronym) {
    return byAcronym.get(acronym);
  }

  /// Notes that the acronym stands for something that is no body: a law, a programme, a person.
  void refuse(Definition definition) {
    ofNoBody.add(definition.acronym());
  }

  /// Whether the text says what the acronym stands for, and that is no body.
  boolean isOfNoBody(String acronym) {
    return ofNoBody.contains(acronym);
  }

  private @Nullable Definition definedAt(int open) {
    int at = open + 1;
    if (!tokens.isWord(open, at + 1, Words.CLOSE) || !tokens.is(at, Tokens.ALL_CAPS)) {
      return null;
    }
    String acronym = tokens.word(at).replace(".", "");
    if (acronym.length() < SHORTEST
        || acronym.length() > LONGEST
        || tokens.is(at, Tokens.NUMBER)
        || PARTY_AND_STATE.matcher(acronym).matches()
        || reading.has(at, NO_ACRONYM)) {
      return null;
    }
    int first = firstWord(open, Math.min(acronym.length() + 5, acronym.length() * 2) + 2);
    int from = first == open ? open : start(acronym, first, open);
    if (open - from < 2 || !isLongForm(from, open)) {
      return null;
    }
    return new Definition(tokens.word(at), at, from, open);
  }

  private int firstWord(int open, int most) {
    int first = open;
    for (int i = open - 1; open - i <= most && tokens.together(open, i); i--) {
      if (tokens.is(i, Tokens.MARK) && "-&'/".indexOf(tokens.first(i)) < 0) {
        break;
      }
      first = i;
    }
    return first;
  }

  private boolean isLongForm(int from, int to) {
    if (!tokens.capital(from) || reading.has(to - 1, NOT_BODY)) {
      return false;
    }
    // A long word without a capital shows that the letters were found in the sentence around.
    for (int i = from; i < to; i++) {
      if (!tokens.capital(i)
          && tokens.length(i) > SMALL
          && !tokens.is(i, Tokens.MARK | Tokens.INNER_CAPITAL)
          && !reading.has(i, CONNECTOR)
          && !LINKS.contains(tokens.hash[i])) {
        return false;
      }
    }
    for (Entry entry : reading.entries(from)) {
      if (entry.sense() instanceof Sense.Place && reading.matchLength(from) == to - from) {
        return false;
      }
    }
    return true;
  }

  private int start(String acronym, int first, int open) {
    for (int from = first; from < open; from++) {
      if (tokens.capital(from) && initials(from, open).equalsIgnoreCase(acronym)) {
        return from;
      }
    }
    int aligned = aligned(acronym, first, open);
    if (aligned < open) {
      return withoutArticle(aligned);
    }
    for (int from = open - 1; from >= first; from--) {
      String initials = initials(from, open);
      if (initials.length() >= 3
          && acronym.length() - initials.length() <= 1
          && tokens.capital(from)
          && acronym.regionMatches(true, 0, initials, 0, initials.length())) {
        return from;
      }
    }
    return open;
  }

  private int withoutArticle(int from) {
    return tokens.hash[from] == Words.THE ? from + 1 : from;
  }

  /// The first letters of the words with a capital.
  private String initials(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (tokens.capital(i) && !(i == from && tokens.hash[i] == Words.THE)) {
        out.append(tokens.first(i));
        for (int q = tokens.start[i] + 1; tokens.is(i, Tokens.HYPHEN) && q < tokens.end[i]; q++) {
          if (Fold.isHyphen(tokens.text.charAt(q - 1)) && isUpper(q)) {
            out.append(tokens.text.charAt(q));
          }
        }
      }
    }
    return out.toString();
  }

  private boolean isUpper(int offset) {
    return Character.isUpperCase(tokens.text.charAt(offset));
  }

  /// Schwartz and Hearst: from the right, each letter of the acronym is found in the long form, the
  /// first of them at the start of a word. Returns `open` when they are not.
  private int aligned(String acronym, int first, int open) {
    String text = tokens.text;
    int floor = tokens.start[first];
    int at = tokens.end[open - 1] - 1;
    for (int s = acronym.length() - 1; s >= 0; s--) {
      char wanted = Fold.fold(acronym.charAt(s));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= floor
          && (Fold.fold(text.charAt(at)) != wanted
              || (s == 0 && at > floor && Character.isLetterOrDigit(text.charAt(at - 1))))) {
        at--;
      }
      if (at < floor) {
        return open;
      }
      at--;
    }
    int start = at + 1;
    int from = open - 1;
    while (from > first && tokens.start[from] > start) {
      from--;
    }
    return from;
  }
}
