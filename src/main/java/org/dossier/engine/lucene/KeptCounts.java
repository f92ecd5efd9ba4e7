package org.dossier.engine.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossier.query.FacetRequest;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.jspecify.annotations.Nullable;

/// What was counted last in one state of the collection. Another page, order or number of passages
/// changes no count.
///
/// Bounded; what was asked for longest ago goes first. Safe for use by many threads.
final class KeptCounts {
  static final int KEPT = 256;

  /// Counted with more values, it is not kept.
  static final int LARGEST = 500;

  private record Question(TextQuery query, List<Filter> filters, List<FacetRequest> facets) {
    static Question of(SearchRequest request) {
      return new Question(request.query(), request.filters(), request.facets());
    }
  }

  private final Map<Question, Counted> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Counted> eldest) {
          return size() > KEPT;
        }
      };

  /// What was counted for a search with these words, filters and facets; null if it is not known.
  @Nullable Counted get(SearchRequest request) {
    Question question = Question.of(request);
    synchronized (kept) {
      return kept.get(question);
    }
  }

  void put(SearchRequest request, Counted counted) {
    if (counted.size() > LARGEST) {
      return;
    }
    Question question = Question.of(request);
    synchronized (kept) {
      kept.put(question, counted);
    }
  }
}
