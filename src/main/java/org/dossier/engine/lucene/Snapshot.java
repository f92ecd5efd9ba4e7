package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.dossier.article.Facet;
import org.dossier.search.OverloadedException;

/// One commit, open for searching, with its facets in memory. Immutable; lives as long as its
/// reader.
final class Snapshot implements Vocabulary {
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final CommitMark mark;
  private final String version;
  private final Set<String> leftOut;
  private final Map<Facet, FacetDictionary> dictionaries;
  private final Map<Object, SegmentFacets> bySegment = new HashMap<>();
  private final List<SegmentFacets> segments = new ArrayList<>();
  private final Map<Facet, FacetTable> tables = new EnumMap<>(Facet.class);
  private final List<String> languages;
  private final Spellings spellings;
  private final KeptCounts counts = new KeptCounts();
  private final Grouping<Copies> copies = new Grouping<>();
  private final Map<Facet, FacetLabels> labels = new ConcurrentHashMap<>();

  private Snapshot(
      DirectoryReader reader,
      Map<Facet, FacetDictionary> dictionaries,
      Map<Object, SegmentFacets> known)
      throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setTimeout(TimeBudget::isOver);
    // It would keep the filters of each search, which come twice in it and seldom again.
    searcher.setQueryCache(null);
    this.mark = CommitMark.of(reader.getIndexCommit().getUserData());
    this.leftOut = reader instanceof SoundReader sound ? sound.leftOut() : Set.of();
    this.version =
        Long.toString(reader.getIndexCommit().getGeneration(), 36)
            + "-"
            + mark.id()
            + (leftOut.isEmpty() ? "" : "-without-" + leftOut.size());
    this.dictionaries = dictionaries;
    for (LeafReaderContext leaf : reader.leaves()) {
      IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
      SegmentFacets facets = known.get(core.getKey());
      if (facets == null) {
        facets = SegmentFacets.read(leaf.reader(), dictionaries);
      }
      bySegment.put(core.getKey(), facets);
      segments.add(facets);
    }
    for (Facet facet : Facet.values()) {
      FacetDictionary dictionary = dictionaries.get(facet);
      if (dictionary != null) {
        tables.put(facet, FacetTable.of(facet, dictionary, reader, segments));
      }
    }
    this.languages = findLanguages();
    this.spellings = new Spellings(searcher);
  }

  static Snapshot of(DirectoryReader reader) throws IOException {
    Map<Facet, FacetDictionary> dictionaries = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      dictionaries.put(facet, new FacetDictionary());
    }
    return new Snapshot(reader, dictionaries, Map.of());
  }

  /// The next state of the same index: only the segments that are new are read. Called by one
  /// thread at a time.
  Snapshot next(DirectoryReader newer) throws IOException {
    return new Snapshot(newer, dictionaries, bySegment);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  CommitMark mark() {
    return mark;
  }

  /// Names the commit; no other commit of any index has it.
  String version() {
    return version;
  }

  /// The segments that it does not answer from, since they are damaged.
  Set<String> leftOut() {
    return leftOut;
  }

  /// The rows of the segment of that number.
  SegmentFacets segment(int ord) {
    return segments.get(ord);
  }

  @Override
  public FacetTable facet(Facet facet) {
    FacetTable table = tables.get(facet);
    if (table == null) {
      throw new IllegalStateException(
          "tables must hold every facet (got: " + tables.keySet() + ")");
    }
    return table;
  }

  // Made when first asked for.
  @Override
  public FacetLabels labels(Facet facet) {
    return labels.computeIfAbsent(facet, f -> FacetLabels.of(facet(f)));
  }

  /// Which articles are near-copies; made when first asked for.
  ///
  /// @throws OverloadedException if they are being made
  Copies copies() throws IOException {
    return copies.get(() -> Copies.of(new CopiedDocs(this)));
  }

  @Override
  public List<String> languages() {
    return languages;
  }

  @Override
  public Query near(String field, List<String> words, int width) {
    return WordForms.within(field, words, width);
  }

  @Override
  public Query spelled(String field, String word) throws IOException {
    return spellings.of(field, word);
  }

  @Override
  public Query begun(String field, List<String> words) throws IOException {
    return WordForms.begun(field, words, reader);
  }

  @Override
  public Set<String> akin(String word) throws IOException {
    return EnglishRoots.akin(word, Fields.BODY, reader);
  }

  KeptCounts counts() {
    return counts;
  }

  private List<String> findLanguages() {
    return facet(Facet.LANGUAGE).rules();
  }
}
