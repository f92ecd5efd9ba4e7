package org.dossier.engine.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.dossier.article.AnnotatedArticle;
import org.dossier.search.Authority;

/// Makes the suggestions of a collection that lies elsewhere: all of it is read once, and what
/// suggestions are made of is indexed in a temporary folder meanwhile. So what is suggested is what
/// this engine would suggest.
public final class LocalSuggestions {
  private LocalSuggestions() {}

  /// Takes one article after the other.
  public interface Taker {
    void take(AnnotatedArticle article) throws IOException;
  }

  /// Gives all articles of one state, in the order of their ids.
  public interface Articles {
    void each(Taker taker) throws IOException;
  }

  /// @param version of the state
  public static SuggestionIndex of(Articles articles, Authority authority, String version)
      throws IOException {
    Path folder = Files.createTempDirectory("dossier-suggestions");
    try (Directory directory = FSDirectory.open(folder)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        articles.each(article -> writer.addDocument(ArticleDocument.suggested(article)));
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        return SuggestionGathering.gather(
            Snapshot.of(reader), authority, version, KeptSuggestions.room());
      }
    } finally {
      IOUtils.rm(folder);
    }
  }

  /// What finds the articles that have these words as written, next to each other.
  public static Query asWritten(List<String> words) {
    return SuggestedSnapshot.asWritten(words);
  }
}
