package org.dossier.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.jspecify.annotations.Nullable;

/// What narrows a search without words. All filters of a request must hold.
///
/// An id equal to [Facet#missingId] stands for articles without a value of that facet.
public sealed interface Filter {

  /// Articles with at least one of the values. Counts of this facet ignore it.
  record AnyOf(Facet facet, List<String> ids) implements Filter {
    public AnyOf {
      ids = requireIds(facet, ids);
    }
  }

  /// Articles with every one of the values.
  record AllOf(Facet facet, List<String> ids) implements Filter {
    public AllOf {
      ids = requireIds(facet, ids);
    }
  }

  /// Articles with none of the values.
  record NoneOf(Facet facet, List<String> ids) implements Filter {
    public NoneOf {
      ids = requireIds(facet, ids);
    }
  }

  /// Articles published between the dates, both included; null is open. A date known to the month
  /// or year counts when any of its days can lie within.
  record Published(@Nullable PartialDate from, @Nullable PartialDate to) implements Filter {
    public Published {
      if (from == null && to == null) {
        throw new IllegalArgumentException("dates must have an end (got: none)");
      }
    }
  }

  private static List<String> requireIds(Facet facet, List<String> ids) {
    requireNonNull(facet);
    if (ids.isEmpty()) {
      throw new IllegalArgumentException("ids must not be empty (got: none)");
    }
    return ids.stream().distinct().toList();
  }
}
