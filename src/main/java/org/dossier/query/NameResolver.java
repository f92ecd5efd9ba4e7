package org.dossier.query;

import java.util.List;
import java.util.Optional;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;

/// Knows which names name the same thing. Must be safe for use by many threads.
public interface NameResolver {
  /// A facet value that a name may stand for.
  record Name(Facet facet, FacetValue value) {}

  /// Knows no names.
  NameResolver NONE = words -> List.of();

  /// What the words, as a reader types them, name for sure; empty when nothing, or when it is not
  /// sure. Case and accents do not matter.
  List<Name> resolve(String words);

  /// The value that now stands where a value of that id or name stood, because it was merged or
  /// renamed; empty where none does. So links that were kept go on to find.
  default Optional<FacetValue> moved(Facet facet, String idOrName) {
    return Optional.empty();
  }

  /// The most words that a name has.
  default int longest() {
    return 8;
  }
}
