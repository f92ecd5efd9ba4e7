package org.dossier.http;

import org.dossier.engine.lucene.LuceneCollection;
import org.dossier.query.NameResolver;
import org.dossier.search.Authority;
import org.dossier.search.CollectionReport;
import org.dossier.search.EntryFinder;
import org.dossier.search.ForgivingAnswers;
import org.dossier.search.ForgivingReader;
import org.dossier.search.ForgivingSearch;

/// Wires a collection to a server as the program does.
public final class Served {
  private Served() {}

  public static ServedCollection of(LuceneCollection collection, NameResolver names) {
    return of(collection, names, Authority.NONE);
  }

  public static ServedCollection of(
      LuceneCollection collection, NameResolver names, Authority authority) {
    return of(collection, names, authority, CollectionReport.NOTHING);
  }

  public static ServedCollection of(
      LuceneCollection collection,
      NameResolver names,
      Authority authority,
      CollectionReport report) {
    ForgivingAnswers answers =
        new ForgivingAnswers(
            collection.exporter(),
            collection.facetReader(),
            collection.histogram(),
            collection.dossiers(),
            names,
            authority);
    return new ServedCollection(
        new ForgivingSearch(collection.searchEngine(), names, collection.speller()),
        new ForgivingReader(collection.articleReader(), names),
        collection.similarArticles(),
        collection.statsReader(),
        answers,
        answers,
        answers,
        answers,
        EntryFinder.NONE,
        collection.suggester(authority),
        report);
  }
}
