package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.annotate.learned.Proposal;
import org.dossier.article.AnnotatedArticle;
import org.dossier.ingest.ArticleIndexer;
import org.jspecify.annotations.Nullable;

/// Lets articles that are put wait until all are known, and then writes each once: to write one a
/// second time costs as much as the first, and merging what is left of the first.
final class DeferringIndexer implements ArticleIndexer {
  private static final int TOGETHER = 64;

  private final LuceneArticleIndexer index;
  private final WaitingArticles waiting;
  private boolean isFirst;

  DeferringIndexer(LuceneArticleIndexer index, WaitingArticles waiting) {
    this.index = index;
    this.waiting = waiting;
    this.isFirst = index.isEmpty();
  }

  @Override
  public Holdings holdings() throws IOException {
    WaitingArticles.Snapshot[] now = new WaitingArticles.Snapshot[1];
    index.orRollBack(() -> now[0] = waiting.snapshot());
    return new WaitingHoldings(index.holdings(), now[0]);
  }

  @Override
  public Holdings committed() throws IOException {
    return index.committed();
  }

  @Override
  public String note() {
    return index.note();
  }

  @Override
  public void note(String note) {
    index.note(note);
  }

  @Override
  public void put(AnnotatedArticle article, Provenance provenance) throws IOException {
    put(article.article().id(), WaitingArticle.written(article, provenance, null));
  }

  @Override
  public void put(AnnotatedArticle article, Provenance provenance, List<Proposal> proposals)
      throws IOException {
    put(article.article().id(), WaitingArticle.written(article, provenance, proposals));
  }

  private void put(String id, WaitingArticle.Written written) throws IOException {
    index.orRollBack(() -> {
      waiting.put(id, written);
      return null;
    });
  }

  @Override
  public void touch(String id, Provenance provenance) throws IOException {
    @Nullable HeldArticle[] found = new @Nullable HeldArticle[1];
    index.orRollBack(() -> found[0] = waiting.find(id));
    HeldArticle waits = found[0];
    if (waits == null) {
      index.touch(id, provenance);
    } else {
      put(waits.read(), provenance);
    }
  }

  @Override
  public void remove(String id) throws IOException {
    waiting.remove(id);
    index.remove(id);
  }

  @Override
  public List<Writing> writings() throws IOException {
    List<Writing> writings = new ArrayList<>();
    index.orRollBack(() -> {
      WaitingArticles.Snapshot all = waiting.snapshot();
      boolean isNew = isFirst;
      isFirst = false;
      for (int from = 0; from < all.size(); from += TOGETHER) {
        int begin = from;
        writings.add(() -> write(all, begin, isNew));
      }
      return null;
    });
    return writings;
  }

  private int write(WaitingArticles.Snapshot all, int from, boolean isNew) throws IOException {
    int to = Math.min(from + TOGETHER, all.size());
    for (int i = from; i < to; i++) {
      HeldArticle article = all.get(i);
      if (isNew) {
        index.add(article.read(), article.provenance());
      } else {
        index.put(article.read(), article.provenance());
      }
      waiting.written(article.id());
    }
    return to - from;
  }

  @Override
  public void commit() throws IOException {
    for (Writing writing : writings()) {
      writing.run();
    }
    index.orRollBack(() -> {
      waiting.close();
      return null;
    });
    index.commit();
  }

  @Override
  public void close() throws IOException {
    index.close();
  }
}
