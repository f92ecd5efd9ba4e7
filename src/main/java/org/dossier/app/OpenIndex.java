package org.dossier.app;

import java.io.Closeable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.engine.opensearch.OpenSearchArticleExporter;
import org.dossier.engine.opensearch.OpenSearchArticleReader;
import org.dossier.engine.opensearch.OpenSearchArticleScan;
import org.dossier.engine.opensearch.OpenSearchCollection;
import org.dossier.engine.opensearch.OpenSearchDossiers;
import org.dossier.engine.opensearch.OpenSearchFacetReader;
import org.dossier.engine.opensearch.OpenSearchHistogram;
import org.dossier.engine.opensearch.OpenSearchSearchEngine;
import org.dossier.engine.opensearch.OpenSearchSimilarArticles;
import org.dossier.engine.opensearch.OpenSearchSpeller;
import org.dossier.engine.opensearch.OpenSearchStatsReader;
import org.dossier.engine.opensearch.OpenSearchSuggester;
import org.dossier.search.ArticleExporter;
import org.dossier.search.ArticleReader;
import org.dossier.search.ArticleScan;
import org.dossier.search.Authority;
import org.dossier.search.DossierReader;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;
import org.dossier.search.SearchEngine;
import org.dossier.search.SimilarArticles;
import org.dossier.search.Speller;
import org.dossier.search.StatsReader;
import org.dossier.search.Suggester;

/// An index open for reading, by port: all that an engine answers.
record OpenIndex(
    SearchEngine search,
    ArticleReader articles,
    ArticleScan scan,
    ArticleExporter exporter,
    SimilarArticles similar,
    FacetReader facets,
    DossierReader dossiers,
    HistogramReader histogram,
    StatsReader stats,
    Speller speller,
    Function<Authority, Suggester> suggester,
    Runnable refreshing,
    Runnable limiting,
    Supplier<List<String>> damage,
    Closeable closing) {
  static OpenIndex of(LuceneCollection collection) {
    return new OpenIndex(
        collection.searchEngine(),
        collection.articleReader(),
        collection.articleScan(),
        collection.exporter(),
        collection.similarArticles(),
        collection.facetReader(),
        collection.dossiers(),
        collection.histogram(),
        collection.statsReader(),
        collection.speller(),
        collection::suggester,
        collection::refresh,
        collection::limit,
        collection::damage,
        collection::close);
  }

  static OpenIndex of(OpenSearchCollection collection) {
    return new OpenIndex(
        new OpenSearchSearchEngine(collection),
        new OpenSearchArticleReader(collection),
        new OpenSearchArticleScan(collection),
        new OpenSearchArticleExporter(collection),
        new OpenSearchSimilarArticles(collection),
        new OpenSearchFacetReader(collection),
        new OpenSearchDossiers(collection),
        new OpenSearchHistogram(collection),
        new OpenSearchStatsReader(collection),
        new OpenSearchSpeller(collection),
        authority -> new OpenSearchSuggester(collection, authority),
        collection::refresh,
        // A cluster keeps its own limits, and verifies its own files.
        () -> {},
        List::of,
        collection::close);
  }
}
