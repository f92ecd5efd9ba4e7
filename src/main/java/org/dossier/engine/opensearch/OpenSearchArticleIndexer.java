package org.dossier.engine.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.article.Publication;
import org.dossier.ingest.ArticleIndexer;
import org.jspecify.annotations.Nullable;

/// Writes a collection into a cluster.
///
/// What is put is written as of the next state, which nobody sees before [#commit] says that this
/// is the state. What a run has written that did not come to its commit stays: the next one takes
/// it over ([#kept]), so that a run goes on where another was stopped, and several can write a part
/// of a collection each, for one that commits.
public final class OpenSearchArticleIndexer implements ArticleIndexer {
  private final OpenSearchCluster cluster;
  private final OpenSearchIndexes indexes;
  private final IndexTarget target;
  private final IndexLock lock;
  private final BulkWriter articles;
  private final BulkWriter rows;
  private final WrittenVocabulary vocabulary;
  private final @Nullable StateDocument before;
  private final long building;
  private final long next;
  private final Map<String, Ledger.Row> held;
  private final Map<String, Ledger.Row> put = new ConcurrentHashMap<>();
  private final Map<String, Provenance> touched = new ConcurrentHashMap<>();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private final Set<String> kept;
  private String note;
  private boolean isDone;

  private OpenSearchArticleIndexer(
      OpenSearchCluster cluster,
      OpenSearchIndexes indexes,
      IndexTarget target,
      IndexLock lock,
      boolean fresh)
      throws IOException {
    this.cluster = cluster;
    this.indexes = indexes;
    this.target = target;
    this.lock = lock;
    StateDocument state = StateDocument.read(cluster, indexes);
    if (state != null && !fresh && !state.fits()) {
      throw new IOException(state.mismatch(indexes));
    }
    this.before = state;
    this.building = state == null ? 1 : fresh ? state.building() + 1 : state.building();
    this.next = state == null || fresh ? 1 : state.commit() + 1;
    this.note = state == null || fresh ? "" : state.note();
    if (fresh && target.part() == null) {
      indexes.delete(cluster, building);
    }
    indexes.make(cluster, building, target.shards());
    Ledger ledger = Ledger.read(cluster, indexes.ledger(building), next - 1);
    this.held = ledger.committed;
    this.articles = new BulkWriter(cluster);
    this.rows = new BulkWriter(cluster);
    this.vocabulary = new WrittenVocabulary(new BulkWriter(cluster), indexes.words(building));
    for (Ledger.Row row : ledger.left.values()) {
      if (row.at() == next && row.doc() == next && row.program().equals(target.program())) {
        put.put(row.id(), row);
      }
    }
    this.kept = Set.copyOf(put.keySet());
    if (target.part() == null) {
      Leftovers.clear(this.cluster, indexes, building, next, ledger, put);
    }
  }

  /// Opens a collection to bring it up to date; makes it where there is none.
  ///
  /// @throws IllegalArgumentException if the name is none; the message is a sentence for the user
  /// @throws IOException if another run is at work, the cluster is away, or another version of
  ///   Dossier made the index; the message is a sentence for the user
  public static OpenSearchArticleIndexer open(OpenSearchCluster cluster, IndexTarget target)
      throws IOException {
    return open(cluster, target, false);
  }

  /// Opens a collection to build it anew, whatever is there. Readers see the old one until the
  /// first commit.
  public static OpenSearchArticleIndexer openFresh(OpenSearchCluster cluster, IndexTarget target)
      throws IOException {
    return open(cluster, target, true);
  }

