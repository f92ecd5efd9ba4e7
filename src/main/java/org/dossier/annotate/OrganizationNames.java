package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the organizations of the table: by sure names first, then by names that need support.
final class OrganizationNames {
  // Whose bodies news in English calls by their letters everywhere.
  private static final Set<String> NEAR = Set.of("US", "GB");
  private static final Set<String> LOCAL =
      Set.of(
          "political party",
          "political group",
          "trade union",
          "non-governmental organization",
          "university",
          "think tank",
          "religious body");
  private static final int FEW_LETTERS = 3;
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s(?= )");

  private final Reading reading;
  private final Tokens tokens;
  private final People people;
  private final Countries countries;
  private final OrganizationGroups groups;
  private final boolean[] taken;

  OrganizationNames(
      Reading reading,
      People people,
      Countries countries,
      OrganizationGroups groups,
      boolean[] taken) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.people = people;
    this.countries = countries;
    this.groups = groups;
    this.taken = taken;
  }

  /// The words as a label: without an article, owners without their 's.
  static String label(Tokens tokens, int from, int to) {
    String words = Blanks.straight(tokens.words(from, to));
    if (words.contains("s ")) {
      words = POSSESSIVE.matcher(words).replaceAll("");
    }
    return words.startsWith("The ") || words.startsWith("the ") ? words.substring(4) : words;
  }

  /// Claims every sure name.
  void sure() {
    for (int i = 0; i < tokens.size; i += Math.max(1, reading.matchLength(i))) {
      Sense.Organization organization = sureAt(i);
      if (organization != null) {
        claim(organization, i);
      }
    }
  }

  private Sense.@Nullable Organization sureAt(int i) {
    int length = reading.matchLength(i);
    if (length == 0 || anyTaken(i, i + length)) {
      return null;
    }
    Sense.Organization sure = null;
    boolean place = false;
    for (Entry entry : reading.entries(i)) {
      place |= entry.sense() instanceof Sense.Place;
      if (!entry.unsure() && sure == null && entry.sense() instanceof Sense.Organization o) {
        sure = o;
      }
    }
    boolean single = length == 1;
    if (sure == null
        || (single && place)
        || (single && people.isInFullName(i))
        || (single && people.isPerson(i) && isPersonsName(i))
        || isEndOfLonger(i, i + length)
        || isFar(sure, i, i + length)) {
      return null;
    }
    return sure;
  }

  private boolean isPersonsName(int i) {
    return reading.has(i, bits(GIVEN, FAMILY)) || people.isFamilyNameOfFull(tokens.hash[i]);
  }

  // "CBN" is not the Central Bank of Nigeria where the text speaks of other countries: the letters
  // of a body
  // of a state, of a party or a union mean another one elsewhere. Firms and outlets are named
  // abroad by their letters alone.
  private boolean isFar(Sense.Organization organization, int from, int to) {
    String country = organization.country();
    return to - from == 1
        && tokens.is(from, Tokens.ALL_CAPS)
        && country != null
        && !NEAR.contains(country)
        && (organization.isStateBody() || LOCAL.contains(organization.kind()))
        && !(organization.kind().equals("military") && tokens.length(from) > FEW_LETTERS)
        && !groups.has(organization)
        && countries.main() != null
        && !countries.has(country);
  }

  // "Zimbabwe Reserve Bank" does not name the Reserve Bank of another country.
  private boolean isEndOfLonger(int from, int to) {
    int before = from - 1;
    return tokens.isCapital(from, before)
        && !tokens.is(
            before, Tokens.POSSESSIVE | Tokens.SHOUTED | Tokens.SENTENCE_START | Tokens.ALL_CAPS)
        && !reading.has(
            before, bits(GIVEN, FAMILY, TITLE, MONTH, DAY, CONNECTOR, ROLE, COMMON, DEMONYM))
        && !taken[before]
        && reading.has(to - 1, bits(HEAD, LEGAL));
  }

  private void claim(Sense.Organization organization, int from) {
    owner(from);
    int to = from + reading.matchLength(from);
    boolean continues =
        tokens.isCapital(from, to)
            && !tokens.is(to - 1, Tokens.POSSESSIVE)
            && !tokens.is(from, Tokens.SHOUTED);
    if (continues && reading.has(to, LEGAL)) {
      groups.add(groups.known(organization), from, to + 1, OrganizationGroups.ALIAS);
    } else if (continues
        && reading.has(to, HEAD)
        && !organization.isStateBody()
        && !reading.isTitleCase(from)) {
      OrganizationGroups.Group longer = groups.unknown(label(tokens, from, to + 1));
      groups.add(longer, from, to + 1, OrganizationGroups.PATTERN);
    } else {
      groups.add(groups.known(organization), from, to, OrganizationGroups.ALIAS);
    }
  }

  // "IRGC's Quds Force" speaks of both, "People's Liberation Army" of no magazine.
  private void owner(int from) {
    if (reading.matchLength(from) > 1
        && tokens.is(from, Tokens.POSSESSIVE)
        && (tokens.is(from, Tokens.ALL_CAPS) || !reading.has(from, COMMON))) {
      Sense.Organization owner = lookUp(from, from + 1);
      if (owner != null) {
        groups.add(groups.known(owner), from, from + 1, OrganizationGroups.ALIAS);
      }
    }
  }

  /// Claims the names that often mean something else, where the text supports them.
  void unsure() {
    for (int i = 0; i < tokens.size; i += Math.max(1, reading.matchLength(i))) {
      int to = i + reading.matchLength(i);
      if (to == i || anyTaken(i, to) || people.isInFullName(i)) {
        continue;
      }
      List<Sense.Organization> meant = new ArrayList<>();
      for (Entry entry : reading.entries(i)) {
        if (entry.sense() instanceof Sense.Organization o && entry.unsure() && !o.isClub()) {
          meant.add(o);
        }
      }
      Sense.Organization chosen = meant.isEmpty() ? null : choose(meant, i, to);
      if (chosen != null) {
        groups.add(groups.known(chosen), i, to, OrganizationGroups.ALIAS);
      }
    }
  }

  private Sense.@Nullable Organization choose(List<Sense.Organization> meant, int from, int to) {
    boolean single = to - from == 1;
    for (Sense.Organization organization : meant) {
      if (groups.has(organization)) {
        return single && organization.isParty() && !isPartyCue(from) ? null : organization;
      }
    }
    Country main = countries.main();
    Sense.Organization chosen = null;
    for (Sense.Organization organization : meant) {
      String country = organization.country();
      if (country != null && main != null && country.equals(main.code())) {
        chosen = organization;
      } else if (chosen == null && (country == null || countries.isAmongMain(country))) {
        chosen = organization;
      }
    }
    if (chosen != null && !single) {
      return chosen;
    }
    if (chosen != null && chosen.isParty()) {
      return isPartyCue(from) || isShortParty(chosen, from) ? chosen : null;
    }
    if (chosen != null && tokens.is(from, Tokens.ALL_CAPS) && !tokens.is(from, Tokens.SHOUTED)) {
      return chosen;
    }
    return single && meant.size() == 1 && isActor(from) ? meant.getFirst() : null;
  }

  /// Whether the single word acts as only a body or a person can: "Apple said", "shares of Apple".
  private boolean isActor(int i) {
    if (tokens.is(i, Tokens.SHOUTED) || people.isPerson(i) || people.isFamilyName(tokens.hash[i])) {
      return false;
    }
    boolean article = tokens.together(i, i - 1) && reading.has(i - 1, ARTICLE_WORD);
    boolean capitalBefore = tokens.isCapital(i, i - 1) && !tokens.is(i - 1, Tokens.SENTENCE_START);
    int next = i + 1;
    return !article
        && !capitalBefore
        && tokens.together(i, next)
        && !tokens.is(i, Tokens.POSSESSIVE)
        && reading.has(next, SAY);
  }

  // "Congress" in an article about India alone: the last word of the name.
  private boolean isShortParty(Sense.Organization party, int i) {
    Country only = countries.dominant();
    return only != null
        && only.code().equals(party.country())
        && party.name().endsWith(" " + tokens.word(i))
        && !tokens.is(i, Tokens.SHOUTED | Tokens.SENTENCE_START)
        && !reading.isTitleCase(i);
  }

  private boolean isPartyCue(int i) {
    if (tokens.is(i, Tokens.SHOUTED)) {
      return false;
    }
    if (Fold.fold(tokens.text.charAt(tokens.end[i] - 1)) == 's' && !reading.isTitleCase(i)) {
      return true;
    }
    int next = i + reading.matchLength(i);
    return tokens.together(i, next) && reading.has(next, PARTY_CUE);
  }

  /// Whether the token is a table's organization that owns what follows.
  boolean isOwner(int i) {
    if (!tokens.is(i, Tokens.POSSESSIVE) || reading.matchLength(i) != 1) {
      return false;
    }
    for (Entry entry : reading.entries(i)) {
      if (entry.isOrganization() && !entry.unsure()) {
        return true;
      }
    }
    return false;
  }

  /// The organization that exactly these tokens name; null when the table has none, or only ones
  /// that the text does not support.
  Sense.@Nullable Organization lookUp(int from, int to) {
    Sense.Organization unsure = null;
    for (Entry entry : reading.gazetteer.exactly(tokens, from, to)) {
      if (entry.sense() instanceof Sense.Organization organization && !organization.isClub()) {
        if (!entry.unsure()) {
          return isFar(organization, from, to) ? null : organization;
        }
        String country = organization.country();
        boolean supported =
            groups.has(organization) || (country != null && countries.isAmongMain(country));
        unsure = supported && unsure == null ? organization : unsure;
      }
    }
    return unsure;
  }

  /// The organization that surely has that name; null when the table has none.
  Sense.@Nullable Organization lookUp(String name) {
    Tokens words = Tokenizer.read(name, List.of());
    for (Entry entry : reading.gazetteer.exactly(words, 0, words.size)) {
      if (!entry.unsure() && entry.sense() instanceof Sense.Organization organization) {
        return organization;
      }
    }
    return null;
  }

  private boolean anyTaken(int from, int to) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }
}
