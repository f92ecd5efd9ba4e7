package org.dossier.search;

import java.util.Optional;

/// Knows how the collection spells. Safe for use by many threads.
public interface Speller {
  /// The collection's own word nearest to one that it does not know or hardly knows; empty when
  /// there is none better.
  Optional<String> correct(String word);
}
