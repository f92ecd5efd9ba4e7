package org.dossier.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/// What Lucene ranks by default: BM25 with k1 1.2 and b 0.75, its analyzer for English, title and
/// body in one field, any of the question's words.
final class PlainBm25 implements AutoCloseable {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final Analyzer analyzer;
  private final DirectoryReader reader;

  private PlainBm25(Analyzer analyzer, DirectoryReader reader) {
    this.analyzer = analyzer;
    this.reader = reader;
  }

  static PlainBm25 of(Path docs) throws IOException {
    Analyzer analyzer = new EnglishAnalyzer();
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (JsonNode line : JsonLines.read(docs)) {
        Document doc = new Document();
        doc.add(new StoredField(ID, line.path("id").asText()));
        String text = line.path("title").asText("") + "\n" + line.path("text").asText("");
        doc.add(new TextField(TEXT, text, Field.Store.NO));
        writer.addDocument(doc);
      }
    }
    return new PlainBm25(analyzer, DirectoryReader.open(directory));
  }

  List<String> search(String question, int most) throws IOException {
    Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, question);
    IndexSearcher searcher = new IndexSearcher(reader);
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      ids.add(searcher.storedFields().document(hit.doc).get(ID));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}
