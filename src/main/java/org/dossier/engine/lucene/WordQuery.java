package org.dossier.engine.lucene;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// Articles with a word in any of its forms, and higher those that have it as it was typed.
///
/// What has a word as typed has it in a form of it as well, so that both are alternatives, of which
/// Lucene can leave out what is not among the first; what is found is told by the first alone.
public final class WordQuery extends Query {
  private final Query found;
  private final Query asTyped;

  /// @param asTyped finds nothing that `found` does not find
  WordQuery(Query found, Query asTyped) {
    this.found = found;
    this.asTyped = asTyped;
  }

  /// All that matches, with a part of its score.
  Query found() {
    return found;
  }

  /// The same in Lucene's terms.
  public BooleanQuery alternatives() {
    return new BooleanQuery.Builder().add(found, Occur.SHOULD).add(asTyped, Occur.SHOULD).build();
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    return alternatives();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    alternatives().visit(visitor);
  }

  @Override
  public String toString(@Nullable String field) {
    return alternatives().toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof WordQuery query
        && found.equals(query.found)
        && asTyped.equals(query.asTyped);
  }

  @Override
  public int hashCode() {
    return 31 * found.hashCode() + asTyped.hashCode();
  }
}
