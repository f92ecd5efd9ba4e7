package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.dossier.search.ArticleSummary;

/// What [Feedback] asks, answered from a Lucene index.
record BestArticles(Snapshot snapshot) implements Feedback.Articles {
  @Override
  public List<Feedback.Best> best(Query query, int most) throws IOException {
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    List<Feedback.Best> best = new ArrayList<>();
    for (ScoreDoc doc : snapshot.searcher().search(query, most).scoreDocs) {
      LeafReaderContext segment = segments.get(ReaderUtil.subIndex(doc.doc, segments));
      StoredHead head = StoredArticles.head(segment, doc.doc - segment.docBase);
      ArticleSummary summary = head.summary();
      best.add(
          new Feedback.Best(
              doc.score,
              summary.title(),
              summary.language(),
              StoredArticles.text(segment, doc.doc - segment.docBase, head),
              head.layout()));
    }
    return best;
  }

  @Override
  public Map<String, Integer> having(Set<String> words) throws IOException {
    IndexReader reader = snapshot.reader();
    Map<String, Integer> having = new HashMap<>();
    for (String word : words) {
      having.put(
          word,
          Math.max(
              reader.docFreq(new Term(Fields.BODY, word)),
              reader.docFreq(new Term(Fields.TITLE, word))));
    }
    return having;
  }

  @Override
  public long all() {
    return snapshot.reader().numDocs();
  }
}
