package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.search.Authority.Known;
import org.jspecify.annotations.Nullable;

/// What the articles of a search tell of one value of a facet. All counts are of articles, exact,
/// and of one state of the collection.
///
/// - `known`: what the authority knows of the value, null where nothing.
/// - `total`: how many of the articles have the value; `all`: how many articles the search has.
/// - `names`: the names that those articles use for it, the most used first.
/// - `years`: those in which they were published, in the order of time; `undated` have none.
/// - `related`: by facet, the values that come with it more often than by chance, the surest first.
/// - `first` and `latest`: the oldest and the newest of those with a date.
public record Dossier(
    FacetValue value,
    @Nullable Known known,
    long total,
    long all,
    List<Name> names,
    List<Year> years,
    long undated,
    Map<Facet, List<Related>> related,
    List<ArticleSummary> first,
    List<ArticleSummary> latest) {

  public Dossier {
    requireNonNull(value);
    names = List.copyOf(names);
    years = List.copyOf(years);
    Map<Facet, List<Related>> copy = new EnumMap<>(Facet.class);
    related.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    related = Collections.unmodifiableMap(copy);
    first = List.copyOf(first);
    latest = List.copyOf(latest);
  }

  /// A name as most articles write it. Ways to write it that differ in case, accents and periods
  /// only are one name.
  public record Name(String name, long count) {
    public Name {
      requireNonNull(name);
    }
  }

  /// A year by its id: how many of the articles with the value it has, and how many of the search.
  public record Year(String id, long count, long all) {
    public Year {
      requireNonNull(id);
      if (count < 0 || count > all) {
        throw new IllegalArgumentException(
            "count must be in 0..all (got: " + count + ", " + all + ")");
      }
    }

    /// Which part of the year's articles have the value, in [0,1].
    public double share() {
      return all == 0 ? 0 : (double) count / all;
    }
  }

  /// Another value: `with` tells how many articles have it beside this one, how many have either
  /// one, and how they go together.
  public record Related(FacetValue value, Association with) {
    public Related {
      requireNonNull(value);
      requireNonNull(with);
    }
  }

  /// The same dossier with what is known of its value.
  Dossier withKnown(@Nullable Known other) {
    return new Dossier(value, other, total, all, names, years, undated, related, first, latest);
  }
}
