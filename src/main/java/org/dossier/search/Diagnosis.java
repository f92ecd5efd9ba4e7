package org.dossier.search;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.query.Filter;
import org.dossier.query.SearchRequest;

/// Why a search found nothing: what each of its parts kept away. All totals are exact and of one
/// state of the collection.
///
/// - `parts`: each part that narrows the search, with what is found without it.
/// - `words`: each word, phrase, name and field that is wanted, with how many articles have it at
///   all, whatever else was asked.
/// - `capped`: the query has more parts than are told of here.
public record Diagnosis(List<Part> parts, List<Word> words, boolean capped) {
  public Diagnosis {
    parts = List.copyOf(parts);
    words = List.copyOf(words);
  }

  /// A part of a search. `without` is the search without it, `total` how many articles that finds.
  public sealed interface Part {
    SearchRequest without();

    long total();

    /// A part of the query, as it is typed.
    record OfQuery(String text, SearchRequest without, long total) implements Part {
      public OfQuery {
        requireNonNull(text);
        requireNonNull(without);
      }
    }

    /// One filter.
    record OfFilter(Filter filter, SearchRequest without, long total) implements Part {
      public OfFilter {
        requireNonNull(filter);
        requireNonNull(without);
      }
    }

    /// All filters together, where there are several.
    record AllFilters(SearchRequest without, long total) implements Part {
      public AllFilters {
        requireNonNull(without);
      }
    }
  }

  /// A word by itself, as it is typed.
  public record Word(String text, long total) {
    public Word {
      requireNonNull(text);
    }
  }
}
