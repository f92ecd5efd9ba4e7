package org.dossier.engine.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.dossier.annotate.collection.NameLesson;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.EdgeLines;
import org.dossier.ingest.ArticleIndexer.HeldArticle;
import org.dossier.ingest.ArticleIndexer.Holdings;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.ingest.ArticleIndexer.Visitor;
import org.jspecify.annotations.Nullable;

/// The articles that a ledger tells of, by id; `from`: where some of them come from instead. Only
/// those that are read are asked for.
record OpenSearchHoldings(
    OpenSearchCluster cluster,
    String index,
    Map<String, Ledger.Row> rows,
    Map<String, Provenance> from)
    implements Holdings {
  @Override
  public void forEach(Visitor visitor) throws IOException, InterruptedException {
    for (Ledger.Row row : rows.values()) {
      visitor.visit(new InCluster(this, row));
    }
  }

  @Override
  public @Nullable HeldArticle find(String id) {
    Ledger.Row row = rows.get(id);
    return row == null ? null : new InCluster(this, row);
  }

  @Override
  public void close() {}

  private record InCluster(OpenSearchHoldings of, Ledger.Row row) implements HeldArticle {
    @Override
    public String id() {
      return row.id();
    }

    @Override
    public Provenance provenance() {
      return of.from.getOrDefault(row.id(), row.provenance());
    }

    @Override
    public boolean hasStatedDate() {
      return row.stated();
    }

    @Override
    public boolean isDated() {
      return row.dated();
    }

    @Override
    public NameLesson lesson() {
      return NameLesson.parse(row.lesson());
    }

    @Override
    public EdgeLines edges() {
      return EdgeLines.parse(Base64.getDecoder().decode(row.edges()));
    }

    @Override
    public AnnotatedArticle read() throws IOException {
      JsonNode found = of.cluster.get("/" + of.index + "/_doc/" + row.article(), Map.of());
      return ArticleJson.read(found.path("_source"));
    }
  }
}
