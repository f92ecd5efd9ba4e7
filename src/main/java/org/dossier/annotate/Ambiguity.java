package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides what ambiguous place names mean, by what else the text speaks of.
final class Ambiguity {
  static final long GEORGIA = Fold.hash("georgia");
  private static final long GEORGIAN = Fold.hash("georgian");
  private static final long GEORGIANS = Fold.hash("georgians");
  private static final Set<Long> KOREA =
      Set.of(Fold.hash("korea"), Fold.hash("korean"), Fold.hash("koreans"));
  private static final Set<Long> CONGO = Set.of(Fold.hash("congo"), Fold.hash("congolese"));
  private static final Set<Long> DOMINICAN =
      Set.of(Fold.hash("dominican"), Fold.hash("dominicans"));
  private static final long ISLAMIC = Fold.hash("islamic");
  private static final Set<Long> AMERICAN_OFFICES =
      Set.of(
          Fold.hash("governor"),
          Fold.hash("gov"),
          Fold.hash("senator"),
          Fold.hash("sen"),
          Fold.hash("voters"),
          Fold.hash("republican"),
          Fold.hash("republicans"),
          Fold.hash("democrat"),
          Fold.hash("democrats"),
          Fold.hash("tech"),
          Fold.hash("state"));
  private static final Map<String, Double> GEORGIA_NEIGHBOURS =
      Map.of("GE", 3.0, "RU", 0.4, "AM", 0.5, "AZ", 0.5, "UA", 0.2);

  // Places of other countries of which the United States have one, too.
  private static final Set<String> NAMESAKES =
      Set.of(
          "alexandria",
          "birmingham",
          "bristol",
          "cambridge",
          "durham",
          "georgetown",
          "lancaster",
          "manchester",
          "naples",
          "plymouth",
          "st petersburg",
          "st. petersburg",
          "suffolk",
          "worcester");
  static final String AMERICA = "US";

  private static final int LONGEST_TOWN = 2;

  private final Reading reading;
  private final Tokens tokens;
  private final Map<String, Country> countries;
  private final List<CountryMention> mentions;
  private final Map<String, Double> sure = new HashMap<>();

  private Ambiguity(
      Reading reading, List<CountryMention> mentions, Map<String, Country> countries) {
    this.reading = reading;
    this.tokens = reading.tokens;
    this.mentions = mentions;
    this.countries = countries;
    for (CountryMention mention : mentions) {
      if (!mention.unsure() && !isNamesake(mention)) {
        sure.merge(mention.country().code(), mention.weight(), Double::sum);
      }
    }
  }

  /// The mentions with all ambiguity resolved; those that cannot be are left out.
  static List<CountryMention> resolve(
      Reading reading, List<CountryMention> mentions, Map<String, Country> countries) {
    Ambiguity ambiguity = new Ambiguity(reading, mentions, countries);
    boolean american = ambiguity.isGeorgiaAmerican();
    List<CountryMention> resolved = new ArrayList<>(mentions.size());
    for (CountryMention mention : mentions) {
      if (ambiguity.isAmericanNamesake(mention)) {
        resolved.add(ambiguity.of(mention, AMERICA));
      } else if (!mention.unsure()) {
        resolved.add(mention);
      } else {
        ambiguity.resolve(mention, american, resolved);
      }
    }
    return resolved;
  }

  private void resolve(CountryMention mention, boolean american, List<CountryMention> out) {
    long word = tokens.hash[mention.from()];
    if (word == GEORGIA || word == GEORGIAN || word == GEORGIANS) {
      boolean state =
          american
              || (word == GEORGIA && (isAmericanOffice(mention) || isAfterTown(mention.from())));
      out.add(state ? of(mention, "US") : mention.sure());
    } else if (KOREA.contains(word)) {
      out.add(weight("KP") > weight("KR") * 1.5 ? of(mention, "KP") : mention.sure());
    } else if (CONGO.contains(word)) {
      out.add(weight("CG") > weight("CD") ? of(mention, "CG") : mention.sure());
    } else if (DOMINICAN.contains(word)) {
      boolean dominica = weight("DM") > 0 && weight("DO") == 0;
      out.add(dominica ? of(mention, "DM") : mention.sure());
    } else if (word == ISLAMIC && weight("IR") == 0 && (weight("PK") > 0 || weight("MR") > 0)) {
      out.add(of(mention, weight("PK") > 0 ? "PK" : "MR"));
    } else if (isAccepted(mention)) {
      out.add(mention.sure());
    }
  }

