package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dossier.query.SearchRequest;
import org.dossier.search.ArticleExporter;
import org.jspecify.annotations.Nullable;

/// Gives all the articles of a search from one commit, which stays open until the last is taken.
///
/// The places of the articles are looked up a stretch at a time, each after the last place of the
/// one before; the articles themselves are read one by one.
public final class LuceneArticleExporter implements ArticleExporter {
  /// Each stretch goes over the matches once; so many places take about a megabyte.
  private static final int STRETCH = 10_000;

  private final LuceneCollection collection;
  private final int stretch;

  LuceneArticleExporter(LuceneCollection collection) {
    this(collection, STRETCH);
  }

  /// @param stretch how many places to look up at once
  LuceneArticleExporter(LuceneCollection collection, int stretch) {
    this.collection = collection;
    this.stretch = stretch;
  }

  @Override
  public long export(SearchRequest request, Taker taker) throws IOException {
    try {
      return collection.export(snapshot -> export(snapshot, request, taker));
    } catch (NotTakenException e) {
      throw e.why;
    }
  }

  private long export(Snapshot snapshot, SearchRequest request, Taker taker) throws IOException {
    Query text = LuceneQueries.translate(snapshot, new RankingLeaves(snapshot), request.query());
    Query query =
        LuceneFilters.narrow(text == null ? MatchAllDocsQuery.INSTANCE : text, request.filters());
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    int size = Math.clamp(snapshot.reader().maxDoc(), 1, stretch);
    long taken = 0;
    @Nullable FieldDoc after = null;
    do {
      ScoreDoc[] docs =
          snapshot
              .searcher()
              .search(
                  query,
                  new TopFieldCollectorManager(HitCursor.sort(request.order()), size, after, size))
              .scoreDocs;
      for (ScoreDoc doc : docs) {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc.doc, segments));
        take(segment, doc.doc - segment.docBase, taker);
      }
      taken += docs.length;
      after = docs.length < size ? null : (FieldDoc) docs[docs.length - 1];
    } while (after != null);
    return taken;
  }

  private static void take(LeafReaderContext segment, int doc, Taker taker) throws IOException {
    var article = StoredArticles.article(segment, doc);
    try {
      taker.take(article);
    } catch (IOException e) {
      throw new NotTakenException(e);
    }
  }

  /// Tells a taker's failure from one of the index.
  private static final class NotTakenException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
    private final IOException why;

    NotTakenException(IOException why) {
      super(why);
      this.why = why;
    }
  }
}
