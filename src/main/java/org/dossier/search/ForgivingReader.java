package org.dossier.search;

import java.util.Optional;
import org.dossier.query.NameExpansion;
import org.dossier.query.NameResolver;
import org.dossier.query.TextQuery;

/// Reads articles as [ForgivingSearch] searches them, so that an article shows the same matches as
/// the list of results that led to it.
public final class ForgivingReader implements ArticleReader {
  private final ArticleReader reader;
  private final NameResolver names;

  public ForgivingReader(ArticleReader reader, NameResolver names) {
    this.reader = reader;
    this.names = names;
  }

  @Override
  public Optional<Found> read(String id, TextQuery query) {
    TextQuery named = NameExpansion.expand(query, names);
    Optional<Found> found = reader.read(id, named);
    if (found.isEmpty() || found.get().hasMarks()) {
      return found;
    }
    Optional<TextQuery> some = Relaxation.relax(named);
    return some.isEmpty() ? found : reader.read(id, some.get());
  }
}
