package org.dossier.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counts of rows are those of going through them one by one: with few values and many, one a
/// document or many, of few documents and of all.
class FacetRowsTest {
  private static final int DOCS = 3000;

  @ParameterizedTest
  @CsvSource({
    "1, 20, 1",
    "2, 63, 1",
    "3, 70, 1",
    "4, 70000, 1",
    "5, 20, 9",
    "6, 5000, 5",
    "7, 70000, 40",
    "8, 300, 2000",
    "9, 1, 1"
  })
  void countWhatTheyHold(long seed, int values, int most) {
    Random random = new Random(seed);
    int[] starts = new int[DOCS + 1];
    int[] entries = new int[DOCS * (most + 1)];
    int size = 0;
    for (int doc = 0; doc < DOCS; doc++) {
      starts[doc] = size;
      // Long rows are rare, as they are in articles.
      int wanted = random.nextInt(doc % 100 == 0 || most < 50 ? most + 1 : 4);
      for (int i = 0; i < wanted; i++) {
        entries[size++] = random.nextInt(values);
      }
    }
    starts[DOCS] = size;
    FacetRows rows = new FacetRows(starts, entries, most == 1);
    for (double share : new double[] {0.001, 0.05, 0.6, 1}) {
      FixedBitSet docs = new FixedBitSet(DOCS);
      for (int doc = 0; doc < DOCS; doc++) {
        if (random.nextDouble() < share) {
          docs.set(doc);
        }
      }
      compare(rows, docs, starts, entries, values, "seed=" + seed + " share=" + share);
    }
  }

  private static void compare(
      FacetRows rows, FixedBitSet docs, int[] starts, int[] entries, int values, String about) {
    int[] expected = new int[values];
    int without = 0;
    for (int doc = 0; doc < DOCS; doc++) {
      if (docs.get(doc)) {
        without += starts[doc] == starts[doc + 1] ? 1 : 0;
        for (int i = starts[doc]; i < starts[doc + 1]; i++) {
          expected[entries[i]]++;
        }
      }
    }
    SparseCounts counts = new SparseCounts(values);
    assertThat(rows.count(docs, docs.cardinality(), counts)).as(about).isEqualTo(without);
    // Twice, as of two segments.
    rows.count(docs, docs.cardinality(), counts);
    counts.done();
    int found = 0;
    for (int value = 0; value < values; value++) {
      assertThat(counts.of(value)).as(about + " value=" + value).isEqualTo(2 * expected[value]);
      found += expected[value] > 0 ? 1 : 0;
    }
    assertThat(counts.size()).as(about).isEqualTo(found);
    for (int i = 0; i < counts.size(); i++) {
      assertThat(expected[counts.found(i)]).as(about).isPositive();
    }
  }
}
