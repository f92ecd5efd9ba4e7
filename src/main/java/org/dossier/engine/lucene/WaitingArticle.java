package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.article.Publication;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Provenance;

/// One of the [WaitingArticles], in a file from a byte on: first what is told without reading it,
/// then the pieces that the index would keep of it.
record WaitingArticle(String id, IndexInput file, long start) implements HeldArticle {
  private static final int DATED = 1;
  private static final int STATED = 2;

  /// The pieces of an article, in the order in which they are written.
  record Written(int flags, Provenance provenance, String lesson, List<BytesRef> pieces) {
    void to(IndexOutput out) throws IOException {
      out.writeByte((byte) flags);
      out.writeString(provenance.file());
      out.writeString(provenance.fileHash());
      out.writeString(provenance.articleHash());
      out.writeString(lesson);
      for (BytesRef piece : pieces) {
        out.writeVInt(piece.length);
        out.writeBytes(piece.bytes, piece.offset, piece.length);
      }
    }
  }

  static Written written(AnnotatedArticle article, Provenance provenance) {
    Publication published = article.published();
    boolean isStated = published != null && published.basis() == Publication.Basis.STATED;
    String body = article.article().body();
    return new Written(
        (published == null ? 0 : DATED) | (isStated ? STATED : 0),
        provenance,
        NameLesson.of(article).text(),
        List.of(
            new BytesRef(EdgeLines.of(body).bytes()),
            StoredHead.of(article).bytes(),
            StoredRest.of(article),
            new BytesRef(body)));
  }

  private int flags() throws IOException {
    IndexInput in = file.clone();
    in.seek(start);
    return in.readByte();
  }

  /// Where it comes from; the input then stands before the lesson.
  private Provenance provenance(IndexInput in) throws IOException {
    in.seek(start + 1);
    return new Provenance(in.readString(), in.readString(), in.readString());
  }

  private static BytesRef piece(IndexInput in) throws IOException {
    BytesRef piece = new BytesRef(in.readVInt());
    piece.length = piece.bytes.length;
    in.readBytes(piece.bytes, 0, piece.length);
    return piece;
  }

  private static void skip(IndexInput in) throws IOException {
    in.skipBytes(in.readVInt());
  }

  @Override
  public boolean isDated() throws IOException {
    return (flags() & DATED) != 0;
  }

  @Override
  public boolean hasStatedDate() throws IOException {
    return (flags() & STATED) != 0;
  }

  @Override
  public Provenance provenance() throws IOException {
    return provenance(file.clone());
  }

  @Override
  public NameLesson lesson() throws IOException {
    IndexInput in = file.clone();
    provenance(in);
    return NameLesson.parse(in.readString());
  }

  @Override
  public EdgeLines edges() throws IOException {
    IndexInput in = file.clone();
    provenance(in);
    skip(in);
    return EdgeLines.parse(piece(in).bytes);
  }

  @Override
  public AnnotatedArticle read() throws IOException {
    IndexInput in = file.clone();
    provenance(in);
    skip(in);
    skip(in);
    BytesRef head = piece(in);
    BytesRef rest = piece(in);
    return StoredRest.article(head, rest, piece(in).utf8ToString());
  }
}
