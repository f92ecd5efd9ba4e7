package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.Bits;
import org.dossier.engine.lucene.Copies.SignatureTaker;
import org.dossier.engine.lucene.Copies.Text;
import org.dossier.engine.lucene.Copies.TextTaker;

/// What [Copies] compares, out of one commit; articles have the numbers that Lucene gives them.
record CopiedDocs(Snapshot snapshot) implements Copies.Articles {
  @Override
  public int most() {
    return snapshot.reader().maxDoc();
  }

  @Override
  public void signatures(SignatureTaker taker) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.SIGNATURE);
      for (int doc = values.nextDoc();
          doc != BinaryDocValues.NO_MORE_DOCS;
          doc = values.nextDoc()) {
        if (live == null || live.get(doc)) {
          taker.take(leaf.docBase + doc, values.binaryValue());
        }
      }
    }
  }

  @Override
  public void texts(int[] docs, TextTaker taker) throws IOException {
    for (int doc : docs) {
      LeafReaderContext segment =
          snapshot.reader().leaves().get(ReaderUtil.subIndex(doc, snapshot.reader().leaves()));
      StoredHead head = StoredArticles.head(segment, doc - segment.docBase);
      String body = StoredArticles.body(segment, doc - segment.docBase);
      taker.take(
          doc, new Text(head.summary().title(), body, ArticleDocument.masked(head.layout())));
    }
  }
}
