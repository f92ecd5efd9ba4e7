package org.dossier.engine.lucene;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// The same articles without a score, as cheaply as they can be told: what only ranks is left out,
/// and what matches in one place or another is one list of alternatives, over which Lucene goes in
/// large steps.
final class Unscored {
  private Unscored() {}

  static Query of(Query query) {
    return switch (query) {
      case BoostQuery boosted -> of(boosted.getQuery());
      case WordQuery word -> of(word.found());
      case ConstantScoreQuery constant -> of(constant.getQuery());
      case DisjunctionMaxQuery alternatives -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        alternatives.getDisjuncts().forEach(one -> addAlternative(any, of(one)));
        yield any.build();
      }
      case BooleanQuery parts when parts.getMinimumNumberShouldMatch() == 0 -> of(parts);
      default -> query;
    };
  }

  private static Query of(BooleanQuery parts) {
    boolean isNarrowed = parts.clauses().stream().anyMatch(part -> part.isRequired());
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    for (BooleanClause part : parts) {
      switch (part.occur()) {
        case MUST, FILTER -> found.add(of(part.query()), Occur.FILTER);
        case MUST_NOT -> found.add(of(part.query()), Occur.MUST_NOT);
        case SHOULD -> {
          if (!isNarrowed) {
            addAlternative(found, of(part.query()));
          }
        }
      }
    }
    BooleanQuery all = found.build();
    // A part that must match and stands alone is the query itself.
    return all.clauses().size() == 1 && all.clauses().getFirst().occur() == Occur.FILTER
        ? all.clauses().getFirst().query()
        : all;
  }

  private static void addAlternative(BooleanQuery.Builder any, Query query) {
    if (query instanceof BooleanQuery parts
        && parts.clauses().stream().allMatch(part -> part.occur() == Occur.SHOULD)) {
      parts.forEach(part -> any.add(part.query(), Occur.SHOULD));
    } else {
      any.add(query, Occur.SHOULD);
    }
  }
}
