package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.dossier.article.Facet;
import org.dossier.search.Dossier;

/// Counts the articles that use each name for one value.
///
/// Ways to write a name that have one key (see [UsedNames]) are one name, called as most articles
/// write it; an article that writes it in several ways counts once.
public final class NameCounter implements Collector {
  private static final Comparator<Dossier.Name> BY_USE =
      Comparator.comparingLong(Dossier.Name::count).reversed().thenComparing(Dossier.Name::name);

  private static final class Name {
    private long count;
    private final Map<String, Writing> writings = new HashMap<>();

    Dossier.Name counted() {
      Map.Entry<String, Writing> most = null;
      for (Map.Entry<String, Writing> e : writings.entrySet()) {
        if (most == null || isMore(e, most)) {
          most = e;
        }
      }
      return new Dossier.Name(most == null ? "" : most.getKey(), count);
    }

    private static boolean isMore(Map.Entry<String, Writing> e, Map.Entry<String, Writing> most) {
      long more = e.getValue().count - most.getValue().count;
      return more > 0 || (more == 0 && e.getKey().compareTo(most.getKey()) < 0);
    }
  }

  private static final class Writing {
    private final Name name;
    private long count;

    Writing(Name name) {
      this.name = name;
    }
  }

  private final String field;
  private final BytesRef start;
  private final BytesRef end;
  private final Map<String, Name> byKey = new HashMap<>();

  private NameCounter(Facet facet, String id) {
    field = Fields.names(facet);
    start = UsedNames.start(id);
    end = UsedNames.end(id);
  }

  /// The names of the value in the articles that match, the most used first.
  static List<Dossier.Name> count(Snapshot snapshot, Query query, Facet facet, String id)
      throws IOException {
    NameCounter counter = new NameCounter(facet, id);
    return snapshot
        .searcher()
        .search(
            query,
            new CollectorManager<NameCounter, List<Dossier.Name>>() {
              @Override
              public NameCounter newCollector() {
                return counter;
              }

              @Override
              public List<Dossier.Name> reduce(Collection<NameCounter> collectors) {
                return counter.names();
              }
            });
  }

  /// The names of a value of which was counted how many articles use each writing.
  ///
  /// @param writings by key and writing, how many articles have it
  /// @param keys by key, how many articles have any of its writings
  public static List<Dossier.Name> names(
      Map<String, Map<String, Long>> writings, Map<String, Long> keys) {
    List<Dossier.Name> names = new ArrayList<>();
    writings.forEach((key, counts) -> {
      Name name = new Name();
      name.count = keys.getOrDefault(key, 0L);
      counts.forEach((text, count) -> {
        Writing writing = new Writing(name);
        writing.count = count;
        name.writings.put(text, writing);
      });
      names.add(name.counted());
    });
    names.sort(BY_USE);
    return names;
  }

  private List<Dossier.Name> names() {
    return byKey.values().stream()
        .filter(name -> name.count > 0)
        .map(Name::counted)
        .sorted(BY_USE)
        .toList();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
    long first = ceiling(values, start);
    List<Writing> writings = writings(values, first, ceiling(values, end));
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int doc) throws IOException {
        if (writings.isEmpty() || !values.advanceExact(doc)) {
          return;
        }
        Name last = null;
        for (int i = values.docValueCount(); i > 0; i--) {
          long n = values.nextOrd() - first;
          if (n >= 0 && n < writings.size()) {
            Writing writing = writings.get((int) n);
            writing.count++;
            // Writings of one name stand next to each other.
            if (writing.name != last) {
              writing.name.count++;
              last = writing.name;
            }
          }
        }
      }
    };
  }

  private List<Writing> writings(SortedSetDocValues values, long first, long end)
      throws IOException {
    List<Writing> writings = new ArrayList<>();
    for (long ord = first; ord < end; ord++) {
      List<String> parts = UsedNames.parts(values.lookupOrd(ord));
      Name name = byKey.computeIfAbsent(parts.get(1), key -> new Name());
      writings.add(name.writings.computeIfAbsent(parts.get(2), text -> new Writing(name)));
    }
    return writings;
  }

  private static long ceiling(SortedSetDocValues values, BytesRef term) throws IOException {
    long ord = values.lookupTerm(term);
    return ord < 0 ? -ord - 1 : ord;
  }
}
