package org.dossier.engine.lucene;

import java.util.function.Consumer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.dossier.article.AnnotatedArticle;
import org.dossier.search.ArticleScan;

/// Gives all articles of a Lucene index.
public final class LuceneArticleScan implements ArticleScan {
  private final LuceneCollection collection;

  LuceneArticleScan(LuceneCollection collection) {
    this.collection = collection;
  }

  @Override
  public void forEach(Consumer<AnnotatedArticle> visitor) {
    collection.<Boolean>glance(snapshot -> {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            visitor.accept(StoredArticles.article(leaf, doc));
          }
        }
      }
      return true;
    });
  }
}
