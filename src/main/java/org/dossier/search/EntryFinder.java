package org.dossier.search;

import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// Tells by which entry of which table a mention names its value. Must be safe for use by many
/// threads.
public interface EntryFinder {
  /// Knows no tables.
  EntryFinder NONE = (facet, value, mention) -> null;

  /// The table and the alias there, or the line of the user's authority file (`authority.tsv:3`);
  /// null where a rule decided alone.
  @Nullable String entry(Facet facet, FacetValue value, Mention mention);
}
