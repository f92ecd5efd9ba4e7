package org.dossier.engine.lucene;

import java.io.IOException;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Visitor;
import org.jspecify.annotations.Nullable;

/// What an index holds together with the articles that wait to be written into it.
final class WaitingHoldings implements Holdings {
  private final Holdings written;
  private final WaitingArticles.Snapshot waiting;

  /// Takes over what is written, and closes it.
  WaitingHoldings(Holdings written, WaitingArticles.Snapshot waiting) {
    this.written = written;
    this.waiting = waiting;
  }

  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    written.forEach(held -> {
      if (!waiting.replaces(held.id())) {
        visitor.visit(held);
      }
    });
    for (int i = 0; i < waiting.size(); i++) {
      visitor.visit(waiting.get(i));
    }
  }

  @Override
  public @Nullable HeldArticle find(String id) throws IOException {
    return waiting.replaces(id) ? waiting.find(id) : written.find(id);
  }

  @Override
  public void close() throws IOException {
    written.close();
  }
}
