package org.dossier.app;

import java.io.IOException;
import java.nio.file.Path;
import org.dossier.engine.lucene.LuceneArticleIndexer;
import org.dossier.engine.lucene.LuceneCheck;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.engine.opensearch.ClusterAddress;
import org.dossier.engine.opensearch.IndexTarget;
import org.dossier.engine.opensearch.OpenSearchArticleIndexer;
import org.dossier.engine.opensearch.OpenSearchCheck;
import org.dossier.engine.opensearch.OpenSearchCluster;
import org.dossier.engine.opensearch.OpenSearchCollection;
import org.dossier.ingest.ArticleIndexer;
import org.dossier.ingest.IndexOptions;

/// What holds the index, as the command line names it.
sealed interface Engine {
  /// Opens the index for reading; it need not be there yet.
  ///
  /// @throws IOException if what is needed to ask can't be read
  OpenIndex open() throws IOException;

  /// Opens the index for writing.
  ///
  /// @param program what annotates
  ArticleIndexer indexer(IndexOptions options, String program) throws IOException;

  /// Where the index is, to be read after "the index".
  String place();

  /// Verifies the index.
  ///
  /// @throws IOException if what is needed to ask can't be read
  LuceneCheck.Report check() throws IOException;

  /// A folder of this machine's.
  record Lucene(Path index) implements Engine {
    @Override
    public OpenIndex open() {
      return OpenIndex.of(LuceneCollection.open(index));
    }

    @Override
    public ArticleIndexer indexer(IndexOptions options, String program) throws IOException {
      if (options.part() != null) {
        throw DossierCommand.usage("--part needs --engine opensearch.");
      }
      return options.full() && !options.dryRun()
          ? LuceneArticleIndexer.openFresh(index)
          : LuceneArticleIndexer.open(index);
    }

    @Override
    public String place() {
      return "in " + index;
    }

    @Override
    public LuceneCheck.Report check() {
      return LuceneCheck.check(index);
    }
  }

  /// A cluster.
  record OpenSearch(ClusterAddress address, String name, int shards) implements Engine {
    @Override
    public OpenIndex open() throws IOException {
      return OpenIndex.of(OpenSearchCollection.open(OpenSearchCluster.at(address), name));
    }

    @Override
    public ArticleIndexer indexer(IndexOptions options, String program) throws IOException {
      IndexOptions.Part part = options.part();
      if (part != null && options.full()) {
        throw DossierCommand.usage(
            "--part can't go with --full. Name another index with --opensearch-index instead.");
      }
      IndexTarget target =
          new IndexTarget(
              name, shards, program, part == null ? null : part.number() + "-" + part.of());
      OpenSearchCluster cluster = OpenSearchCluster.patient(address);
      try {
        return options.full() && !options.dryRun()
            ? OpenSearchArticleIndexer.openFresh(cluster, target)
            : OpenSearchArticleIndexer.open(cluster, target);
      } catch (IOException | RuntimeException e) {
        cluster.close();
        throw e;
      }
    }

    @Override
    public String place() {
      return name + " at " + address;
    }

    @Override
    public LuceneCheck.Report check() throws IOException {
      try (OpenSearchCluster cluster = OpenSearchCluster.at(address)) {
        return OpenSearchCheck.check(cluster, name);
      }
    }
  }
}
