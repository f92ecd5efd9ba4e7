package org.dossier.annotate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// What the tables and the user's authority files know of countries, organizations and people: all
/// their names, to be found as someone types them, and what they are.
///
/// Made on first use, since few runs ask. Safe for use by many threads.
public final class KnownValues {
  /// A value that a table has.
  ///
  /// `kind` is `country`, `person` or what the table calls the organization ("military"); `country`
  /// is an ISO 3166-1 alpha-2 code, `wikidata` an id such as `Q30`, both null where no table tells.
  /// `names` are those beside the label.
  public record Known(
      FacetValue value,
      String kind,
      @Nullable String country,
      @Nullable String wikidata,
      List<String> names) {
    public Known {
      names = List.copyOf(names);
    }
  }

  private static final Comparator<String> BY_LETTERS =
      Comparator.<String, String>comparing(Fold::fold).thenComparing(Comparator.naturalOrder());

  private final NameTables tables;
  private final Verdicts verdicts;
  private @Nullable Map<Facet, Map<String, Known>> known;
  private final Map<Facet, NameBeginnings> beginnings = new EnumMap<>(Facet.class);

  KnownValues(NameTables tables, Verdicts verdicts) {
    this.tables = tables;
    this.verdicts = verdicts;
  }

  /// The ids of the values of a facet that have a name with words that begin so, next to each
  /// other, each with that name; case, accents and periods do not matter. None for a text without
  /// words.
  public Map<String, String> beginning(Facet facet, String words) {
    return beginnings(facet).find(words);
  }

  /// The value of that id; empty where no table has it.
  public Optional<Known> find(Facet facet, String id) {
    return Optional.ofNullable(known().getOrDefault(facet, Map.of()).get(id));
  }

  private synchronized NameBeginnings beginnings(Facet facet) {
    return beginnings.computeIfAbsent(
        facet, f -> new NameBeginnings(known().getOrDefault(f, Map.of()).values()));
  }

  private synchronized Map<Facet, Map<String, Known>> known() {
    Map<Facet, Map<String, Known>> made = known;
    if (made == null) {
      made = make();
      known = made;
    }
    return made;
  }

  private Map<Facet, Map<String, Known>> make() {
    Map<Facet, Map<FacetValue, Set<String>>> names = new EnumMap<>(Facet.class);
    Map<FacetValue, Sense> senses = new HashMap<>();
    for (Entry entry : tables.entries()) {
      Facet facet = entry.sense().facet();
      FacetValue value = isName(entry) ? valueOf(entry.sense()) : null;
      if (facet != null && value != null) {
        senses.putIfAbsent(value, entry.sense());
        names
            .computeIfAbsent(facet, f -> new LinkedHashMap<>())
            .computeIfAbsent(value, v -> new TreeSet<>(BY_LETTERS))
            .add(entry.surface());
      }
    }
    Map<Facet, Map<String, Known>> all = new EnumMap<>(Facet.class);
    names.forEach((facet, of) -> {
      Map<String, Known> byId = new HashMap<>();
      of.forEach((value, written) -> {
        written.remove(value.label());
        byId.putIfAbsent(value.id(), known(value, senses.get(value), written));
      });
      all.put(facet, byId);
    });
    return Collections.unmodifiableMap(all);
  }

  private Known known(FacetValue value, @Nullable Sense sense, Set<String> names) {
    List<String> list = new ArrayList<>(names);
    String wikidata = tables.wikidata().get(value.label());
    return sense instanceof Sense.Organization o
        ? new Known(value, o.kind(), o.country(), wikidata, list)
        : new Known(
            value, sense instanceof Sense.Person ? "person" : "country", null, wikidata, list);
  }

  private @Nullable FacetValue valueOf(Sense sense) {
    Facet facet = sense.facet();
    FacetValue value = sense.facetValue();
    return facet == null || value == null ? null : verdicts.on(facet, value);
  }

  // A city tells of a country, but it is not a name of it.
  private static boolean isName(Entry entry) {
    return !(entry.sense() instanceof Sense.Place place)
        || switch (place.kind()) {
          case NAME, FORMER_NAME, DEMONYM -> !entry.surface().endsWith("'s");
          case CAPITAL, METONYM, CITY -> false;
        };
  }
}
