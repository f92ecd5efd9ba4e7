package org.dossier.http;

import static java.util.Objects.requireNonNull;

import org.dossier.search.ArticleExporter;
import org.dossier.search.ArticleReader;
import org.dossier.search.CollectionReport;
import org.dossier.search.DossierReader;
import org.dossier.search.EntryFinder;
import org.dossier.search.FacetReader;
import org.dossier.search.HistogramReader;
import org.dossier.search.SearchEngine;
import org.dossier.search.SimilarArticles;
import org.dossier.search.StatsReader;
import org.dossier.search.Suggester;

/// All that a server asks of the collection that it serves, by port.
public record ServedCollection(
    SearchEngine search,
    ArticleReader articles,
    SimilarArticles similar,
    StatsReader stats,
    FacetReader facets,
    HistogramReader histograms,
    DossierReader dossiers,
    ArticleExporter exporter,
    EntryFinder entries,
    Suggester suggester,
    CollectionReport report) {
  public ServedCollection {
    requireNonNull(search);
    requireNonNull(articles);
    requireNonNull(similar);
    requireNonNull(stats);
    requireNonNull(facets);
    requireNonNull(histograms);
    requireNonNull(dossiers);
    requireNonNull(exporter);
    requireNonNull(entries);
    requireNonNull(suggester);
    requireNonNull(report);
  }

  /// The same collection, searched by another engine.
  public ServedCollection withSearch(SearchEngine other) {
    return new ServedCollection(
        other,
        articles,
        similar,
        stats,
        facets,
        histograms,
        dossiers,
        exporter,
        entries,
        suggester,
        report);
  }
}
