package org.dossier.annotate;

import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// What a phrase of the gazetteer can mean.
sealed interface Sense {

  /// The facet value that the phrase stands for; null for a phrase that names nothing.
  default @Nullable FacetValue facetValue() {
    return switch (this) {
      case Organization o -> o.value();
      case Person p -> p.value();
      case Place p -> p.country().value();
      case Blocked b -> null;
    };
  }

  /// The facet of that value; null for a phrase that names nothing.
  default @Nullable Facet facet() {
    return switch (this) {
      case Organization o -> Facet.ORGANIZATION;
      case Person p -> Facet.PERSON;
      case Place p -> Facet.COUNTRY;
      case Blocked b -> null;
    };
  }

  /// The label of that value; empty for a phrase that names nothing.
  default String label() {
    FacetValue value = facetValue();
    return value == null ? "" : value.label();
  }

  /// A country, or something that stands for one.
  record Place(Country country, PlaceKind kind) implements Sense {}

  /// An organization. `country` is an ISO 3166-1 alpha-2 code, null where it has none.
  record Organization(String name, String kind, @Nullable String country) implements Sense {
    FacetValue value() {
      return new FacetValue(Slug.of(name), name);
    }

    boolean isClub() {
      return kind.equals("sports club");
    }

    boolean isParty() {
      return kind.equals("political party");
    }

    /// Whether a country's name in this one's name speaks of the country itself.
    boolean isStateBody() {
      return switch (kind) {
        case "government",
            "government department",
            "government agency",
            "legislature",
            "court",
            "tribunal",
            "military",
            "police",
            "intelligence agency",
            "central bank",
            "regulator" ->
            true;
        default -> false;
      };
    }
  }

  /// A person, known by the user's authority files only.
  record Person(String name) implements Sense {
    FacetValue value() {
      return new FacetValue(Slug.of(name), name);
    }
  }

  /// A phrase that names none of these, though part of it would.
  record Blocked() implements Sense {}

  /// How a place stands for its country. The weight is what one mention counts for it.
  enum PlaceKind {
    NAME("name", 1.0),
    FORMER_NAME("former name", 1.0),
    DEMONYM("demonym", 0.9),
    CAPITAL("capital", 0.8),
    METONYM("metonym", 0.8),
    CITY("city", 0.6);

    final String rule;
    final double weight;

    PlaceKind(String rule, double weight) {
      this.rule = rule;
      this.weight = weight;
    }

    boolean isSettlement() {
      return this == CAPITAL || this == CITY;
    }
  }
}
