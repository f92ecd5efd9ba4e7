package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.dossier.article.Facet;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.search.FacetCounts;
import org.dossier.search.Hit;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.jspecify.annotations.Nullable;

/// Answers searches from a Lucene index, each from one commit.
///
/// Where much matches, a search goes over the index twice: once for the hits, where Lucene skips
/// what can't be among the first, and once without scores for the total and the counts. Where
/// little does, once is cheaper. The counts are exact in both, and kept for the next page.
public final class LuceneSearchEngine implements SearchEngine {
  /// Up to so many articles, and such a share of all, are scored all and counted at once.
  private static final double ONE_PASS = 3000;

  private static final double ONE_PASS_SHARE = 1 / 16.0;

  private final LuceneCollection collection;

  LuceneSearchEngine(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public String version() {
    return collection.version();
  }

  @Override
  public SearchResults search(SearchRequest request) {
    String cursor = request.window().cursor();
    if (cursor == null) {
      return collection.with(snapshot -> search(snapshot, request, null));
    }
    HitCursor.Place place = HitCursor.parse(request, cursor);
    String version = place.version();
    return version == null
        ? collection.with(snapshot -> search(snapshot, request, place.after()))
        : collection.with(version, snapshot -> search(snapshot, request, place.after()));
  }

  @Override
  public <T> T together(Supplier<T> searches) {
    return collection.together(searches);
  }

  @Override
  public List<Long> totals(List<SearchRequest> requests) {
    return collection.with(snapshot -> {
      List<Long> totals = new ArrayList<>(requests.size());
      for (SearchRequest request : requests) {
        Query text =
            LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
        Query query = text == null ? MatchAllDocsQuery.INSTANCE : text;
        Query narrowed = LuceneFilters.narrow(query, request.filters());
        totals.add((long) snapshot.searcher().count(narrowed));
      }
      return totals;
    });
  }

  private SearchResults search(Snapshot snapshot, SearchRequest request, @Nullable FieldDoc after)
      throws IOException {
    RankingLeaves leaves = new RankingLeaves(snapshot);
    Query text = LuceneQueries.translate(snapshot, leaves, request.query());
    Query query = text == null ? MatchAllDocsQuery.INSTANCE : text;
    TopHits top = new TopHits(snapshot, request, text == null, after);
    Counted counted = snapshot.counts().get(request);
    if (counted == null && isOnePass(snapshot, request, query, top)) {
      return inOnePass(snapshot, request, ordered(snapshot, request, query, leaves), top);
    }
    if (counted == null) {
      counted =
          text == null && request.filters().isEmpty()
              ? countAll(snapshot, request)
              : count(snapshot, request, query);
      TimeBudget.check();
      snapshot.counts().put(request, counted);
    }
    Query shown =
        LuceneFilters.narrow(ordered(snapshot, request, query, leaves), request.filters());
    FoldedStories stories = request.folded() ? FoldedStories.of(snapshot, request, shown) : null;
    TopHits.Page page = top.of(stories == null ? shown : stories.visible(shown));
    SearchResults results = results(snapshot, request, counted, page);
    return stories == null
        ? results
        : results.withStories(stories.behind(snapshot, counted.total(), page.docs()));
  }

  private static boolean isOnePass(
      Snapshot snapshot, SearchRequest request, Query query, TopHits top) throws IOException {
    if (!top.areWanted() || request.facets().isEmpty() || request.folded()) {
      return false;
    }
    Query found = Unscored.of(LuceneFilters.narrow(query, request.filters()));
    double most = Math.min(ONE_PASS, ONE_PASS_SHARE * snapshot.reader().maxDoc());
    return MatchEstimate.of(snapshot.reader(), found) <= most;
  }

  private SearchResults inOnePass(
      Snapshot snapshot, SearchRequest request, Query query, TopHits top) throws IOException {
    TopFieldCollector hits = top.collector();
    Counted counted = counted(snapshot, request, query, hits);
    // What was cut short must not be kept.
    TimeBudget.check();
    snapshot.counts().put(request, counted);
    return results(snapshot, request, counted, top.page(hits.topDocs()));
  }

  private SearchResults results(
      Snapshot snapshot, SearchRequest request, Counted counted, TopHits.Page page)
      throws IOException {
    if (page.next() != null && HitCursor.isOfOneState(request)) {
      collection.keep(snapshot);
    }
    return SearchResults.of(
        counted.total(), hits(snapshot, request, page.docs()), counted.facets(), page.next());
  }

  private static Counted countAll(Snapshot snapshot, SearchRequest request) {
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (FacetRequest wanted : request.facets()) {
      facets.put(wanted.facet(), LuceneFacets.ofAll(wanted, snapshot.facet(wanted.facet())));
    }
    return new Counted(snapshot.reader().numDocs(), facets);
  }

  private static Counted count(Snapshot snapshot, SearchRequest request, Query query)
      throws IOException {
    if (request.facets().isEmpty()) {
      Query narrowed = LuceneFilters.narrow(query, request.filters());
      return new Counted(snapshot.searcher().count(narrowed), Map.of());
    }
    return counted(snapshot, request, query, null);
  }

  private static Counted counted(
      Snapshot snapshot, SearchRequest request, Query query, @Nullable TopFieldCollector hits)
      throws IOException {
    List<Facet> facets = request.facets().stream().map(FacetRequest::facet).toList();
    FacetCounter counter = FacetCounter.count(snapshot, query, request.filters(), facets, hits);
    Map<Facet, FacetCounts> answers = new EnumMap<>(Facet.class);
    for (int i = 0; i < facets.size(); i++) {
      FacetCounter.Counts counts = counter.counts().get(i);
      FacetTable table = snapshot.facet(counts.facet);
      answers.put(
          counts.facet,
          LuceneFacets.answer(
              request.facets().get(i), table, counts.perEntry, counts.missing, request.filters()));
    }
    return new Counted(counter.total(), answers);
  }

  /// The query as it ranks; the same articles match.
  private static Query ordered(
      Snapshot snapshot, SearchRequest request, Query query, RankingLeaves leaves)
      throws IOException {
    boolean isRanked = request.order() == Order.RELEVANCE && request.window().size() > 0;
    return isRanked ? Feedback.of(new BestArticles(snapshot), query, leaves.asked()) : query;
  }

  private static List<Hit> hits(Snapshot snapshot, SearchRequest request, List<ScoreDoc> docs)
      throws IOException {
    if (docs.isEmpty()) {
      return List.of();
    }
    MarkFinder marks = MarkFinder.of(snapshot, request.query());
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    List<Hit> hits = new ArrayList<>(docs.size());
    for (ScoreDoc doc : docs) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc.doc, segments));
      double score = request.order() == Order.RELEVANCE ? (Float) ((FieldDoc) doc).fields[0] : 0;
      hits.add(LuceneHits.hit(segment, doc.doc - segment.docBase, score, request, marks));
    }
    return hits;
  }
}
