package org.dossier.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Article;

/// What a Lucene index of the same articles costs at least: title and body, each without inflection
/// and as written, with positions and offsets; id and texts to be read back. Nothing else that
/// Dossier does: no names, no values, no folding, no languages, no near-copies.
final class PlainLucene implements AutoCloseable {
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setTokenized(true);
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    WORDS.freeze();
  }

  private static final Analyzer WRITTEN =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(words, new LowerCaseFilter(words));
        }
      };

  private static final Analyzer INFLECTED =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stems = new KStemFilter(new LowerCaseFilter(words));
          return new TokenStreamComponents(words, stems);
        }
      };

  private final IndexWriter writer;

  private PlainLucene(IndexWriter writer) {
    this.writer = writer;
  }

  static PlainLucene open(Path index, double bufferMegabytes) throws IOException {
    Analyzer byField =
        new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
          @Override
          protected Analyzer getWrappedAnalyzer(String field) {
            return field.endsWith("Exact") ? WRITTEN : INFLECTED;
          }
        };
    return new PlainLucene(
        new IndexWriter(
            FSDirectory.open(index),
            new IndexWriterConfig(byField)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(bufferMegabytes)));
  }

  void put(Article article) throws IOException {
    Document doc = new Document();
    doc.add(new StringField("id", article.id(), Field.Store.NO));
    doc.add(new SortedDocValuesField("id", new BytesRef(article.id())));
    doc.add(stored("storedTitle", article.title()));
    doc.add(stored("storedBody", article.body()));
    doc.add(new Field("body", article.body(), WORDS));
    doc.add(new Field("bodyExact", article.body(), WORDS));
    doc.add(new Field("title", article.title(), WORDS));
    doc.add(new Field("titleExact", article.title(), WORDS));
    writer.updateDocument(new Term("id", article.id()), doc);
  }

  private static Field stored(String name, String text) {
    return new BinaryDocValuesField(name, new BytesRef(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    writer.close();
    writer.getDirectory().close();
  }
}
