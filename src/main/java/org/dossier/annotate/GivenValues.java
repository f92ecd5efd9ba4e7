package org.dossier.annotate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;

/// Finds the canonical values for what a person wrote into a record: "Iran", "IR" or "iran" is one
/// country. What the tables do not know is kept as it is written.
final class GivenValues {
  private final Map<String, Country> countries;
  private final NameIndex names;

  GivenValues(Map<String, Country> countries, NameIndex names) {
    this.countries = countries;
    this.names = names;
  }

  /// The value of the facet that the text stands for.
  FacetValue of(Facet facet, String text) {
    String written = text.strip();
    return switch (facet) {
      case COUNTRY -> {
        Country byCode = countries.get(written.toUpperCase(Locale.ROOT));
        yield byCode != null ? byCode.value() : named(facet, written);
      }
      case ORGANIZATION -> named(facet, written);
      case PERSON, PUBLISHER -> new FacetValue(Slug.of(written), written);
      case YEAR, YEAR_MENTIONED, LANGUAGE -> new FacetValue(written, written);
    };
  }

  private FacetValue named(Facet facet, String written) {
    List<AnnotationPipeline.NamedValue> named = names.named(written);
    return named.size() == 1 && named.getFirst().facet() == facet
        ? named.getFirst().value()
        : new FacetValue(Slug.of(written), written);
  }
}
