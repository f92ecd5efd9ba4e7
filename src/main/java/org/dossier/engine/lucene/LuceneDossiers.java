package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Dossier;
import org.dossier.search.DossierReader;

/// Makes dossiers: counts the values of the articles that have the one in question, and beside them
/// those of all articles of the search.
public final class LuceneDossiers implements DossierReader {
  private static final int ARTICLES = 3;

  private final LuceneCollection collection;

  LuceneDossiers(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public Optional<Dossier> dossier(SearchRequest request, Wanted wanted) {
    return collection.with(snapshot -> dossier(snapshot, request, wanted));
  }

  private static Optional<Dossier> dossier(Snapshot snapshot, SearchRequest request, Wanted wanted)
      throws IOException {
    Facet facet = wanted.facet();
    FacetValue value = snapshot.facet(facet).find(wanted.id());
    // A filter by the id that stands for none finds those without a value.
    if (value == null || value.id().equals(facet.missingId())) {
      return Optional.empty();
    }
    Query text = LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
    Query query = text == null ? MatchAllDocsQuery.INSTANCE : text;
    Query around = LuceneFilters.narrow(query, request.filters());
    Query having = LuceneFilters.narrow(query, request.having(facet, value.id()).filters());
    return Optional.of(
        DossierAnswer.of(
            snapshot,
            wanted,
            value,
            counted(snapshot, having),
            counted(snapshot, around),
            NameCounter.count(snapshot, having, facet, value.id()),
            articles(snapshot, having, Order.OLDEST),
            articles(snapshot, having, Order.NEWEST)));
  }

  private static DossierAnswer.Counted counted(Snapshot snapshot, Query query) throws IOException {
    FacetCounter counter = FacetCounter.count(snapshot, query, List.of(), DossierAnswer.COUNTED);
    Map<Facet, SparseCounts> perValue = new EnumMap<>(Facet.class);
    long undated = 0;
    for (FacetCounter.Counts counts : counter.counts()) {
      perValue.put(counts.facet, snapshot.facet(counts.facet).perValue(counts.perEntry));
      undated = counts.facet == Facet.YEAR ? counts.missing : undated;
    }
    return new DossierAnswer.Counted(counter.total(), perValue, undated);
  }

  private static List<ArticleSummary> articles(Snapshot snapshot, Query query, Order order)
      throws IOException {
    Query dated =
        new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new FieldExistsQuery(Fields.FIRST_DAY), Occur.FILTER)
            .build();
    ScoreDoc[] docs =
        snapshot
            .searcher()
            .search(
                dated,
                new TopFieldCollectorManager(HitCursor.sort(order), ARTICLES, null, ARTICLES))
            .scoreDocs;
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    List<ArticleSummary> articles = new ArrayList<>(docs.length);
    for (ScoreDoc doc : docs) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc.doc, segments));
      articles.add(StoredArticles.head(segment, doc.doc - segment.docBase).summary());
    }
    return articles;
  }
}
