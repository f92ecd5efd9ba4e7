package org.dossier.ingest;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.jspecify.annotations.Nullable;

/// Writes a collection's index. Nothing is seen by readers, or kept, before [#commit].
///
/// There is one writer at a time: opening a second one fails. [#put] and [#remove] may be called by
/// many threads.
public interface ArticleIndexer extends AutoCloseable {

  /// Where an article was found: the file's path in the collection, a hash of the file's bytes, and
  /// a hash of the article itself. Hashes are hexadecimal.
  record Provenance(String file, String fileHash, String articleHash) {}

  /// An article that the index holds. [#read] may be called by any thread, until the [Holdings] are
  /// closed.
  interface HeldArticle {
    String id();

    Provenance provenance() throws IOException;

    /// Whether its date of publication is stated, which is known without reading it.
    boolean hasStatedDate() throws IOException;

    /// Whether it has a date of publication, which is known without reading it.
    boolean isDated() throws IOException;

    /// What [NameLesson#of] gives of the article, which is known without reading it.
    NameLesson lesson() throws IOException;

    /// What [EdgeLines#of] gives of its body, which is known without reading it.
    EdgeLines edges() throws IOException;

    /// What a recogniser proposed for the article, null where that was not kept.
    default @Nullable List<Proposal> proposals() throws IOException {
      return null;
    }

    /// The article just as it was put.
    AnnotatedArticle read() throws IOException;
  }

  /// What the index held at one moment, uncommitted changes included; later ones do not alter it.
  interface Holdings extends AutoCloseable {
    /// Shows every article, in an order that is the engine's own.
    void forEach(Visitor visitor) throws IOException, InterruptedException;

    /// The article of that id; null where there is none. To be called by any thread.
    @Nullable HeldArticle find(String id) throws IOException;

    @Override
    void close() throws IOException;
  }

  /// Looks at articles, one after the other.
  interface Visitor {
    void visit(HeldArticle article) throws IOException, InterruptedException;
  }

  /// What the index holds now. To be closed before the indexer is.
  Holdings holdings() throws IOException;

  /// What was committed last, nothing where nothing was or all is built anew. To be closed before
  /// the indexer is.
  Holdings committed() throws IOException;

  /// What was noted with the last commit; empty where nothing was.
  String note() throws IOException;

  /// Notes something about the collection as a whole: kept with the next commit, or not at all.
  void note(String note);

  /// Adds the article, or replaces the one of the same id.
  void put(AnnotatedArticle article, Provenance provenance) throws IOException;

  /// The same with what a recogniser proposed for it, which an indexer that waits keeps meanwhile.
  default void put(AnnotatedArticle article, Provenance provenance, List<Proposal> proposals)
      throws IOException {
    put(article, provenance);
  }

  /// The same indexer, waiting with what is put until [#writings]: for a run that may put an
  /// article more than once. Some indexers can't wait. It is closed with this one.
  default ArticleIndexer deferring() {
    return this;
  }

  /// What is to be written of what was put, in parts that many threads may do. [#commit] does what
  /// is left of it.
  default List<Writing> writings() throws IOException {
    return List.of();
  }

  /// A part of what is to be written.
  interface Writing {
    /// Writes it, and tells how many articles that were.
    int run() throws IOException;
  }

  /// Notes that an unchanged article now comes from this file in this state.
  void touch(String id, Provenance provenance) throws IOException;

  /// Removes the article of that id, if there is one.
  void remove(String id) throws IOException;

  /// Of the articles that it holds, the ids of those that an earlier run put which did not come to
  /// its commit: they are as that run made them, and taken over. Only some indexers keep such.
  default Set<String> kept() {
    return Set.of();
  }

  /// Makes what was put durable without committing it, for a run that does: see [#kept].
  ///
  /// @throws UnsupportedOperationException if the indexer can't
  default void keep() throws IOException {
    throw new UnsupportedOperationException("this index is written by one run");
  }

  /// Makes all that was done since the last commit visible to readers at once, and durable.
  void commit() throws IOException;

  /// Drops what was not committed and lets the next writer in.
  @Override
  void close() throws IOException;
}
