package org.dossier.engine.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Facet;
import org.dossier.article.PartialDate;
import org.dossier.query.Filter;
import org.jspecify.annotations.Nullable;

/// Turns filters into Lucene's clauses: they narrow, and give no score.
public final class LuceneFilters {
  private LuceneFilters() {}

  /// The query, narrowed by the filters.
  public static Query narrow(Query query, List<Filter> filters) {
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> add(all, filter));
    return all.build();
  }

  /// Articles that fit all of the filters, of which at least one narrows.
  static Query all(List<Filter> filters) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    filters.forEach(filter -> add(all, filter));
    return Unscored.of(all.build());
  }

  /// Articles without a value of the facet.
  static Query missing(Facet facet) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(new FieldExistsQuery(Fields.values(facet)), Occur.MUST_NOT)
        .build();
  }

  static Query value(Facet facet, String id) {
    return new TermQuery(new Term(Fields.facet(facet), id));
  }

  /// Articles with any of the values.
  static Query values(Facet facet, List<String> ids) {
    return new TermInSetQuery(Fields.facet(facet), ids.stream().map(BytesRef::new).toList());
  }

  /// Articles whose date of publication begins in the range; null is open. The first day of a date
  /// is always in its year.
  static Query firstDay(@Nullable LocalDate from, @Nullable LocalDate to) {
    return days(
        Fields.FIRST_DAY,
        from == null ? Long.MIN_VALUE : Fields.day(from),
        to == null ? Long.MAX_VALUE : Fields.day(to));
  }

  /// Articles whose date of publication can be a day of the range; null is open.
  static Query published(@Nullable LocalDate from, @Nullable LocalDate to) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    if (from != null) {
      both.add(days(Fields.LAST_DAY, Fields.day(from), Long.MAX_VALUE), Occur.FILTER);
    }
    if (to != null) {
      both.add(days(Fields.FIRST_DAY, Long.MIN_VALUE, Fields.day(to)), Occur.FILTER);
    }
    return both.build();
  }

  /// Lucene chooses: all articles of the range, or the day of each that the rest finds.
  private static Query days(String field, long from, long to) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(field, from, to),
        NumericDocValuesField.newSlowRangeQuery(field, from, to));
  }

  private static void add(BooleanQuery.Builder all, Filter filter) {
    switch (filter) {
      case Filter.AnyOf(Facet facet, List<String> ids) -> all.add(anyOf(facet, ids), Occur.FILTER);
      case Filter.AllOf(Facet facet, List<String> ids) ->
          ids.forEach(id -> all.add(anyOf(facet, List.of(id)), Occur.FILTER));
      case Filter.NoneOf(Facet facet, List<String> ids) ->
          all.add(anyOf(facet, ids), Occur.MUST_NOT);
      case Filter.Published(PartialDate from, PartialDate to) ->
          all.add(
              published(from == null ? null : from.first(), to == null ? null : to.last()),
              Occur.FILTER);
    }
  }

  private static Query anyOf(Facet facet, List<String> ids) {
    List<BytesRef> terms = new ArrayList<>();
    for (String id : ids) {
      if (!id.equals(facet.missingId())) {
        terms.add(new BytesRef(id));
      }
    }
    Query named =
        terms.size() == 1
            ? new TermQuery(new Term(Fields.facet(facet), terms.getFirst()))
            : new TermInSetQuery(Fields.facet(facet), terms);
    if (terms.size() == ids.size()) {
      return named;
    }
    return new BooleanQuery.Builder()
        .add(named, Occur.SHOULD)
        .add(missing(facet), Occur.SHOULD)
        .build();
  }
}
