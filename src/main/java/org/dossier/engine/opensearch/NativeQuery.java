package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// A query that only the cluster can run; tells which words it stands for, where it is known.
final class NativeQuery extends Query {
  private final ObjectNode json;
  private final String field;
  private final List<Term> words;

  NativeQuery(ObjectNode json, String field, List<Term> words) {
    this.json = json;
    this.field = field;
    this.words = List.copyOf(words);
  }

  ObjectNode json() {
    return json;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.consumeTerms(this, words.toArray(Term[]::new));
    }
  }

  @Override
  public String toString(String name) {
    return json.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NativeQuery query && json.equals(query.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }
}