  // "Manchester" in an article about voters in New Hampshire, with no word of Britain.
  private boolean isAmericanNamesake(CountryMention mention) {
    return isNamesake(mention)
        && weight(mention.country().code()) == 0
        && weight(AMERICA) >= Sense.PlaceKind.NAME.weight;
  }

  private boolean isNamesake(CountryMention mention) {
    return mention.kind().isSettlement()
        && !mention.country().code().equals(AMERICA)
        && NAMESAKES.contains(tokens.folded(mention.from(), mention.to()));
  }

  private boolean isAccepted(CountryMention mention) {
    boolean supported = weight(mention.country().code()) > 0.5;
    if (supported || isAfterPreposition(mention.from())) {
      return true;
    }
    return switch (mention.kind()) {
      case CITY, CAPITAL, METONYM -> isAloneAsCapital(mention);
      case NAME, FORMER_NAME -> !isAlsoCommon(mention);
      case DEMONYM -> !isAlsoCommon(mention);
    };
  }

  // "Wellington" may be a person, "Wellington said" hardly.
  private boolean isAloneAsCapital(CountryMention mention) {
    return mention.rule().equals(Sense.PlaceKind.METONYM.rule)
        && !reading.has(mention.from(), bits(GIVEN, FAMILY));
  }

  // A word that English writes in lower case too ("reunion", "pole") needs more than a capital, and
  // a given name more than to stand before a capital.
  private boolean isAlsoCommon(CountryMention mention) {
    int i = mention.from();
    int next = mention.to();
    boolean starts = tokens.is(i, Tokens.SENTENCE_START) || tokens.is(i, Tokens.SHOUTED);
    boolean beforeName =
        reading.has(i, GIVEN)
            && tokens.isCapital(i, next)
            && !tokens.is(i, Tokens.POSSESSIVE | Tokens.SHOUTED)
            && reading.has(next, FAMILY);
    return (starts && reading.has(i, COMMON)) || beforeName;
  }

  private boolean isAfterPreposition(int i) {
    if (!tokens.together(i, i - 1)) {
      return false;
    }
    long word = tokens.hash[i - 1];
    return word == Words.IN || word == Words.AT || word == Words.NEAR || word == Words.FROM;
  }

  private boolean isAmericanOffice(CountryMention mention) {
    int next = mention.to();
    return tokens.together(mention.from(), next)
        && AMERICAN_OFFICES.contains(tokens.hash[next])
        && weight("GE") == 0;
  }

  // "In Warner Robins, Georgia," names no town of the country.
  private boolean isAfterTown(int georgia) {
    if (weight("GE") > 0
        || !endsPlace(tokens, georgia)
        || !tokens.together(georgia, georgia - 1)
        || tokens.hash[georgia - 1] != Words.COMMA) {
      return false;
    }
    int town = georgia - 1;
    while (town > georgia - 1 - LONGEST_TOWN && tokens.isCapital(georgia, town - 1)) {
      town--;
    }
    return town < georgia - 1
        && reading.placeNamed(town) == null
        && !reading.has(town, MONTH)
        && isAfterPreposition(town);
  }

  /// Whether nothing goes on after the last word of a place's name.
  static boolean endsPlace(Tokens tokens, int last) {
    return !tokens.together(last, last + 1) || tokens.is(last + 1, Tokens.MARK);
  }

  static boolean isNearGeorgia(Country country) {
    return GEORGIA_NEIGHBOURS.containsKey(country.code());
  }

  private boolean isGeorgiaAmerican() {
    double american = 0;
    double caucasian = 0;
    for (CountryMention mention : mentions) {
      long word = tokens.hash[mention.from()];
      if (!mention.unsure() && mention.country().code().equals("US")) {
        american += mention.kind().isSettlement() ? 0.8 : 0.3;
      }
      if (word == GEORGIAN || word == GEORGIANS) {
        caucasian += 0.8;
      }
    }
    for (Map.Entry<String, Double> neighbour : GEORGIA_NEIGHBOURS.entrySet()) {
      caucasian += weight(neighbour.getKey()) * neighbour.getValue();
    }
    return american > caucasian;
  }

  private double weight(String code) {
    return sure.getOrDefault(code, 0.0);
  }

  private CountryMention of(CountryMention mention, String code) {
    return mention.of(countries.getOrDefault(code, mention.country()));
  }
}
