package org.dossier.article;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A dimension to drill into. The order is the order in which facets are shown.
public enum Facet {
  COUNTRY("country"),
  ORGANIZATION("organization"),
  PERSON("person"),
  YEAR("year"),
  YEAR_MENTIONED("yearMentioned"),
  PUBLISHER("publisher"),
  LANGUAGE("language");

  private final String key;

  Facet(String key) {
    this.key = key;
  }

  /// The name by which URLs, JSON and files know this facet.
  public String key() {
    return key;
  }

  /// The id that stands for "no value" in a filter on this facet: `unknown` for years, else `none`.
  public String missingId() {
    return this == YEAR ? "unknown" : "none";
  }

  /// The facet of that key, compared exactly; empty when there is none.
  public static Optional<Facet> of(String key) {
    for (Facet facet : values()) {
      if (facet.key.equals(key)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }

  /// All keys, separated by commas, for messages.
  public static String keys() {
    return Arrays.stream(values()).map(Facet::key).collect(Collectors.joining(", "));
  }
}
