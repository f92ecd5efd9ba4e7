package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.PartialDate;
import org.dossier.query.SearchRequest;
import org.dossier.search.HistogramReader;

/// Counts articles over time: those that match, and beside them all that there are.
public final class LuceneHistogram implements HistogramReader {
  private final LuceneCollection collection;

  LuceneHistogram(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Histogram histogram(SearchRequest request, PartialDate.Precision by) {
    return collection.with(snapshot -> histogram(snapshot, request, by));
  }

  private static Histogram histogram(
      Snapshot snapshot, SearchRequest request, PartialDate.Precision by) throws IOException {
    Query text = LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
    Query query =
        LuceneFilters.narrow(text == null ? MatchAllDocsQuery.INSTANCE : text, request.filters());
    PeriodCounter matching = PeriodCounter.count(snapshot, query, by);
    PeriodCounter all = PeriodCounter.count(snapshot, MatchAllDocsQuery.INSTANCE, by);
    return matching.histogram(all);
  }
}
