package org.dossier.engine.lucene;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dossier.article.Facet;
import org.dossier.article.Span;
import org.dossier.query.FacetRequest;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.dossier.search.ArticleSummary;
import org.dossier.search.FacetCounts;
import org.dossier.search.Hit;
import org.dossier.search.Passage;
import org.dossier.search.SearchEngine;
import org.dossier.search.SearchResults;
import org.jspecify.annotations.Nullable;

/// Answers searches from a Lucene index, each from one commit.
///
/// A search goes over the index twice: once for the hits, where Lucene skips what can't be among
/// the first, and once without scores for the total and the counts, which are exact.
public final class LuceneSearchEngine implements SearchEngine {
  private static final Logger LOG = System.getLogger(LuceneSearchEngine.class.getName());

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
    Counted counted =
        text == null && request.filters().isEmpty()
            ? countAll(snapshot, request)
            : count(snapshot, request, query);
    Query shown =
        LuceneFilters.narrow(ordered(snapshot, request, query, leaves), request.filters());
    FoldedStories stories = request.folded() ? FoldedStories.of(snapshot, request, shown) : null;
    if (stories != null) {
      shown = stories.visible(shown);
    }
    Page page = page(snapshot, request, shown, after);
    if (page.next() != null && HitCursor.isOfOneState(request)) {
      collection.keep(snapshot);
    }
    SearchResults results =
        SearchResults.of(
            counted.total(), hits(snapshot, request, page.docs()), counted.facets(), page.next());
    return stories == null
        ? results
        : results.withStories(stories.behind(snapshot, counted.total(), page.docs()));
  }

  private record Counted(long total, Map<Facet, FacetCounts> facets) {}

  private static Counted countAll(Snapshot snapshot, SearchRequest request) {
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (FacetRequest wanted : request.facets()) {
      facets.put(wanted.facet(), LuceneFacets.ofAll(wanted, snapshot.facet(wanted.facet())));
    }
    return new Counted(snapshot.reader().numDocs(), facets);
  }

  private static Counted count(Snapshot snapshot, SearchRequest request, Query query)
      throws IOException {
    List<Facet> facets = request.facets().stream().map(FacetRequest::facet).toList();
    if (facets.isEmpty()) {
      Query narrowed = LuceneFilters.narrow(query, request.filters());
      return new Counted(snapshot.searcher().count(narrowed), Map.of());
    }
    FacetCounter counter = FacetCounter.count(snapshot, query, request.filters(), facets);
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
    return isRanked ? Feedback.of(snapshot, query, leaves.asked()) : query;
  }

  private record Page(List<ScoreDoc> docs, @Nullable String next) {}

  private static Page page(
      Snapshot snapshot, SearchRequest request, Query shown, @Nullable FieldDoc after)
      throws IOException {
    Window window = request.window();
    long skipped = after == null ? window.offset() : 0;
    int all = snapshot.reader().maxDoc();
    if (window.size() == 0 || skipped >= all) {
      return new Page(List.of(), null);
    }
    // One more than the page tells whether there is a next one.
    int wanted = (int) Math.min(skipped + window.size() + 1, all);
    ScoreDoc[] docs =
        snapshot
            .searcher()
            .search(
                shown,
                new TopFieldCollectorManager(
                    HitCursor.sort(request.order()), wanted, after, wanted))
            .scoreDocs;
    int end = (int) Math.min(docs.length, skipped + window.size());
    List<ScoreDoc> taken = end <= skipped ? List.of() : List.of(docs).subList((int) skipped, end);
    boolean more = docs.length > end && !taken.isEmpty();
    return new Page(
        taken, more ? HitCursor.of(request, snapshot, (FieldDoc) taken.getLast()) : null);
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
      hits.add(hit(segment, doc.doc - segment.docBase, score, request, marks));
    }
    return hits;
  }

  private static Hit hit(
      LeafReaderContext segment, int doc, double score, SearchRequest request, MarkFinder marks)
      throws IOException {
    ArticleJson.Head head = StoredArticles.head(segment, doc);
    ArticleSummary summary = head.summary();
    CharSequence body = StoredArticles.text(segment, doc, head);
    List<Span> masked = ArticleDocument.masked(head.layout());
    try {
      MarkFinder.Found found = marks.find(segment, doc, summary.title(), body, masked);
      List<Passage> passages = LucenePassages.of(body, masked, found.body(), request.passages());
      return new Hit(summary, score, Mark.spans(found.title()), passages);
    } catch (RuntimeException e) {
      // One hit without its passages is better than no answer.
      LOG.log(Level.WARNING, "passages failed article=" + summary.id(), e);
      return new Hit(summary, score, List.of(), List.of());
    }
  }
}
