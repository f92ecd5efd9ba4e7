package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleSummary;
import org.dossier.search.Stories;

/// The stories of which a search finds several articles, in one commit: see [Folding].
record FoldedStories(Folding folding, FixedBitSet hidden) {
  /// Goes over the articles with near-copies among those that match; `narrowed` has the filters.
  static FoldedStories of(Snapshot snapshot, SearchRequest request, Query narrowed)
      throws IOException {
    Copies copies = snapshot.copies();
    FixedBitSet hidden = new FixedBitSet(Math.max(1, snapshot.reader().maxDoc()));
    int most = copies.copied().cardinality();
    if (most == 0) {
      return new FoldedStories(Folding.NONE, hidden);
    }
    Query query =
        new BooleanQuery.Builder()
            .add(narrowed, Occur.MUST)
            .add(new DocSetQuery(copies.copied()), Occur.FILTER)
            .build();
    ScoreDoc[] inOrder =
        snapshot
            .searcher()
            .search(
                query,
                new TopFieldCollectorManager(HitCursor.sort(request.order()), most, null, most))
            .scoreDocs;
    Folding folding = Folding.of(copies, Arrays.stream(inOrder).mapToInt(doc -> doc.doc).toArray());
    folding.hidden().forEach(hidden::set);
    return new FoldedStories(folding, hidden);
  }

  /// The query without the hidden articles.
  Query visible(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(new DocSetQuery(hidden), Occur.MUST_NOT)
        .build();
  }

  /// What is behind each of the hits, of so many matching articles.
  Stories behind(Snapshot snapshot, long articles, List<ScoreDoc> hits) throws IOException {
    List<Stories.Copies> copies = new ArrayList<>();
    for (ScoreDoc hit : hits) {
      List<Integer> others = folding.behind(hit.doc);
      List<ArticleSummary> listed = new ArrayList<>();
      for (int doc : others.subList(0, Math.min(others.size(), Stories.MAX_LISTED))) {
        List<LeafReaderContext> segments = snapshot.reader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc, segments));
        listed.add(StoredArticles.head(segment, doc - segment.docBase).summary());
      }
      copies.add(new Stories.Copies(others.size(), listed));
    }
    return new Stories(articles - folding.hidden().size(), copies);
  }
}
