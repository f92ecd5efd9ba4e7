package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetReader;

/// Gives the values of one facet: counts them all, keeps those that fit the prefix, orders them and
/// cuts out the page.
public final class LuceneFacetReader implements FacetReader {
  private final LuceneCollection collection;

  LuceneFacetReader(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Values values(SearchRequest request, Wanted wanted) {
    return collection.with(snapshot -> values(snapshot, request, wanted));
  }

  private static Values values(Snapshot snapshot, SearchRequest request, Wanted wanted)
      throws IOException {
    Facet facet = wanted.facet().facet();
    Query text = LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
    FacetCounter counter =
        FacetCounter.count(
            snapshot,
            text == null ? MatchAllDocsQuery.INSTANCE : text,
            request.filters(),
            List.of(facet));
    FacetCounter.Counts counted = counter.counts().getFirst();
    FacetTable table = snapshot.facet(facet);
    return FacetPage.of(
        request,
        wanted,
        snapshot,
        UsedNames.beginning(snapshot, facet, wanted.prefix()),
        new FacetPage.Counted(table.perValue(counted.perEntry), counted.missing, counter.total()));
  }
}
