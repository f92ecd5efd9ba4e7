package org.dossier.engine.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dossier.Articles;
import org.dossier.article.AnnotatedArticle;
import org.dossier.query.Filter;
import org.dossier.query.Order;
import org.dossier.query.PassageRequest;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.query.Window;
import org.dossier.search.Hit;
import org.dossier.search.SearchResults;

/// A collection of a few articles, indexed and open for searching.
final class Collected implements AutoCloseable {
  private final LuceneCollection collection;

  private Collected(LuceneCollection collection) {
    this.collection = collection;
  }

  static Collected of(Path dir, Articles... articles) throws IOException {
    return of(dir, Arrays.stream(articles).map(Articles::build).toList());
  }

  static Collected of(Path dir, List<AnnotatedArticle> articles) throws IOException {
    index(dir, articles);
    return new Collected(LuceneCollection.open(dir));
  }

  /// Adds or replaces articles in one commit.
  static void index(Path dir, List<AnnotatedArticle> articles) throws IOException {
    try (LuceneArticleIndexer indexer = LuceneArticleIndexer.open(dir)) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article, Articles.provenance(article.article().id()));
      }
      indexer.commit();
    }
  }

  LuceneCollection collection() {
    return collection;
  }

  SearchResults search(SearchRequest request) {
    return collection.searchEngine().search(request);
  }

  /// The hits of a query in the order of their ids, with up to three passages of 200 characters.
  List<Hit> hits(TextQuery query, Filter... filters) {
    return search(request(query, filters)).hits();
  }

  /// The ids of the hits.
  List<String> ids(TextQuery query, Filter... filters) {
    return hits(query, filters).stream().map(h -> h.article().id()).sorted().toList();
  }

  static SearchRequest request(TextQuery query, Filter... filters) {
    return new SearchRequest(
        query.toString(),
        query,
        List.of(filters),
        Order.RELEVANCE,
        new Window(1, 100, null),
        List.of(),
        new PassageRequest(3, 200));
  }

  /// The marked words of the body, by passage.
  static List<String> marked(Hit hit) {
    return hit.passages().stream()
        .flatMap(p -> p.marks().stream().map(m -> m.of(p.text())))
        .toList();
  }

  @Override
  public void close() throws IOException {
    collection.close();
  }
}
