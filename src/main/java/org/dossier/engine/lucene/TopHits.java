package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dossier.query.Order;
import org.dossier.query.SearchRequest;
import org.dossier.query.Window;
import org.jspecify.annotations.Nullable;

/// The hits of the page that a request asks for.
///
/// Where every article is as relevant as any other, the ids alone give the order, and are compared
/// alone.
final class TopHits {
  /// The hits, with what the order goes by, and the cursor of the next page; null if there is none.
  record Page(List<ScoreDoc> docs, @Nullable String next) {}

  private static final Float SAME_SCORE = 1f;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final boolean areAlike;
  private final @Nullable FieldDoc after;
  private final long skipped;
  private final int wanted;

  /// @param areAlike whether all that is found is as relevant
  /// @param after the hit to go on after; null to begin at the request's page
  TopHits(Snapshot snapshot, SearchRequest request, boolean areAlike, @Nullable FieldDoc after) {
    this.snapshot = snapshot;
    this.request = request;
    this.areAlike = areAlike && request.order() == Order.RELEVANCE;
    this.after = after;
    Window window = request.window();
    int all = snapshot.reader().maxDoc();
    this.skipped = after == null ? window.offset() : 0;
    // One more than the page tells whether there is a next one.
    this.wanted =
        window.size() == 0 || skipped >= all ? 0 : (int) Math.min(skipped + window.size() + 1, all);
  }

  /// Asks for the hits alone, where Lucene skips what can't be among the first.
  Page of(Query query) throws IOException {
    return areWanted()
        ? page(snapshot.searcher().search(query, manager(wanted)))
        : new Page(List.of(), null);
  }

  boolean areWanted() {
    return wanted > 0;
  }

  /// Takes the hits out of all that match, which it must be shown.
  TopFieldCollector collector() {
    return manager(Integer.MAX_VALUE).newCollector();
  }

  Page page(TopDocs found) {
    List<ScoreDoc> docs = new ArrayList<>();
    for (ScoreDoc doc : found.scoreDocs) {
      docs.add(areAlike ? scored((FieldDoc) doc) : doc);
    }
    int end = (int) Math.min(docs.size(), skipped + request.window().size());
    List<ScoreDoc> taken = end <= skipped ? List.of() : docs.subList((int) skipped, end);
    boolean more = docs.size() > end && !taken.isEmpty();
    return new Page(
        taken, more ? HitCursor.of(request, snapshot.version(), (FieldDoc) taken.getLast()) : null);
  }

  private TopFieldCollectorManager manager(int threshold) {
    Sort sort = areAlike ? HitCursor.BY_ID_ONLY : HitCursor.sort(request.order());
    return new TopFieldCollectorManager(sort, wanted, areAlike ? unscored() : after, threshold);
  }

  private @Nullable FieldDoc unscored() {
    return after == null
        ? null
        : new FieldDoc(after.doc, Float.NaN, new Object[] {after.fields[1]});
  }

  private static FieldDoc scored(FieldDoc hit) {
    return new FieldDoc(hit.doc, hit.score, new Object[] {SAME_SCORE, hit.fields[0]});
  }
}
