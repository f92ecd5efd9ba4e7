package org.dossier.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.annotate.AnnotationPipeline.NamedValue;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.authority.Directive;
import org.dossier.annotate.authority.Names;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// The shipped tables as the user's authority files change them, and what each name goes back to.
///
/// `notices` are the decisions that had no effect. Safe for use by many threads.
final class UserNames {
  private final NameTables tables;
  private final List<String> notices;
  private final Map<String, String> places;
  // The entries of each value, by value and name; filled on first use, since few runs ask.
  private final Map<String, Entry> byName = new HashMap<>();
  private final Set<NamedValue> values = new HashSet<>();

  private UserNames(NameTables tables, List<String> notices, Map<String, String> places) {
    this.tables = tables;
    this.notices = List.copyOf(notices);
    this.places = Map.copyOf(places);
  }

  static UserNames join(NameTables shipped, AuthorityRules rules) {
    if (rules.isEmpty()) {
      return new UserNames(shipped, List.of(), Map.of());
    }
    UserEntries entries = new UserEntries(shipped, rules);
    Map<String, String> wikidata = new HashMap<>(shipped.wikidata());
    for (Directive directive : rules.directives()) {
      if (directive instanceof Directive.Row row && row.wikidata() != null) {
        wikidata.put(row.name(), row.wikidata());
      }
    }
    return new UserNames(
        new NameTables(shipped.countries(), entries.joined(), wikidata),
        entries.notices,
        entries.places);
  }

  NameTables tables() {
    return tables;
  }

  List<String> notices() {
    return notices;
  }

  boolean knows(Facet facet, FacetValue value) {
    fill();
    return values.contains(new NamedValue(facet, value));
  }

  @Nullable String entry(Facet facet, FacetValue value, String words) {
    String key = key(value.label(), words);
    String place = places.get(key);
    if (place != null) {
      return place;
    }
    fill();
    Entry entry = values.contains(new NamedValue(facet, value)) ? byName.get(key) : null;
    if (entry == null) {
      return null;
    }
    return entry.table() + " `" + entry.alias() + "`";
  }

  private synchronized void fill() {
    if (!values.isEmpty()) {
      return;
    }
    for (Entry entry : tables.entries()) {
      FacetValue value = entry.sense().facetValue();
      Facet facet = entry.sense().facet();
      if (value != null && facet != null) {
        values.add(new NamedValue(facet, value));
        byName.putIfAbsent(key(value.label(), entry.surface()), entry);
      }
    }
  }

  static String key(String label, String words) {
    return Names.key(label) + "\n" + Names.key(words);
  }
}
