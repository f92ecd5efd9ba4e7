package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// Knows of values what no article tells: all their names, and what they are. Must be safe for use
/// by many threads.
public interface Authority {
  /// Knows nothing.
  Authority NONE =
      new Authority() {
        @Override
        public Map<String, String> beginning(Facet facet, String words) {
          return Map.of();
        }

        @Override
        public Optional<Known> find(Facet facet, String id) {
          return Optional.empty();
        }
      };

  /// The ids of the values of a facet that have a name with words that begin so, next to each
  /// other, each with that name; case and accents do not matter. None for a text without words.
  Map<String, String> beginning(Facet facet, String words);

  /// What is known of the value of that id; empty when nothing.
  Optional<Known> find(Facet facet, String id);

  /// What is known of a value.
  ///
  /// `kind` tells what it is (`country`, `military`); `country` is an ISO 3166-1 alpha-2 code,
  /// `wikidata` an id such as `Q30`, both null where not known. `names` are those beside the label.
  record Known(
      FacetValue value,
      String kind,
      @Nullable String country,
      @Nullable String wikidata,
      List<String> names) {
    public Known {
      requireNonNull(value);
      requireNonNull(kind);
      names = List.copyOf(names);
    }
  }
}
