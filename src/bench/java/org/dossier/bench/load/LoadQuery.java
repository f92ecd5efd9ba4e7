package org.dossier.bench.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One query of a class, in words that every server can be asked in its own language. `country` is
/// an id, `from` and `to` are ISO dates.
record LoadQuery(
    Kind kind,
    List<String> words,
    @Nullable String country,
    @Nullable String from,
    @Nullable String to) {

  /// The classes of queries.
  enum Kind {
    TERM_COMMON,
    TERM_RARE,
    AND2,
    OR2,
    OR3_5,
    PHRASE,
    PREFIX,
    FUZZY,
    TERM_FILTER,
    MATCH_ALL,
    DATE_RANGE
  }

  String word() {
    return words.getFirst();
  }

  /// The words in the syntax that Dossier and Lucene's parsers share.
  String typed() {
    return switch (kind) {
      case OR2, OR3_5 -> String.join(" OR ", words);
      case AND2 -> String.join(" AND ", words);
      case PHRASE -> "\"" + String.join(" ", words) + "\"";
      case PREFIX -> word() + "*";
      case FUZZY -> word() + "~1";
      case MATCH_ALL -> "";
      case TERM_COMMON, TERM_RARE, TERM_FILTER, DATE_RANGE -> word();
    };
  }
}
