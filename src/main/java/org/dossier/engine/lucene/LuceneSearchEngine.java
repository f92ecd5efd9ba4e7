package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.FixedBitSet;
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
/// A search counts first: all that is found becomes a set, from which the counts are made. Then the
/// hits are ranked: among that set where it is small, else in a search of their own, where Lucene
/// skips what can't be among the first. Phrases are found and ranked at once. The counts are exact,
/// and kept for the next page.
public final class LuceneSearchEngine implements SearchEngine {
  /// Up to so many articles, and such a share of all, are ranked one by one.
  private static final double FEW = 3000;

  private static final double FEW_SHARE = 1 / 16.0;

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
    if (counted == null && isOnePass(request, query, top)) {
      return inOnePass(snapshot, request, ordered(snapshot, request, query, leaves), top);
    }
    FixedBitSet found = null;
    if (counted == null) {
      if (text == null && request.filters().isEmpty()) {
        counted = countAll(snapshot, request);
      } else if (request.facets().isEmpty()) {
        Query narrowed = LuceneFilters.narrow(query, request.filters());
        counted = new Counted(snapshot.searcher().count(narrowed), Map.of());
      } else {
        FacetCounter counter =
            FacetCounter.count(snapshot, query, request.filters(), facets(request));
        counted = counted(snapshot, request, counter);
        found = counter.found();
      }
      keep(snapshot, request, counted);
    }
    Query ranked = ordered(snapshot, request, query, leaves);
    Query shown =
        found != null && isKnownFirst(snapshot, request, counted.total())
            ? among(ranked, found)
            : LuceneFilters.narrow(ranked, request.filters());
    FoldedStories stories = request.folded() ? FoldedStories.of(snapshot, request, shown) : null;
    TopHits.Page page = top.of(stories == null ? shown : stories.visible(shown));
    SearchResults results = results(snapshot, request, counted, page);
    return stories == null
        ? results
        : results.withStories(stories.behind(snapshot, counted.total(), page.docs()));
  }

  private static boolean isOnePass(SearchRequest request, Query query, TopHits top) {
    return top.areWanted()
        && !request.facets().isEmpty()
        && request.filters().isEmpty()
        && !request.folded()
        && OnePass.isFor(Unscored.of(query));
  }

  private SearchResults inOnePass(
      Snapshot snapshot, SearchRequest request, Query query, TopHits top) throws IOException {
    TopFieldCollector hits = top.collector();
    FixedBitSet found = OnePass.search(snapshot.searcher(), query, hits);
    Counted counted =
        counted(snapshot, request, FacetCounter.count(snapshot, found, facets(request)));
    keep(snapshot, request, counted);
    return results(snapshot, request, counted, top.page(hits.topDocs()));
  }

  private static void keep(Snapshot snapshot, SearchRequest request, Counted counted) {
    // What was cut short must not be kept.
    TimeBudget.check();
    snapshot.counts().put(request, counted);
  }

  /// Whether it costs less to rank just what was found than to search once more: where it is
  /// little, and where filters narrow.
  private static boolean isKnownFirst(Snapshot snapshot, SearchRequest request, long total) {
    return !request.filters().isEmpty()
        || total <= Math.min(FEW, FEW_SHARE * snapshot.reader().maxDoc());
  }

  private static Query among(Query ranked, FixedBitSet found) {
    return new BooleanQuery.Builder()
        .add(ranked, Occur.MUST)
        .add(new DocSetQuery(found), Occur.FILTER)
        .build();
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

  private static List<Facet> facets(SearchRequest request) {
    return request.facets().stream().map(FacetRequest::facet).toList();
  }

  private static Counted counted(Snapshot snapshot, SearchRequest request, FacetCounter counter) {
    Map<Facet, FacetCounts> answers = new EnumMap<>(Facet.class);
    for (int i = 0; i < request.facets().size(); i++) {
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
    LuceneHits made = new LuceneHits(request, MarkFinder.of(snapshot, request.query()));
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    // In the order of the index, in which places are read.
    List<ScoreDoc> inOrder = docs.stream().sorted(Comparator.comparingInt(d -> d.doc)).toList();
    Map<Integer, Hit> hits = new HashMap<>();
    for (ScoreDoc doc : inOrder) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc.doc, segments));
      double score = request.order() == Order.RELEVANCE ? (Float) ((FieldDoc) doc).fields[0] : 0;
      hits.put(doc.doc, made.hit(segment, doc.doc - segment.docBase, score));
    }
    return docs.stream().map(doc -> Objects.requireNonNull(hits.get(doc.doc))).toList();
  }
}
