package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sets hold what a search of Lucene's finds, in several segments with deletions.
class MatchingDocsTest {
  private static final int DOCS = 70_000;
  private static final int WORDS = 12;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void areWhatASearchFinds(long seed) throws IOException {
    Random random = new Random(seed);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(random, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (int i = 0; i < 60; i++) {
          Query query = query(random, 0);
          FixedBitSet expected = new FixedBitSet(reader.maxDoc());
          for (ScoreDoc doc : searcher.search(query, reader.maxDoc()).scoreDocs) {
            expected.set(doc.doc);
          }
          FixedBitSet found = new FixedBitSet(reader.maxDoc());
          MatchingDocs matching = MatchingDocs.of(searcher, Unscored.of(query));
          for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet docs = matching.in(leaf);
            FixedBitSet.orRange(docs, 0, found, leaf.docBase, docs.length());
          }
          assertThat(found).as("seed=%d query %d: %s", seed, i, query).isEqualTo(expected);
        }
      }
    }
  }

  private static void write(Random random, ByteBuffersDirectory directory) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCS; i++) {
        Document doc = new Document();
        doc.add(new StringField("id", "" + i, Field.Store.NO));
        for (int word = 0; word < WORDS; word++) {
          // From words in every document to one in some thousands.
          if (random.nextInt(1 << word) == 0) {
            doc.add(new StringField("word", "w" + word, Field.Store.NO));
          }
        }
        writer.addDocument(doc);
        if (i == DOCS - 500) {
          writer.flush();
        }
      }
      for (int i = 0; i < 200; i++) {
        writer.deleteDocuments(new Term("id", "" + random.nextInt(DOCS)));
      }
    }
  }

  private static Query query(Random random, int depth) {
    int kind = random.nextInt(depth > 2 ? 5 : 10);
    if (kind < 5) {
      return kind == 0 && random.nextBoolean()
          ? MatchAllDocsQuery.INSTANCE
          : new TermQuery(new Term("word", "w" + random.nextInt(WORDS + 1)));
    }
    BooleanQuery.Builder parts = new BooleanQuery.Builder();
    Occur[] occurs = {Occur.SHOULD, Occur.SHOULD, Occur.MUST, Occur.MUST_NOT, Occur.FILTER};
    boolean isAny = random.nextBoolean();
    for (int i = 0; i <= 1 + random.nextInt(3); i++) {
      Occur occur = isAny ? Occur.SHOULD : occurs[random.nextInt(occurs.length)];
      parts.add(query(random, depth + 1), occur);
    }
    return parts.build();
  }
}
