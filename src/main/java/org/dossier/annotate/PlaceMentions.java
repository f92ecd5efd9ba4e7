package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Collects the mentions of places in a text; what is ambiguous among them stays `unsure`.
final class PlaceMentions {
  private static final double IN_COMPANY_NAME = 0.3;
  private static final double IN_STATE_BODY_NAME = 0.6;
  private static final double CURRENCY = 0.2;
  private static final double DATELINE = 1.5;
  private static final Set<Long> CURRENCIES =
      Stream.of(
              ("dlr dlrs dollar dollars franc francs mark marks pound pounds peso pesos yen krona kronor"
                      + " krone kroner crown crowns lira lire rupee rupees guilder guilders schilling"
                      + " schillings rand cent cents cts stg peseta pesetas riyal riyals dinar dinars"
                      + " rouble roubles ruble rubles real reais won yuan shilling shillings naira cedi")
                  .split(" "))
          .map(Fold::hash)
          .collect(Collectors.toUnmodifiableSet());
  private static final double HYPHENATED = 0.9;
  private static final int LONGEST_WORD = 60;
  private static final int SHORT = 4;

  private final Reading reading;
  private final Tokens tokens;
  private final People people;
  private final boolean sports;
  private final Map<String, Country> countries;
  private final int datelineStart;
  private final int datelineEnd;
  private final List<CountryMention> mentions = new ArrayList<>();

