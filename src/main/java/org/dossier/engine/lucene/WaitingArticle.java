package org.dossier.engine.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.annotate.learned.EntityType;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.article.Publication;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.jspecify.annotations.Nullable;

/// One of the [WaitingArticles], in a file from a byte on: first what is told without reading it,
/// then the pieces that the index would keep of it.
record WaitingArticle(String id, IndexInput file, long start) implements HeldArticle {
  /// The bytes of one proposal.
  private static final int PROPOSAL = 1 + 2 * Integer.BYTES + Double.BYTES;

  /// The lesson, the edges, the head, the rest, the body.
  private static final int BEFORE_PROPOSALS = 5;

  private static final int DATED = 1;
  private static final int STATED = 2;
  private static final int PROPOSED = 4;
  private static final List<EntityType> TYPES = List.of(EntityType.values());

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

  /// `proposals`: what a recogniser proposed for it, null where that is not known.
  static Written written(
      AnnotatedArticle article, Provenance provenance, @Nullable List<Proposal> proposals) {
    Publication published = article.published();
    boolean isStated = published != null && published.basis() == Publication.Basis.STATED;
    String body = article.article().body();
    return new Written(
        (published == null ? 0 : DATED)
            | (isStated ? STATED : 0)
            | (proposals == null ? 0 : PROPOSED),
        provenance,
        NameLesson.of(article).text(),
        List.of(
            new BytesRef(EdgeLines.of(body).bytes()),
            StoredHead.of(article).bytes(),
            StoredRest.of(article),
            new BytesRef(body),
            packed(proposals == null ? List.of() : proposals)));
  }

  private static BytesRef packed(List<Proposal> proposals) {
    ByteBuffer bytes = ByteBuffer.allocate(proposals.size() * PROPOSAL);
    for (Proposal proposal : proposals) {
      bytes.put((byte) TYPES.indexOf(proposal.type()));
      bytes.putInt(proposal.from()).putInt(proposal.to()).putDouble(proposal.margin());
    }
    return new BytesRef(bytes.array());
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
  public @Nullable List<Proposal> proposals() throws IOException {
    if ((flags() & PROPOSED) == 0) {
      return null;
    }
    IndexInput in = file.clone();
    provenance(in);
    for (int i = 0; i < BEFORE_PROPOSALS; i++) {
      skip(in);
    }
    ByteBuffer bytes = ByteBuffer.wrap(piece(in).bytes);
    List<Proposal> proposals = new ArrayList<>(bytes.limit() / PROPOSAL);
    while (bytes.hasRemaining()) {
      EntityType type = TYPES.get(bytes.get());
      proposals.add(new Proposal(type, bytes.getInt(), bytes.getInt(), bytes.getDouble()));
    }
    return proposals;
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
