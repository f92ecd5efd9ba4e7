package org.dossier.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossier.annotate.authority.AuthorityRules;
import org.dossier.annotate.authority.Directive;
import org.dossier.annotate.authority.Names;
import org.dossier.annotate.authority.Place;
import org.jspecify.annotations.Nullable;

/// Carries a user's decisions out on the entries of the shipped tables.
///
/// Rows first, then names that are taken away, then merges. A name that the user gives to a value
/// for sure is taken from all others: so a part is split from a whole by giving it a row.
final class UserEntries {
  final List<String> notices = new ArrayList<>();

  /// Where the user gave a name to a value, by [UserNames#key].
  final Map<String, String> places = new HashMap<>();

  private final Map<String, Country> countries;
  private final AuthorityRules rules;
  private final NamedEntries own = new NamedEntries();
  private final NamedEntries shipped = new NamedEntries();
  private final Map<String, Sense> known = new HashMap<>();

  UserEntries(NameTables tables, AuthorityRules rules) {
    this.countries = tables.countries();
    this.rules = rules;
    for (Entry entry : tables.entries()) {
      shipped.add(entry);
      if (entry.sense() instanceof Sense.Organization organization) {
        known.put(Names.key(organization.name()), organization);
      }
    }
  }

  /// All entries, the user's first, because the first sense of a name counts.
  List<Entry> joined() {
    for (Directive directive : rules.directives()) {
      switch (directive) {
        case Directive.Row row -> row(row);
        case Directive.Exclude e -> {}
        case Directive.Merge m -> {}
      }
    }
    for (Directive directive : rules.directives()) {
      switch (directive) {
        case Directive.Row row -> {}
        case Directive.Exclude e -> exclude(e);
        case Directive.Merge m -> merge(m);
      }
    }
    return Stream.concat(own.all().stream(), shipped.all().stream()).toList();
  }

  private void row(Directive.Row row) {
    String key = Names.key(row.name());
    Sense old = row.isCountry() ? null : known.get(key);
    Sense sense = sense(row, old);
    if (sense == null) {
      notice(row.place(), "there is no country `" + row.name() + "`");
      return;
    }
    if (old != null && !old.equals(sense)) {
      replace(old, sense);
    }
    if (!row.isCountry()) {
      known.put(key, sense);
    }
    for (String name : row.removed()) {
      if (!remove(name, e -> isOf(e, sense.label()))) {
        notice(row.place(), "`" + name + "` is not a name of `" + row.name() + "`");
      }
    }
    if (old == null && !row.isCountry()) {
      String bare = row.name().replaceFirst(" \\([^)]*\\)$", "");
      if (row.aliases().stream().noneMatch(a -> same(Names.bare(a), bare))) {
        add(Entry.parse(bare.equals(row.name()) ? bare : "?" + bare, sense), row.place());
      }
    }
    row.aliases().forEach(alias -> add(Entry.parse(alias, sense), row.place()));
    places.put(UserNames.key(row.name(), row.name()), row.place().toString());
  }

  private @Nullable Sense sense(Directive.Row row, @Nullable Sense old) {
    if (row.isCountry()) {
      Country country = country(row);
      return country == null ? null : new Sense.Place(country, Sense.PlaceKind.NAME);
    }
    return row.isPerson() ? new Sense.Person(row.name()) : organization(row, old);
  }

  private static Sense organization(Directive.Row row, @Nullable Sense old) {
    Sense.Organization before = old instanceof Sense.Organization o ? o : null;
    String kind = row.kind() != null ? row.kind() : before != null ? before.kind() : "organization";
    String country =
        row.country() != null ? row.country() : before != null ? before.country() : null;
    return new Sense.Organization(row.name(), kind, country);
  }

  private @Nullable Country country(Directive.Row row) {
    Country byCode = row.country() == null ? null : countries.get(row.country());
    return byCode != null
        ? byCode
        : countries.values().stream()
            .filter(country -> same(country.name(), row.name()))
            .findFirst()
            .orElse(null);
  }

  private void exclude(Directive.Exclude exclude) {
    String name = exclude.name();
    String of = exclude.of();
    if (of != null) {
      if (!remove(name, e -> isOf(e, of))) {
        notice(exclude.place(), "`" + name + "` is not a name of `" + of + "`");
      }
      return;
    }
    boolean removed = remove(name, e -> !isOf(e, name));
    // What is left of a phrase must not be read for something else; a lone word may be.
    if (!known.containsKey(Names.key(name)) && (removed || name.indexOf(' ') > 0)) {
      own.add(Entry.parse(name, new Sense.Blocked()));
    }
  }

  private void merge(Directive.Merge merge) {
    String into = rules.merged(merge.from());
    Sense from = known.get(Names.key(merge.from()));
    Sense to = into == null ? null : known.get(Names.key(into));
    if (into == null || (from == null && to == null)) {
      return;
    }
    Sense target = to != null ? to : renamed(Objects.requireNonNull(from), into);
    known.putIfAbsent(Names.key(into), target);
    if (to == null) {
      add(Entry.parse(into, target), merge.place());
    }
    if (from != null) {
      replace(from, target);
      known.put(Names.key(merge.from()), target);
    } else {
      add(moved(merge.from(), target), merge.place());
    }
    places.put(UserNames.key(into, merge.from()), merge.place().toString());
  }

  private static Sense renamed(Sense sense, String name) {
    return switch (sense) {
      case Sense.Organization o -> new Sense.Organization(name, o.kind(), o.country());
      case Sense.Person p -> new Sense.Person(name);
      case Sense.Place p -> p;
      case Sense.Blocked b -> b;
    };
  }

  /// The name for its new value, as sure as it was for its old one. A lone word that no table has
  /// may be any word, and needs support.
  private Entry moved(String name, Sense sense) {
    for (Entry entry : shipped.named(name)) {
      if (!(entry.sense() instanceof Sense.Place)) {
        String marks = (entry.unsure() ? "?" : "") + (entry.exact() ? "=" : "");
        return Entry.parse(marks + entry.surface(), sense, entry.table());
      }
    }
    boolean word = name.indexOf(' ') < 0;
    boolean acronym = word && name.equals(name.toUpperCase(Locale.ROOT));
    return Entry.parse((acronym ? "=" : word ? "?" : "") + name, sense);
  }

  private void add(Entry entry, Place place) {
    String surface = entry.surface();
    String label = entry.sense().label();
    // What is said of a name here replaces what the tables say of it.
    shipped.remove(surface, e -> isOf(e, label));
    if (!entry.unsure()) {
      remove(surface, e -> !(e.sense() instanceof Sense.Place) && !isOf(e, label));
    }
    own.add(entry);
    places.put(UserNames.key(label, surface), place.toString());
  }

  private void replace(Sense old, Sense sense) {
    own.replace(old, e -> e.with(sense));
    shipped.replace(old, e -> e.with(sense));
  }

  private boolean remove(String name, Predicate<Entry> which) {
    boolean mine = own.remove(name, which);
    return shipped.remove(name, which) || mine;
  }

  private void notice(Place place, String reason) {
    notices.add(place + ": " + reason + "; the line has no effect");
  }

  private static boolean isOf(Entry entry, String label) {
    return same(entry.sense().label(), label);
  }

  private static boolean same(String a, String b) {
    return Names.key(a).equals(Names.key(b));
  }
}