  private PlaceMentions(
      Reading reading, People people, boolean sports, Map<String, Country> countries) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.people = people;
    this.sports = sports;
    this.countries = countries;
    this.datelineEnd = Dateline.end(reading);
    this.datelineStart = datelineEnd == 0 ? 0 : Dateline.start(reading, datelineEnd);
  }

  /// The mentions in the order of the text.
  ///
  /// @param countries all of them, by their codes
  static List<CountryMention> in(
      Reading reading, People people, boolean sports, Map<String, Country> countries) {
    PlaceMentions places = new PlaceMentions(reading, people, sports, countries);
    for (int i = 0; i < places.tokens.size; ) {
      if (reading.isMatch(i)) {
        places.name(i, i + reading.matchLength(i));
      } else if (places.tokens.is(i, Tokens.HYPHEN)) {
        places.hyphenated(i);
      }
      i += Math.max(1, reading.matchLength(i));
    }
    return places.mentions;
  }

  private void name(int from, int to) {
    Sense.Place place = null;
    boolean unsure = false;
    Sense.Organization organization = null;
    boolean club = false;
    for (Entry entry : reading.entries(from)) {
      switch (entry.sense()) {
        case Sense.Blocked blocked -> {
          return;
        }
        case Sense.Person person -> {
          if (to - from > 1) {
            return;
          }
        }
        case Sense.Organization o -> {
          club |= o.isClub();
          organization = entry.unsure() ? organization : o;
        }
        case Sense.Place p -> {
          if (place == null) {
            place = p;
            unsure = entry.unsure();
          }
        }
      }
    }
    if (place == null || (organization != null && to - from > 1)) {
      if (organization != null) {
        inOrganization(organization, from, to);
      }
      return;
    }
    if (isVetoed(place, unsure, from, to)) {
      return;
    }
    add(place, unsure, club, from, to);
  }

  private void inOrganization(Sense.Organization organization, int from, int to) {
    double weight = organization.isStateBody() ? IN_STATE_BODY_NAME : IN_COMPANY_NAME;
    for (int i = from; i < to; i++) {
      Sense.Place place = tokens.is(i, Tokens.MARK) ? null : reading.placeAt(i);
      if (place != null && place.kind() != Sense.PlaceKind.CITY) {
        mentions.add(mention(place, i, i + 1, weight, false));
      }
    }
  }

  private void add(Sense.Place place, boolean unsure, boolean club, int from, int to) {
    double weight = place.kind().weight;
    boolean followed = tokens.together(from, to);
    if (place.kind().isSettlement() && tokens.isCapital(from, to) && reading.has(to, HEAD)) {
      weight *= 0.5;
    }
    if (club && sports) {
      weight *= 0.5;
    }
    // The price in Canadian dollars does not speak of Canada.
    if (followed && CURRENCIES.contains(tokens.hash[to])) {
      weight = Math.min(weight, CURRENCY);
    }
    Country region = regionAfter(place, to);
    if (region != null) {
      // Whatever its name is elsewhere, a capital or a country, here it is a place in the region.
      Sense.PlaceKind city = Sense.PlaceKind.CITY;
      mentions.add(new CountryMention(region, from, to, city, city.rule, weight, false));
      return;
    }
    if (from >= datelineStart && from < datelineEnd) {
      mentions.add(
          new CountryMention(
              place.country(), from, to, place.kind(), "dateline", DATELINE, unsureGeorgia(from)));
      return;
    }
    mentions.add(mention(place, from, to, weight, unsure));
  }

  private boolean unsureGeorgia(int from) {
    return tokens.hash[from] == Ambiguity.GEORGIA;
  }

  private CountryMention mention(
      Sense.Place place, int from, int to, double weight, boolean unsure) {
    boolean speaks =
        place.kind() == Sense.PlaceKind.CAPITAL
            && tokens.together(from, to)
            && !tokens.is(to - 1, Tokens.POSSESSIVE)
            && reading.has(to, SAY);
    String rule = speaks ? Sense.PlaceKind.METONYM.rule : place.kind().rule;
    return new CountryMention(place.country(), from, to, place.kind(), rule, weight, unsure);
  }

  /// The country of the region that a comma adds to a city: "Paris, Texas", "Lebanon, Ohio". Null
  /// when none follows.
  private @Nullable Country regionAfter(Sense.Place place, int to) {
    boolean town =
        place.kind().isSettlement()
            || (place.kind() == Sense.PlaceKind.NAME
                && to + 1 < tokens.size
                && reading.has(to + 1, STATE)
                && tokens.hash[to + 1] != Ambiguity.GEORGIA);
    if (!town || !tokens.isWord(to - 1, to, Words.COMMA) || !tokens.together(to - 1, to + 1)) {
      return null;
    }
    Sense.Place region = reading.placeNamed(to + 1);
    Country found =
        region != null
                && (region.kind() == Sense.PlaceKind.NAME || region.kind() == Sense.PlaceKind.CITY)
            ? region.country()
            : null;
    boolean wanted = found != null && !found.equals(place.country());
    // A list of capitals has commas too: only a region, or a country written out, moves a city.
    boolean written = reading.has(to + 1, STATE) || !reading.has(to + 1, CITY);
    if (!wanted || !written) {
      return null;
    }
    return tokens.hash[to + 1] == Ambiguity.GEORGIA ? georgiaAfter(place, to + 1) : found;
  }

  // "Athens, Georgia," is in America, where the name is not that of a town near the country; but
  // "in Brussels, Georgia said" names two places.
  private @Nullable Country georgiaAfter(Sense.Place place, int georgia) {
    boolean american = place.country().code().equals(Ambiguity.AMERICA);
    return american
            || (Ambiguity.endsPlace(tokens, georgia) && !Ambiguity.isNearGeorgia(place.country()))
        ? countries.get(Ambiguity.AMERICA)
        : null;
  }

  private boolean isVetoed(Sense.Place place, boolean unsure, int from, int to) {
    boolean single = to - from == 1;
    if (single
        && people.isPerson(from)
        && (people.isInFullName(from) || people.isFamilyName(tokens.hash[from]))) {
      return true;
    }
    boolean weak = unsure || place.kind().isSettlement();
    if (single && weak && (isInitialBefore(from) || isAcronym(place, from) || isGivenName(from))) {
      return true;
    }
    int next = to;
    boolean capitalNext = tokens.isCapital(from, next);
    boolean shouted = tokens.is(from, Tokens.SHOUTED);
    return capitalNext
        && weak
        && !tokens.is(to - 1, Tokens.POSSESSIVE)
        && (reading.has(next, TREATY)
            || (unsure
                && !shouted
                && place.kind() == Sense.PlaceKind.CITY
                && reading.has(next, FAMILY)));
  }

  // The "SWAT" of a police is no valley.
  private boolean isAcronym(Sense.Place place, int i) {
    return place.kind() == Sense.PlaceKind.CITY
        && tokens.is(i, Tokens.ALL_CAPS)
        && !tokens.is(i, Tokens.SHOUTED)
        && tokens.length(i) <= SHORT
        && !(i >= datelineStart && i < datelineEnd)
        && Arrays.stream(reading.entries(i))
            .noneMatch(e -> e.exact() && e.sense() instanceof Sense.Place);
  }

  // "Alexandria Ocasio-Cortez"
  private boolean isGivenName(int i) {
    int next = i + 1;
    return reading.has(i, GIVEN)
        && tokens.together(i, next)
        && !tokens.is(i, Tokens.POSSESSIVE)
        && tokens.capital(next)
        && tokens.is(next, Tokens.HYPHEN)
        && !reading.has(next, bits(COUNTRY, DEMONYM));
  }

  private boolean isInitialBefore(int i) {
    return tokens.together(i, i - 1) && tokens.is(i - 1, Tokens.INITIAL);
  }

  /// "Iran-backed", "American-Iranian": the parts of a hyphenated word.
  private void hyphenated(int i) {
    if (tokens.length(i) > LONGEST_WORD) {
      return;
    }
    int from = tokens.start[i];
    for (int at = from; at <= tokens.end[i]; at++) {
      if (at == tokens.end[i] || Fold.isHyphen(tokens.text.charAt(at))) {
        if (Character.isUpperCase(tokens.text.charAt(from))) {
          hyphenPart(i, new Span(from, at));
        }
        from = at + 1;
      }
    }
  }

  private void hyphenPart(int i, Span stretch) {
    String part = tokens.text.substring(stretch.start(), stretch.end());
    for (Entry entry : reading.gazetteer.word(Fold.hash(part))) {
      if (entry.sense() instanceof Sense.Place place
          && place.kind() != Sense.PlaceKind.CITY
          && (entry.exact() ? entry.surface().equals(part) : part.length() > 2)
          && !people.isInFullName(i)) {
        double weight = Math.min(HYPHENATED, place.kind().weight);
        mentions.add(mention(place, i, i + 1, weight, entry.unsure()).inside(stretch));
        return;
      }
    }
  }
}
