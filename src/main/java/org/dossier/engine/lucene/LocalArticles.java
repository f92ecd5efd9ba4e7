package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dossier.article.AnnotatedArticle;
import org.dossier.article.Article;
import org.dossier.ingest.ArticleIndexer.Provenance;
import org.dossier.query.SearchRequest;
import org.dossier.query.TextQuery;
import org.dossier.search.ArticleReader.Found;
import org.dossier.search.Hit;

/// Some articles of a collection that lies elsewhere, indexed in memory just as [ArticleDocument]
/// says, to see where a query matches in them: what is marked is what this engine would mark. For
/// one thread.
public final class LocalArticles implements AutoCloseable {
  private static final Provenance NOWHERE = new Provenance("", "", "");

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final List<AnnotatedArticle> articles;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final Vocabulary vocabulary;

  private LocalArticles(List<AnnotatedArticle> articles, Vocabulary collection) throws IOException {
    this.articles = List.copyOf(articles);
    IndexWriterConfig config =
        new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE).setUseCompoundFile(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (AnnotatedArticle article : articles) {
        writer.addDocument(ArticleDocument.of(article, NOWHERE));
      }
    }
    this.reader = DirectoryReader.open(directory);
    this.searcher = new IndexSearcher(reader);
    this.vocabulary = new LocalVocabulary(collection, reader);
  }

  /// Takes the articles, in their order.
  ///
  /// @param collection tells what a query means in the whole collection
  public static LocalArticles of(List<AnnotatedArticle> articles, Vocabulary collection)
      throws IOException {
    return new LocalArticles(articles, collection);
  }

  /// The articles as hits of the request.
  ///
  /// @param scores one for each
  public List<Hit> hits(SearchRequest request, List<Double> scores) throws IOException {
    List<Hit> hits = new ArrayList<>(articles.size());
    if (articles.isEmpty()) {
      return hits;
    }
    LuceneHits made = new LuceneHits(request, MarkFinder.of(vocabulary, searcher, request.query()));
    for (int doc = 0; doc < articles.size(); doc++) {
      LeafReaderContext segment = segment(doc);
      hits.add(made.hit(segment, doc - segment.docBase, scores.get(doc)));
    }
    return hits;
  }

  /// The first of the articles with the matches of a query.
  public Found read(TextQuery query) throws IOException {
    Article article = articles.getFirst().article();
    LeafReaderContext segment = segment(0);
    MarkFinder.Found found =
        MarkFinder.of(vocabulary, searcher, query)
            .find(
                segment,
                0,
                article.title(),
                article.body(),
                ArticleDocument.masked(article.layout()));
    return new Found(articles.getFirst(), Mark.spans(found.title()), Mark.spans(found.body()));
  }

  private LeafReaderContext segment(int doc) {
    return reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
