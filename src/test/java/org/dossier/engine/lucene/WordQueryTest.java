package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What has a word as typed has a form of it: so the word ranks as if the form had to match.
class WordQueryTest {
  private static final int DOCS = 20_000;
  private static final Query FORM = new TermQuery(new Term("form", "word"));
  private static final Query TYPED =
      new BoostQuery(new TermQuery(new Term("typed", "words")), 0.4f);

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void ranksAsIfTheFormHadToMatch(long seed) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(new Random(seed), directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query required =
            new BooleanQuery.Builder().add(FORM, Occur.MUST).add(TYPED, Occur.SHOULD).build();
        Query word = new WordQuery(FORM, TYPED);

        assertThat(searcher.count(word)).isEqualTo(searcher.count(FORM)).isPositive();
        ScoreDoc[] expected = searcher.search(required, 50).scoreDocs;
        ScoreDoc[] found = searcher.search(word, 50).scoreDocs;
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < found.length; i++) {
          assertThat(found[i].doc).as("seed=%d hit %d", seed, i).isEqualTo(expected[i].doc);
          assertThat(found[i].score)
              .as("seed=%d hit %d", seed, i)
              .isCloseTo(expected[i].score, Offset.offset(1e-5f));
        }
      }
    }
  }

  // As the index has them: every place of `words` is one of its form.
  private static void write(Random random, ByteBuffersDirectory directory) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int d = 0; d < DOCS; d++) {
        int typed = random.nextInt(4) == 0 ? random.nextInt(4) : 0;
        int forms = typed + random.nextInt(3);
        String other = "other ".repeat(1 + random.nextInt(40));
        Document document = new Document();
        document.add(new TextField("typed", "words ".repeat(typed) + other, Field.Store.NO));
        document.add(new TextField("form", "word ".repeat(forms) + other, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }
}