  private static OpenSearchArticleIndexer open(
      OpenSearchCluster cluster, IndexTarget target, boolean fresh) throws IOException {
    OpenSearchIndexes indexes = new OpenSearchIndexes(target.name());
    indexes.makeState(cluster);
    IndexLock lock = IndexLock.take(cluster, indexes, target.part());
    try {
      return new OpenSearchArticleIndexer(cluster, indexes, target, lock, fresh);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// What the collection holds with what was written and not committed, by id.
  private Map<String, Ledger.Row> now() {
    Map<String, Ledger.Row> now = new HashMap<>(held);
    now.putAll(put);
    now.keySet().removeAll(removed);
    return now;
  }

  @Override
  public Set<String> kept() {
    return kept;
  }

  @Override
  public Holdings holdings() throws IOException {
    flush();
    return holdings(now(), touched);
  }

  /// With what is taken over. Of a file of which an earlier run put articles, others may be
  /// missing: no hash is told of it, so that it is read.
  @Override
  public Holdings committed() {
    Map<String, Ledger.Row> now = now();
    Map<String, Provenance> unread = new HashMap<>();
    now.forEach((id, row) -> {
      if (kept.contains(id)) {
        Provenance from = row.provenance();
        unread.put(id, new Provenance(from.file(), "", from.articleHash()));
      }
    });
    return holdings(now, unread);
  }

  private Holdings holdings(Map<String, Ledger.Row> of, Map<String, Provenance> from) {
    return new OpenSearchHoldings(
        cluster, indexes.articles(building), Map.copyOf(of), Map.copyOf(from));
  }

  @Override
  public String note() {
    return before == null || next == 1 ? "" : before.note();
  }

  @Override
  public void note(String text) {
    note = text;
  }

  @Override
  public void put(AnnotatedArticle article, Provenance provenance) throws IOException {
    ArticleJson json = ArticleJson.of(article, next, OpenSearchIndexes.NEVER);
    String id = article.article().id();
    boolean stated =
        article.published() != null && article.published().basis() == Publication.Basis.STATED;
    Ledger.Row row =
        new Ledger.Row(
            id,
            next,
            next,
            provenance,
            stated,
            article.published() != null,
            NameLesson.of(article).text(),
            Base64.getEncoder().encodeToString(EdgeLines.of(article.article().body()).bytes()),
            target.program());
    vocabulary.add(json.words());
    removed.remove(id);
    touched.remove(id);
    put.put(id, row);
    List<IOException> failed = new ArrayList<>();
    articles.add(
        BulkWriter.Operation.put(indexes.articles(building), row.article(), json.json())
            .then(() -> {
              try {
                rows.add(BulkWriter.Operation.put(indexes.ledger(building), row.key(), row.json()));
              } catch (IOException e) {
                failed.add(e);
              }
            }));
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  @Override
  public void touch(String id, Provenance provenance) {
    touched.put(id, provenance);
  }

  @Override
  public void remove(String id) {
    removed.add(id);
  }

  @Override
  public void keep() throws IOException {
    flush();
  }

  private void flush() throws IOException {
    vocabulary.flush();
    articles.flush();
    rows.flush();
  }

  @Override
  public void commit() throws IOException {
    if (isDone) {
      throw new IllegalStateException("one run must commit once");
    }
    boolean isSame = put.isEmpty() && touched.isEmpty() && removed.isEmpty();
    if (isSame && before != null && next > 1 && note.equals(before.note())) {
      return;
    }
    flush();
    Map<String, Ledger.Row> changed = new HashMap<>(put);
    removed.forEach(id -> {
      Ledger.Row row = held.get(id);
      changed.remove(id);
      if (row != null) {
        changed.put(id, row.at(next, 0, row.provenance()));
      }
    });
    touched.forEach((id, provenance) -> {
      Ledger.Row row = put.getOrDefault(id, held.get(id));
      if (row != null && !removed.contains(id)) {
        changed.put(id, row.at(next, row.doc(), provenance));
      }
    });
    for (Ledger.Row row : changed.values()) {
      rows.add(BulkWriter.Operation.put(indexes.ledger(building), row.key(), row.json()));
    }
    Set<String> unborn = new HashSet<>(put.keySet());
    unborn.retainAll(removed);
    for (String id : unborn) {
      articles.add(
          BulkWriter.Operation.delete(indexes.articles(building), ArticleJson.key(id, next)));
    }
    List<Ledger.Row> gone = new ArrayList<>();
    for (Ledger.Row row : changed.values()) {
      Ledger.Row old = held.get(row.id());
      if (old != null && old.doc() != row.doc()) {
        gone.add(old);
      }
    }
    Leftovers.end(cluster, indexes.articles(building), gone, next, articles);
    flush();
    if (put.size() * 2 > held.size()) {
      OpenSearchIndexes.tidy(cluster, indexes.articles(building));
    }
    OpenSearchIndexes.refresh(cluster, indexes.articles(building) + "," + indexes.words(building));
    lock.require();
    StateDocument state = StateDocument.next(before, building, note, KeptStates.KEPT);
    state.write(cluster, indexes);
    isDone = true;
    Leftovers.forget(cluster, indexes, before, state, changed.values(), held);
  }

  /// Lets the next run in. What was not committed is seen by nobody, and left to it.
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
