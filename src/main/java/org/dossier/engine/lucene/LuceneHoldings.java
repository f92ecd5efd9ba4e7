package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.CloseableThreadLocal;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.ArticleIndexer.Visitor;
import org.jspecify.annotations.Nullable;

/// The articles of one state of a Lucene index. Of an article that is not read, only what tells
/// which one it is and where it comes from is looked up.
final class LuceneHoldings implements Holdings {
  private final IndexReader reader;
  private final CloseableThreadLocal<IdLookup> lookups = new CloseableThreadLocal<>();

  /// Takes over the reader, and closes it.
  LuceneHoldings(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader segment = leaf.reader();
      Bits live = segment.getLiveDocs();
      SortedDocValues ids = DocValues.getSorted(segment, Fields.ID);
      for (int doc = 0; doc < segment.maxDoc(); doc++) {
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          visitor.visit(new InIndex(leaf, doc, ids.lookupOrd(ids.ordValue()).utf8ToString()));
        }
      }
    }
  }

  @Override
  public @Nullable HeldArticle find(String id) throws IOException {
    IdLookup lookup = lookups.get();
    if (lookup == null) {
      lookup = new IdLookup(reader);
      lookups.set(lookup);
    }
    return lookup.find(id, (leaf, doc) -> new InIndex(leaf, doc, id));
  }

  @Override
  public void close() throws IOException {
    lookups.close();
    reader.close();
  }

  // Looks its values up anew each time: an iterator over them is for one thread, and cheap.
  private record InIndex(LeafReaderContext leaf, int doc, String id) implements HeldArticle {
    @Override
    public Provenance provenance() throws IOException {
      return new Provenance(text(Fields.FILE), text(Fields.FILE_HASH), text(Fields.ARTICLE_HASH));
    }

    @Override
    public boolean hasStatedDate() throws IOException {
      return DocValues.getNumeric(leaf.reader(), Fields.STATED).advanceExact(doc);
    }

    @Override
    public boolean isDated() throws IOException {
      return DocValues.getNumeric(leaf.reader(), Fields.FIRST_DAY).advanceExact(doc);
    }

    @Override
    public NameLesson lesson() throws IOException {
      return NameLesson.parse(text(Fields.LESSON));
    }

    @Override
    public EdgeLines edges() throws IOException {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), Fields.EDGES);
      return EdgeLines.parse(
          values.advanceExact(doc) ? BytesRef.deepCopyOf(values.binaryValue()).bytes : new byte[0]);
    }

    @Override
    public AnnotatedArticle read() throws IOException {
      return StoredArticles.article(leaf, doc);
    }

    private String text(String field) throws IOException {
      BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
      return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
    }
  }
}
