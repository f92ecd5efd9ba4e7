package org.dossier.bench.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Knows which row has which name, so that no organization gets two rows and no sure alias two
/// owners. Rows come in the order of their precedence: those made by hand first.
final class AliasBook {
  private final Map<String, String> countryNames;
  private final Map<String, Row> byName = new HashMap<>();
  private final Map<String, Row> byAlias = new HashMap<>();
  private final Set<String> slugs = new HashSet<>();
  private final Set<String> reserved = new HashSet<>();

  AliasBook(Map<String, String> countryNames) {
    this.countryNames = countryNames;
  }

  /// Names that mean something else: places, clubs, blocked phrases.
  void reserve(String name) {
    reserved.add(NameKey.exact(name));
  }

  /// Takes a row as it is.
  void take(Row row) {
    byName.putIfAbsent(NameKey.loose(row.name()), row);
    slugs.add(slug(row.name()));
    byAlias.putIfAbsent(NameKey.exact(bare(row.name())), row);
    for (String alias : row.aliases()) {
      byAlias.putIfAbsent(NameKey.exact(Row.bare(alias)), row);
      byName.putIfAbsent(NameKey.loose(Row.bare(alias)), row);
    }
  }

  /// The row of which this one is a further spelling; null when it is new.
  @Nullable Row known(Row row) {
    Row same = byName.get(NameKey.loose(row.name()));
    return same != null ? same : byAlias.get(NameKey.exact(row.name()));
  }

  /// The row without the aliases that others have, and taken; null when the organization is known
  /// already, or its name means something else.
  @Nullable Row admit(Row row) {
    if (reserved.contains(NameKey.exact(row.name())) || row.name().length() < 3) {
      return null;
    }
    Row known = known(row);
    Row admitted = row;
    if (known != null) {
      String country = row.country();
      boolean other =
          country != null && known.country() != null && !country.equals(known.country()) && isOfState(row);
      String place = country == null ? null : countryNames.get(country);
      if (!other || place == null) {
        return null;
      }
      admitted = row.named(bare(row.name()) + " (" + place + ")");
      if (byName.get(admitted.name()) != null || slugs.contains(slug(admitted.name()))) {
        return null;
      }
    }
    if (slugs.contains(slug(admitted.name()))) {
      return null;
    }
    Row result = admitted.with(free(admitted));
    take(result);
    byName.putIfAbsent(result.name(), result);
    return result;
  }

  private static boolean isOfState(Row row) {
    return row.kind().equals("political party") || row.kind().equals("news media");
  }

  /// The aliases that no other row has.
  List<String> free(Row row) {
    Set<String> free = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (String alias : row.aliases()) {
      String key = NameKey.exact(Row.bare(alias));
      Row owner = byAlias.get(key);
      boolean own = owner == null || owner.name().equals(row.name());
      boolean said = key.equals(NameKey.exact(row.name())) && !Row.isUnsure(alias) && !alias.startsWith("=");
      if (own && !said && !reserved.contains(key) && key.length() > 2 && seen.add(key)) {
        free.add(alias);
      }
    }
    return new ArrayList<>(free);
  }

  private static String bare(String name) {
    return name.replaceAll(" \\([^)]*\\)$", "");
  }

  private static String slug(String name) {
    return NameKey.exact(name).replaceAll("['\u2019]", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
  }
}
