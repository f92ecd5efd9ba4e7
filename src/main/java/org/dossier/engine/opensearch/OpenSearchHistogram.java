package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.PartialDate;
import org.dossier.engine.lucene.Fields;
import org.dossier.engine.lucene.LuceneFilters;
import org.dossier.engine.lucene.PeriodCounter;
import org.dossier.query.SearchRequest;
import org.dossier.search.HistogramReader;

/// Counts articles over time: the cluster counts them by the days that their dates can mean, of
/// which periods are made here.
public final class OpenSearchHistogram implements HistogramReader {
  private static final List<ObjectNode> DAYS =
      List.of(days(Fields.FIRST_DAY), days(Fields.LAST_DAY));

  private final OpenSearchCollection collection;

  public OpenSearchHistogram(OpenSearchCollection collection) {
    this.collection = collection;
  }

  @Override
  public Histogram histogram(SearchRequest request, PartialDate.Precision by) {
    return collection.with(state -> {
      Query query = LuceneFilters.narrow(state.query(request), request.filters());
      return count(state, query, by).histogram(count(state, MatchAllDocsQuery.INSTANCE, by));
    });
  }

  private static PeriodCounter count(OpenSearchState state, Query query, PartialDate.Precision by)
      throws IOException {
    PeriodCounter counter = new PeriodCounter(by);
    BucketPages.of(
        state,
        state.among(query),
        DAYS,
        bucket -> {
          var first = bucket.path("key").path(Fields.FIRST_DAY);
          long count = BucketPages.count(bucket);
          if (first.isNumber()) {
            counter.add(first.asLong(), bucket.path("key").path(Fields.LAST_DAY).asLong(), count);
          } else {
            counter.addUndated(count);
          }
        });
    return counter;
  }

  private static ObjectNode days(String field) {
    return Json.of(field, Json.of("terms", Json.of("field", field).put("missing_bucket", true)));
  }
}
