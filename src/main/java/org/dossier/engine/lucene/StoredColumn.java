package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// What [ArticleDocument] stored in one field, of one article after another: to open the field
/// costs more than to read it, so articles are best asked for in their order. For one thread.
final class StoredColumn {
  private final String field;
  private @Nullable LeafReaderContext open;
  private BinaryDocValues values = DocValues.emptyBinary();

  /// @param field one that every article has
  StoredColumn(String field) {
    this.field = field;
  }

  /// The bytes of an article; they hold until the next one is asked for.
  ///
  /// @param doc the article's number in the segment
  BytesRef of(LeafReaderContext segment, int doc) throws IOException {
    if (open != segment || values.docID() > doc) {
      values = DocValues.getBinary(segment.reader(), field);
      open = segment;
    }
    if (!values.advanceExact(doc)) {
      throw new IOException(
          "every article must have a `" + field + "` (got: none for " + doc + ")");
    }
    return values.binaryValue();
  }
}
