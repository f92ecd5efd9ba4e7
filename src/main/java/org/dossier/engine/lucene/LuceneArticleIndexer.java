package org.dossier.engine.lucene;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer;
import org.jspecify.annotations.Nullable;

/// Writes the Lucene index in a folder.
///
/// A failure of the writer drops what was not committed and closes it, so that nothing half done is
/// ever seen; what was committed stays. Its message is a sentence that names the folder.
public final class LuceneArticleIndexer implements ArticleIndexer {
  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_BUFFER = 16;
  private static final long MOST_BUFFER = 256;
  private static final int SHARE_OF_HEAP = 10;

  /// In bytes: what Lucene's merges go up to by themselves.
  private static final long LARGEST_PIECE = 5L << 30;

  private final Path dir;
  private final Directory directory;
  private final IndexWriter writer;
  private final QuietMerges merges = new QuietMerges();
  private final AtomicLong put = new AtomicLong();
  private final List<WaitingArticles> waiting = new ArrayList<>();
  private boolean fresh;
  private String committedNote;
  private String note;

  private LuceneArticleIndexer(Path dir, Directory directory, boolean fresh) throws IOException {
    this.dir = dir;
    this.directory = directory;
    this.fresh = fresh;
    IndexWriter opened = null;
    try {
      opened = fresh ? openOverAny() : new IndexWriter(directory, config(false));
      committedNote = fresh ? "" : requireOwnSchema();
      note = committedNote;
      this.writer = opened;
    } catch (SchemaMismatchException e) {
      rollBackQuietly(opened, e);
      directory.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      rollBackQuietly(opened, e);
      directory.close();
      throw IndexProblems.explained(dir, e);
    }
  }

  /// Opens the index in the folder to bring it up to date; makes the folder where there is none.
  ///
  /// @throws SchemaMismatchException if it was made by another version
  /// @throws IOException if another indexer is at work there, or the index can't be read
  public static LuceneArticleIndexer open(Path dir) throws IOException {
    return open(dir, folder(dir));
  }

  /// Opens the folder to build its index anew, whatever is there. Readers see the old state until
  /// the first commit.
  ///
  /// @throws IOException if another indexer is at work there, or the folder can't be written
  public static LuceneArticleIndexer openFresh(Path dir) throws IOException {
    return new LuceneArticleIndexer(dir, folder(dir), true);
  }

  /// The same with files that are kept in another way than as those of the folder, which then only
  /// gives the index its name. The directory is closed with the indexer.
  public static LuceneArticleIndexer open(Path dir, Directory directory) throws IOException {
    return new LuceneArticleIndexer(dir, directory, false);
  }

  private static Directory folder(Path dir) throws IOException {
    if (Files.exists(dir) && !Files.isDirectory(dir)) {
      throw new IOException(
          "The index must be a folder, and " + dir + " is a file. Name another with --index.");
    }
    Files.createDirectories(dir);
    return FSDirectory.open(dir);
  }

  @Override
  public Holdings holdings() throws IOException {
    try {
      return new LuceneHoldings(DirectoryReader.open(writer));
    } catch (IOException | RuntimeException | Error e) {
      rollBackQuietly(writer, e);
      throw IndexProblems.explained(dir, e);
    }
  }

  @Override
  public Holdings committed() throws IOException {
    try {
      boolean none = fresh || !DirectoryReader.indexExists(directory);
      return new LuceneHoldings(none ? new MultiReader() : DirectoryReader.open(directory));
    } catch (IOException e) {
      throw IndexProblems.explained(dir, e);
    }
  }

  @Override
  public String note() {
    return committedNote;
  }

  @Override
  public void note(String text) {
    note = text;
  }

  @Override
  public void put(AnnotatedArticle article, Provenance provenance) throws IOException {
    var document = ArticleDocument.of(article, provenance);
    orRollBack(() -> writer.updateDocument(id(article.article().id()), document));
    put.incrementAndGet();
  }

  /// Adds an article of whose id the index has none.
  void add(AnnotatedArticle article, Provenance provenance) throws IOException {
    var document = ArticleDocument.of(article, provenance);
    orRollBack(() -> writer.addDocument(document));
    put.incrementAndGet();
  }

