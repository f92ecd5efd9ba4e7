package org.dossier.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// An index in a map, for tests.
final class MemoryIndexer implements ArticleIndexer {
  final Map<String, AnnotatedArticle> articles = new TreeMap<>();
  final List<String> put = new ArrayList<>();
  final List<String> touched = new ArrayList<>();
  int commits;
  String committedNote = "";
  boolean full;

  private String note = "";
  private final Map<String, AnnotatedArticle> pending = new TreeMap<>();
  private final Map<String, Provenance> provenance = new TreeMap<>();
  private final Map<String, Provenance> pendingProvenance = new TreeMap<>();

  @Override
  public synchronized Holdings holdings() {
    return holdings(pending, pendingProvenance);
  }

  @Override
  public synchronized Holdings committed() {
    return holdings(articles, provenance);
  }

  private static Holdings holdings(
      Map<String, AnnotatedArticle> articles, Map<String, Provenance> provenance) {
    Map<String, HeldArticle> all = new TreeMap<>();
    articles.forEach((id, article) -> {
      Provenance from = Objects.requireNonNull(provenance.get(id));
      Publication published = article.published();
      boolean stated = published != null && published.basis() == Publication.Basis.STATED;
      all.put(id, new Held(id, from, stated, article));
    });
    return new Holdings() {
      @Override
      public void forEach(Visitor visitor) throws IOException, InterruptedException {
        for (HeldArticle article : all.values()) {
          visitor.visit(article);
        }
      }

      @Override
      public @Nullable HeldArticle find(String id) {
        return all.get(id);
      }

      @Override
      public void close() {}
    };
  }

  private record Held(
      String id, Provenance provenance, boolean hasStatedDate, AnnotatedArticle read)
      implements HeldArticle {
    @Override
    public boolean isDated() {
      return read.published() != null;
    }

    @Override
    public NameLesson lesson() {
      return NameLesson.of(read);
    }

    @Override
    public EdgeLines edges() {
      return EdgeLines.of(read.article().body());
    }
  }

  @Override
  public String note() {
    return committedNote;
  }

  @Override
  public synchronized void note(String text) {
    note = text;
  }

  @Override
  public synchronized void put(AnnotatedArticle article, Provenance from) throws IOException {
    if (full) {
      throw new IOException("No space left on device");
    }
    String id = article.article().id();
    put.add(id);
    pending.put(id, article);
    pendingProvenance.put(id, from);
  }

  @Override
  public synchronized void touch(String id, Provenance from) {
    if (!pending.containsKey(id)) {
      throw new IllegalStateException("there is no " + id);
    }
    touched.add(id);
    pendingProvenance.put(id, from);
  }

  @Override
  public synchronized void remove(String id) {
    pending.remove(id);
    pendingProvenance.remove(id);
  }

  @Override
  public synchronized void commit() {
    commits++;
    committedNote = note;
    articles.clear();
    articles.putAll(pending);
    provenance.clear();
    provenance.putAll(pendingProvenance);
  }

  @Override
  public synchronized void close() {
    put.clear();
    touched.clear();
    note = committedNote;
    pending.clear();
    pending.putAll(articles);
    pendingProvenance.clear();
    pendingProvenance.putAll(provenance);
  }

  String fileOf(String id) {
    return Objects.requireNonNull(provenance.get(id)).file();
  }

  String body(String id) {
    AnnotatedArticle article = articles.get(id);
    return article == null ? "(none)" : article.article().body();
  }
}
