package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.dossier.ingest.ArticleIndexer.IndexedFile;

/// Reads out of an index which files its articles come from.
final class IndexedFiles {
  private IndexedFiles() {}

  static Map<String, IndexedFile> read(IndexReader reader) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    Map<String, Map<String, String>> articles = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      Bits live = segment.getLiveDocs();
      SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
      BinaryDocValues files = DocValues.getBinary(segment, Fields.FILE);
      BinaryDocValues fileHashes = DocValues.getBinary(segment, Fields.FILE_HASH);
      BinaryDocValues articleHashes = DocValues.getBinary(segment, Fields.ARTICLE_HASH);
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          String file = text(files, doc);
          hashes.put(file, text(fileHashes, doc));
          articles
              .computeIfAbsent(file, f -> new HashMap<>())
              .put(ids.lookupOrd(ids.ordValue()).utf8ToString(), text(articleHashes, doc));
        }
      }
    }
    Map<String, IndexedFile> read = new HashMap<>();
    articles.forEach(
        (file, of) -> read.put(file, new IndexedFile(hashes.getOrDefault(file, ""), of)));
    return read;
  }

  private static String text(BinaryDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
  }
}