  /// Whether nothing was written to it.
  boolean isEmpty() {
    return writer.getDocStats().maxDoc == 0;
  }

  @Override
  public ArticleIndexer deferring() {
    WaitingArticles until = new WaitingArticles(directory);
    waiting.add(until);
    return new DeferringIndexer(this, until);
  }

  @Override
  public void touch(String id, Provenance provenance) throws IOException {
    Field[] fields = ArticleDocument.provenance(provenance).toArray(Field[]::new);
    orRollBack(() -> writer.updateDocValues(id(id), fields));
  }

  @Override
  public void remove(String id) throws IOException {
    orRollBack(() -> writer.deleteDocuments(id(id)));
  }

  @Override
  public void commit() throws IOException {
    orRollBack(() -> {
      merges.rethrow();
      if (writer.hasUncommittedChanges() || !note.equals(committedNote)) {
        merge();
        writer.setLiveCommitData(CommitMark.now(note).data().entrySet());
        writer.commit();
      }
      return null;
    });
    fresh = false;
    committedNote = note;
  }

  /// Leaves few and large pieces, since each costs every search something: where most is new, as
  /// few as can be; otherwise what the writer finds worth it.
  private void merge() throws IOException {
    writer.flush();
    if (put.getAndSet(0) * 2 > writer.getDocStats().numDocs) {
      writer.forceMerge((int) (1 + bytes() / LARGEST_PIECE));
    } else {
      writer.maybeMerge();
      merges.sync();
    }
    merges.rethrow();
  }

  private long bytes() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      try {
        bytes += directory.fileLength(file);
      } catch (NoSuchFileException | FileNotFoundException e) {
        // A merge beside this has replaced it meanwhile.
      }
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      IOUtils.close(waiting);
      writer.rollback();
    } catch (IOException e) {
      throw IndexProblems.explained(dir, e);
    }
  }

  /// What may fail.
  interface Step {
    @Nullable Object run() throws IOException;
  }

  /// Does it; where it fails, drops what was not committed.
  void orRollBack(Step step) throws IOException {
    try {
      step.run();
    } catch (IOException | RuntimeException | Error e) {
      rollBackQuietly(writer, e);
      throw IndexProblems.explained(dir, e);
    }
  }

  private static void rollBackQuietly(@Nullable IndexWriter writer, Throwable why) {
    try {
      if (writer != null) {
        writer.rollback();
      }
    } catch (IOException | RuntimeException | Error e) {
      why.addSuppressed(e);
    }
  }

  private IndexWriterConfig config(boolean create) {
    return new IndexWriterConfig()
        .setOpenMode(
            create
                ? IndexWriterConfig.OpenMode.CREATE
                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setMergeScheduler(merges)
        .setRAMBufferSizeMB(bufferMegabytes(Runtime.getRuntime().maxMemory()))
        // What is flushed would be copied once more, and merged soon.
        .setUseCompoundFile(false)
        .setCommitOnClose(false);
  }

  /// What is held until it is written: of a larger heap more, so that less is merged later.
  static double bufferMegabytes(long heap) {
    return Math.clamp(heap / MEGABYTE / SHARE_OF_HEAP, LEAST_BUFFER, MOST_BUFFER);
  }

  // Lucene replaces an index that it can read with one commit. One that it can't read has no
  // readers to spare: its files go first, under the lock.
  private IndexWriter openOverAny() throws IOException {
    try {
      return new IndexWriter(directory, config(true));
    } catch (IOException | RuntimeException e) {
      if (!IndexProblems.isDamage(e)) {
        throw e;
      }
    }
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      for (String file : directory.listAll()) {
        if (IndexFiles.isOurs(file)) {
          directory.deleteFile(file);
        }
      }
    }
    return new IndexWriter(directory, config(true));
  }

  /// What the index's last commit notes; empty where there is none.
  private String requireOwnSchema() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return "";
    }
    CommitMark mark = CommitMark.of(SegmentInfos.readLatestCommit(directory).getUserData());
    if (!mark.fits()) {
      throw new SchemaMismatchException(mark.mismatch(dir));
    }
    return mark.note();
  }

  private static Term id(String id) {
    return new Term(Fields.ID, id);
  }
}
