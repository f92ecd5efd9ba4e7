package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.AnnotatedArticle;

/// Reads back what [ArticleDocument] stored of an article.
final class StoredArticles {
  private StoredArticles() {}

  /// The number of the article of that id in all of the index, -1 if there is none.
  static int find(Snapshot snapshot, String id) throws IOException {
    ScoreDoc[] docs =
        snapshot.searcher().search(new TermQuery(new Term(Fields.ID, id)), 1).scoreDocs;
    return docs.length == 0 ? -1 : docs[0].doc;
  }

  static StoredHead head(LeafReaderContext segment, int doc) throws IOException {
    return StoredHead.read(bytes(segment, doc, Fields.HEAD));
  }

  /// The body whole.
  static String body(LeafReaderContext segment, int doc) throws IOException {
    String first = part(segment, doc, 0);
    if (first.length() < LongText.PART - 1) {
      return first;
    }
    StringBuilder body = new StringBuilder(first);
    for (int number = 1; ; number++) {
      BinaryDocValues values = DocValues.getBinary(segment.reader(), Fields.text(number));
      if (!values.advanceExact(doc)) {
        return body.toString();
      }
      body.append(PackedText.read(values.binaryValue()));
    }
  }

  /// The body to look into: all of it, or a [LongText].
  static CharSequence text(LeafReaderContext segment, int doc, StoredHead head) throws IOException {
    return text(segment, doc, head, new StoredColumn(Fields.text(0)));
  }

  /// The same, where the first part of others may be asked for next.
  static CharSequence text(LeafReaderContext segment, int doc, StoredHead head, StoredColumn first)
      throws IOException {
    return head.ends().isEmpty()
        ? PackedText.read(first.of(segment, doc))
        : new LongText(head.ends(), number -> part(segment, doc, number));
  }

  private static String part(LeafReaderContext segment, int doc, int number) throws IOException {
    return PackedText.read(bytes(segment, doc, Fields.text(number)));
  }

  static AnnotatedArticle article(LeafReaderContext segment, int doc) throws IOException {
    return StoredRest.article(
        head(segment, doc), bytes(segment, doc, Fields.REST), body(segment, doc));
  }

  private static BytesRef bytes(LeafReaderContext segment, int doc, String field)
      throws IOException {
    return new StoredColumn(field).of(segment, doc);
  }
}
