package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/// Finds the articles that are most like one of the collection. Safe for use by many threads.
public interface SimilarArticles {
  /// The most articles that are given at once.
  int MAX_SIZE = 50;

  /// Whether the collection has an article of that id.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  boolean holds(String id);

  /// The articles most like the one of that id, at most `size` in 0..[#MAX_SIZE]; empty if there is
  /// no such article.
  ///
  /// @throws UnavailableException if there is nothing to search, or it can't be searched now
  Optional<Similar> similarTo(String id, int size);

  /// What is like an article, the most similar first.
  ///
  /// - `hits`: other articles on the same matter; none of them is a copy.
  /// - `duplicates`: near-copies of it, as many as were found.
  record Similar(List<Neighbour> hits, List<ArticleSummary> duplicates) {
    public Similar {
      hits = List.copyOf(hits);
      duplicates = List.copyOf(duplicates);
    }
  }

  /// An article that is like another. The score of the hit is in [0,1], 1 for as similar as the
  /// other is to itself; `shared` are the few words and labels of values that weigh most in it, the
  /// heaviest first.
  record Neighbour(Hit hit, List<String> shared) {
    public Neighbour {
      requireNonNull(hit);
      shared = List.copyOf(shared);
    }
  }
}
