package org.dossier.annotate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.authority.Directive;
import org.dossier.annotate.authority.Names;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// What the user's authority files say of values, whichever rule found them: which are none, and
/// which are another one.
final class Verdicts {
  private final AuthorityRules rules;
  private final Map<String, FacetValue> countries = new HashMap<>();
  // The names of each person and organization in the user's rows, by what they stand for.
  private final Map<Facet, Map<String, String>> sure =
      Map.of(Facet.PERSON, new HashMap<>(), Facet.ORGANIZATION, new HashMap<>());
  private final Map<String, String> unsurePeople = new HashMap<>();
  // What stands now where a value of that id stood.
  private final Map<Facet, Map<String, FacetValue>> moved = new EnumMap<>(Facet.class);

  Verdicts(AuthorityRules rules, Map<String, Country> countries) {
    this.rules = rules;
    for (Country country : countries.values()) {
      this.countries.put(Names.key(country.name()), country.value());
    }
    for (Directive directive : rules.directives()) {
      if (directive instanceof Directive.Row row && !row.isCountry()) {
        names(row);
      }
    }
    for (Directive directive : rules.directives()) {
      switch (directive) {
        case Directive.Merge merge -> moved(merge.from(), Facet.ORGANIZATION, Facet.PERSON);
        case Directive.Row row when !row.isCountry() ->
            row.aliases().stream()
                .filter(alias -> !alias.contains("?"))
                .forEach(alias ->
                    moved(Names.bare(alias), row.isPerson() ? Facet.PERSON : Facet.ORGANIZATION));
        case Directive.Row row -> {}
        case Directive.Exclude exclude -> {}
      }
    }
    countries.values().forEach(country -> moved(Facet.COUNTRY, country.value()));
  }

  private void moved(String name, Facet... facets) {
    for (Facet facet : facets) {
      moved(facet, new FacetValue(Slug.of(name), name));
    }
  }

  private void moved(Facet facet, FacetValue old) {
    FacetValue value = on(facet, old);
    if (value != null && !value.id().equals(old.id())) {
      moved.computeIfAbsent(facet, f -> new HashMap<>()).putIfAbsent(old.id(), value);
    }
  }

  /// The value that the user gave to the mentions of the value of that id or name; null where that
  /// stays what it was, or is none any more.
  @Nullable FacetValue moved(Facet facet, String idOrName) {
    Map<String, FacetValue> values = moved.getOrDefault(facet, Map.of());
    FacetValue value = values.get(idOrName);
    return value != null || values.isEmpty() ? value : values.get(Slug.of(idOrName));
  }

  private void names(Directive.Row row) {
    Map<String, String> labels = sure.get(row.isPerson() ? Facet.PERSON : Facet.ORGANIZATION);
    if (labels == null) {
      throw new IllegalStateException("rows are of people or organizations (got: " + row + ")");
    }
    labels.put(Names.key(row.name()), row.name());
    for (String alias : row.aliases()) {
      String key = Names.key(Names.bare(alias));
      if (!alias.contains("?")) {
        labels.put(key, row.name());
      } else if (row.isPerson()) {
        unsurePeople.put(key, row.name());
      }
    }
  }

  /// The claims with their values as the user wants them, without those that are to be none.
  List<Claim> on(Facet facet, List<Claim> claims) {
    if (rules.isEmpty()) {
      return claims;
    }
    List<Claim> kept = new ArrayList<>(claims.size());
    Set<String> labels = new HashSet<>();
    for (Claim claim : claims) {
      FacetValue value = on(facet, claim.value());
      if (value != null) {
        kept.add(of(claim, value));
        labels.add(value.label());
      }
    }
    if (facet == Facet.PERSON) {
      kept.replaceAll(claim -> supported(claim, labels));
    }
    return kept;
  }

  /// "Clinton" is the Clinton of the file where the text names her in full.
  private Claim supported(Claim claim, Set<String> labels) {
    String person = unsurePeople.get(Names.key(claim.value().label()));
    return person != null && labels.contains(person)
        ? of(claim, new FacetValue(Slug.of(person), person))
        : claim;
  }

  private static Claim of(Claim claim, FacetValue value) {
    return new Claim(value, claim.from(), claim.to(), claim.rule(), claim.weight(), claim.part());
  }

  /// The value as the user wants it; null where it is to be none.
  @Nullable FacetValue on(Facet facet, FacetValue value) {
    if (rules.isEmpty() || !isNamed(facet)) {
      return value;
    }
    String label = value.label();
    if (rules.excluded(label) != null) {
      return null;
    }
    label = sure.getOrDefault(facet, Map.of()).getOrDefault(Names.key(label), label);
    String merged = rules.merged(label);
    label = merged == null ? label : merged;
    if (rules.excluded(label) != null) {
      return null;
    }
    if (facet == Facet.COUNTRY) {
      return countries.getOrDefault(Names.key(label), value);
    }
    return label.equals(value.label()) ? value : new FacetValue(Slug.of(label), label);
  }

  private static boolean isNamed(Facet facet) {
    return switch (facet) {
      case COUNTRY, ORGANIZATION, PERSON -> true;
      case YEAR, YEAR_MENTIONED, PUBLISHER, LANGUAGE -> false;
    };
  }
}
