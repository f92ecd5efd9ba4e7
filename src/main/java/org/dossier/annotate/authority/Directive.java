package org.dossier.annotate.authority;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One decision, and the line where it stands.
public sealed interface Directive {
  /// The kind of rows that tell of people.
  String PERSON = "person";

  /// The kind of rows that tell of countries.
  String COUNTRY = "country";

  Place place();

  /// The decision as a line of the tabular form.
  String line();

  /// A value that is added or, where its name is known already, extended and corrected.
  ///
  /// `kind`, `country` (ISO 3166-1 alpha-2) and `wikidata` are null where they are left as they
  /// are. `aliases` have their marks (`=X`, `?X`); `removed` have none.
  record Row(
      Place place,
      String name,
      @Nullable String kind,
      @Nullable String country,
      List<String> aliases,
      List<String> removed,
      @Nullable String wikidata)
      implements Directive {
    public Row {
      aliases = List.copyOf(aliases);
      removed = List.copyOf(removed);
    }

    public boolean isPerson() {
      return PERSON.equals(kind);
    }

    public boolean isCountry() {
      return COUNTRY.equals(kind);
    }

    @Override
    public String line() {
      List<String> names = new ArrayList<>(aliases);
      removed.forEach(name -> names.add("!" + name));
      String all = String.join("|", names);
      return String.join("\t", name, or(kind), or(country), all, or(wikidata)).stripTrailing();
    }

    private static String or(@Nullable String field) {
      return field == null ? "" : field;
    }
  }

  /// A name that names nothing, or where `of` is not null, not that value.
  record Exclude(Place place, String name, @Nullable String of) implements Directive {
    @Override
    public String line() {
      return "- " + name + (of == null ? "" : " @ " + of);
    }
  }

  /// Two values that are one: `from` is another name of `into`.
  record Merge(Place place, String from, String into) implements Directive {
    @Override
    public String line() {
      return from + " => " + into;
    }
  }
}
