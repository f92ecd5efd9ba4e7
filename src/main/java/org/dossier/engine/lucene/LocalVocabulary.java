package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermQuery;
import org.dossier.article.Facet;

/// What a query means in a whole collection, of which only some articles are at hand: what the
/// collection knows, in queries that these articles can be asked.
final class LocalVocabulary implements Vocabulary {
  private final Vocabulary collection;
  private final IndexReader local;

  LocalVocabulary(Vocabulary collection, IndexReader local) {
    this.collection = collection;
    this.local = local;
  }

  @Override
  public List<String> languages() {
    return collection.languages();
  }

  @Override
  public FacetTable facet(Facet facet) {
    return collection.facet(facet);
  }

  @Override
  public FacetLabels labels(Facet facet) {
    return collection.labels(facet);
  }

  @Override
  public Query near(String field, List<String> words, int width) {
    return WordForms.within(field, words, width);
  }

  @Override
  public Query spelled(String field, String word) throws IOException {
    Set<Term> spellings = new HashSet<>();
    collection.spelled(field, word).visit(QueryVisitor.termCollector(spellings));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    new TreeSet<>(spellings).forEach(term -> any.add(new TermQuery(term), Occur.SHOULD));
    return any.build();
  }

  @Override
  public Query begun(String field, List<String> words) throws IOException {
    return WordForms.begun(field, words, local);
  }

  // These rank only, and what is at hand is in its order.
  @Override
  public Set<String> akin(String word) {
    return Set.of();
  }
}
