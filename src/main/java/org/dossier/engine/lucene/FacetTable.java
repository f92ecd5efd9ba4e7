package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.dossier.article.Facet;
import org.dossier.article.FacetValue;
import org.jspecify.annotations.Nullable;

/// The values of one facet in one state of the collection, with how many of all articles have each.
///
/// The label of a value is the one that most articles have, of those the first in the alphabet.
/// Values that no article has any more are still here, with a count of 0.
public final class FacetTable {
  private final List<FacetValue> values;
  private final Map<String, Integer> numbers;
  private final int[] valueOf;
  private final int[] totals;
  private final SparseCounts counts;
  private final long missing;
  private volatile @Nullable LabelRanks ranks;

  private FacetTable(
      List<FacetValue> values,
      Map<String, Integer> numbers,
      int[] valueOf,
      int[] totals,
      long missing) {
    this.values = values;
    this.numbers = numbers;
    this.valueOf = valueOf;
    this.totals = totals;
    this.counts = new SparseCounts(totals.length);
    for (int v = 0; v < totals.length; v++) {
      if (totals[v] > 0) {
        counts.add(v, totals[v]);
      }
    }
    this.missing = missing;
  }

  static FacetTable of(
      Facet facet, FacetDictionary dictionary, IndexReader reader, List<SegmentFacets> segments)
      throws IOException {
    List<FacetValue> entries = dictionary.entries();
    int[] valueOf = dictionary.valueOf();
    SparseCounts perEntry = new SparseCounts(entries.size());
    long missing = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      FixedBitSet docs = new FixedBitSet(Math.max(1, leaf.reader().maxDoc()));
      docs.set(0, leaf.reader().maxDoc());
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(docs, 0);
      }
      missing += segments.get(leaf.ord).of(facet).count(docs, docs.cardinality(), perEntry);
    }
    return of(entries, valueOf, dictionary.size(), perEntry, missing);
  }

  /// Of values that were counted elsewhere.
  ///
  /// @param entries pairs of id and label, each once
  /// @param counts how many articles have each entry
  /// @param missing how many articles have none
  public static FacetTable of(List<FacetValue> entries, long[] counts, long missing) {
    Map<String, Integer> ids = new HashMap<>();
    int[] valueOf = new int[entries.size()];
    SparseCounts perEntry = new SparseCounts(entries.size());
    for (int e = 0; e < valueOf.length; e++) {
      valueOf[e] = ids.computeIfAbsent(entries.get(e).id(), id -> ids.size());
      if (counts[e] > 0) {
        perEntry.add(e, Math.toIntExact(counts[e]));
      }
    }
    return of(entries, valueOf, ids.size(), perEntry, missing);
  }

  private static FacetTable of(
      List<FacetValue> entries, int[] valueOf, int size, SparseCounts perEntry, long missing) {
    int[] best = new int[size];
    int[] totals = new int[size];
    Arrays.fill(best, -1);
    for (int e = 0; e < valueOf.length; e++) {
      int value = valueOf[e];
      totals[value] += perEntry.of(e);
      if (best[value] < 0 || isBetter(e, best[value], perEntry, entries)) {
        best[value] = e;
      }
    }
    List<FacetValue> values = new ArrayList<>(best.length);
    Map<String, Integer> numbers = new HashMap<>();
    for (int entry : best) {
      numbers.put(entries.get(entry).id(), values.size());
      values.add(entries.get(entry));
    }
    return new FacetTable(List.copyOf(values), numbers, valueOf, totals, missing);
  }

  private static boolean isBetter(int e, int best, SparseCounts counts, List<FacetValue> entries) {
    return counts.of(e) > counts.of(best)
        || (counts.of(e) == counts.of(best)
            && entries.get(e).label().compareTo(entries.get(best).label()) < 0);
  }

  /// All values by number; the numbers are those of the ids in the dictionary.
  public List<FacetValue> values() {
    return values;
  }

  /// How many entries the rows know.
  public int entries() {
    return valueOf.length;
  }

  /// The number of the value that an entry of the rows stands for.
  public int valueOf(int entry) {
    return valueOf[entry];
  }

  /// How many of all articles have the value of that number.
  public int total(int number) {
    return totals[number];
  }

  /// How many of all articles have each value; not to be changed.
  public SparseCounts totals() {
    return counts;
  }

  /// How many articles have each value, given how many have each entry of the rows.
  public SparseCounts perValue(SparseCounts perEntry) {
    if (values.size() == valueOf.length) {
      // Each value has one label only: then its number is that of the entry.
      return perEntry;
    }
    SparseCounts counts = new SparseCounts(values.size());
    for (int i = 0; i < perEntry.size(); i++) {
      int entry = perEntry.found(i);
      counts.add(valueOf[entry], perEntry.of(entry));
    }
    return counts;
  }

  /// The order of the values by their labels; made when first asked for.
  LabelRanks ranks() {
    LabelRanks known = ranks;
    if (known == null) {
      known = LabelRanks.of(values);
      ranks = known;
    }
    return known;
  }

  /// How many of all articles have no value.
  public long missing() {
    return missing;
  }

  /// How many values at least one article has.
  public long distinct() {
    return Arrays.stream(totals).filter(n -> n > 0).count();
  }

  /// The value of that id if an article has it.
  public @Nullable FacetValue find(String id) {
    Integer number = numbers.get(id);
    return number == null || totals[number] == 0 ? null : values.get(number);
  }

  /// The number of the value of that id, -1 if there is none.
  public int number(String id) {
    return numbers.getOrDefault(id, -1);
  }

  /// Of the values of the facet of languages: those whose rules made words of the articles.
  public List<String> rules() {
    Set<String> found = new TreeSet<>();
    for (int v = 0; v < totals.length; v++) {
      if (totals[v] > 0) {
        found.add(WordAnalysis.rules(values.get(v).id()));
      }
    }
    if (missing > 0 || found.isEmpty()) {
      found.add(WordAnalysis.rules(""));
    }
    return List.copyOf(found);
  }
}
