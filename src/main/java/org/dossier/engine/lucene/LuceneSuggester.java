package org.dossier.engine.lucene;

import java.util.List;
import java.util.concurrent.Executor;
import org.dossier.search.Authority;
import org.dossier.search.Completion;
import org.dossier.search.Suggester;

/// Suggests from a Lucene index: see [KeptSuggestions].
public final class LuceneSuggester implements Suggester {
  private final LuceneCollection collection;
  private final Authority authority;
  private final KeptSuggestions suggestions;

  LuceneSuggester(LuceneCollection collection, Authority authority) {
    this.collection = collection;
    this.authority = authority;
    this.suggestions = new KeptSuggestions(this::newest);
  }

  /// As [KeptSuggestions] has them.
  LuceneSuggester(LuceneCollection collection, Authority authority, int small, Executor beside) {
    this.collection = collection;
    this.authority = authority;
    this.suggestions = new KeptSuggestions(this::newest, small, beside);
  }

  @Override
  public List<Completion> suggest(String typed, int size) {
    return collection.with(snapshot -> suggestions.suggest(suggested(snapshot), typed, size));
  }

  private void newest(KeptSuggestions.Use use) {
    collection.glance(snapshot -> {
      use.of(suggested(snapshot));
      return snapshot.version();
    });
  }

  private SuggestedState suggested(Snapshot snapshot) {
    return new SuggestedSnapshot(snapshot, authority);
  }
}
