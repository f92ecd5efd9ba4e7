package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.dossier.search.Association;
import org.dossier.search.Dossier;
import org.dossier.search.Dossier.Related;
import org.dossier.search.Dossier.Year;
import org.dossier.search.DossierReader;

/// Makes dossiers: counts the values of the articles that have the one in question, and beside them
/// those of all articles of the search.
public final class LuceneDossiers implements DossierReader {
  private static final List<Facet> RELATED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.PUBLISHER);
  private static final List<Facet> COUNTED =
      List.of(Facet.COUNTRY, Facet.ORGANIZATION, Facet.PERSON, Facet.PUBLISHER, Facet.YEAR);
  private static final int ARTICLES = 3;

  /// Once may be chance, unless there is one article only.
  private static final long LEAST = 2;

  private static final Comparator<Related> SUREST =
      Comparator.comparingDouble((Related r) -> r.with().g2())
          .reversed()
          .thenComparing(Comparator.comparingLong((Related r) -> r.with().both()).reversed())
          .thenComparing(Related::value, LabelOrder.BY_LABEL);

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
    FacetCounter of = FacetCounter.count(snapshot, having, List.of(), COUNTED);
    FacetCounter all = FacetCounter.count(snapshot, around, List.of(), COUNTED);
    Map<Facet, List<Related>> related = new EnumMap<>(Facet.class);
    for (Facet other : RELATED) {
      related.put(other, related(snapshot, wanted, other, of, all));
    }
    int year = COUNTED.indexOf(Facet.YEAR);
    return Optional.of(
        new Dossier(
            value,
            null,
            of.total(),
            all.total(),
            NameCounter.count(snapshot, having, facet, value.id()),
            years(snapshot.facet(Facet.YEAR), of.counts().get(year), all.counts().get(year)),
            of.counts().get(year).missing,
            related,
            articles(snapshot, having, Order.OLDEST),
            articles(snapshot, having, Order.NEWEST)));
  }

  private static List<Year> years(
      FacetTable table, FacetCounter.Counts of, FacetCounter.Counts all) {
    SparseCounts counts = table.perValue(of.perEntry);
    SparseCounts totals = table.perValue(all.perEntry);
    List<Year> years = new ArrayList<>();
    for (int v = 0; v < counts.numbers(); v++) {
      if (counts.of(v) > 0) {
        years.add(new Year(table.values().get(v).id(), counts.of(v), totals.of(v)));
      }
    }
    years.sort(Comparator.comparing(Year::id));
    return years;
  }

  private static List<Related> related(
      Snapshot snapshot, Wanted wanted, Facet facet, FacetCounter of, FacetCounter all) {
    FacetTable table = snapshot.facet(facet);
    int at = COUNTED.indexOf(facet);
    SparseCounts counts = table.perValue(of.counts().get(at).perEntry);
    SparseCounts totals = table.perValue(all.counts().get(at).perEntry);
    int own = facet == wanted.facet() ? table.number(wanted.id()) : -1;
    List<Related> related = new ArrayList<>();
    for (int v = 0; v < counts.numbers(); v++) {
      if (v != own && counts.of(v) >= Math.min(LEAST, of.total()) && counts.of(v) > 0) {
        Association with = new Association(counts.of(v), of.total(), totals.of(v), all.total());
        if (with.isPositive()) {
          related.add(new Related(table.values().get(v), with));
        }
      }
    }
    return related.stream().sorted(SUREST).limit(wanted.limit()).toList();
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
