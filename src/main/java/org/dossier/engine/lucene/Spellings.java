package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BlendedTermQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/// The words of one state of the collection that a word may be a misspelling of, as the query that
/// finds them: those of a fuzzy query of Lucene's, with its weights, but told for all fields at
/// once.
///
/// Telling them costs more than most searches, and one search asks for them several times: the last
/// ones are kept. Safe for use by many threads.
public final class Spellings {
  private static final int KEPT = 128;

  /// The most words that one may be a misspelling of.
  public static final int MAX_SPELLINGS = 50;

  private static final List<String> FIELDS = List.of(Fields.TITLE_EXACT, Fields.BODY_EXACT);

  /// A longer word is looked for as it stands.
  static final int MAX_LENGTH = 64;

  private final IndexSearcher searcher;
  private final Map<String, Map<String, Query>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Query>> eldest) {
          return size() > KEPT;
        }
      };

  Spellings(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /// Finds words with one other letter, or two in words of more than five; the first letter must be
  /// right.
  ///
  /// @param field one with words as written
  Query of(String field, String word) throws IOException {
    Map<String, Query> byField;
    synchronized (kept) {
      byField = kept.get(word);
    }
    if (byField == null) {
      byField = spelled(word);
      synchronized (kept) {
        kept.put(word, byField);
      }
    }
    Query spelled = byField.get(field);
    if (spelled == null) {
      throw new IllegalArgumentException("field must be of " + FIELDS + " (got: " + field + ")");
    }
    return spelled;
  }

  private Map<String, Query> spelled(String word) throws IOException {
    int first = word.offsetByCodePoints(0, 1);
    int edits = edits(word);
    CompiledAutomaton near =
        new CompiledAutomaton(
            new LevenshteinAutomata(word.substring(first), true)
                .toAutomaton(edits, word.substring(0, first)),
            true,
            false);
    Map<String, Query> byField = new TreeMap<>();
    for (String field : FIELDS) {
      byField.put(field, spelled(field, word, near));
    }
    return byField;
  }

  private Query spelled(String field, String word, CompiledAutomaton near) throws IOException {
    Map<BytesRef, TermStates> found = new TreeMap<>();
    for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
      Terms terms = segment.reader().terms(field);
      if (terms != null) {
        TermsEnum all = terms.intersect(near, null);
        for (BytesRef term = all.next(); term != null; term = all.next()) {
          TimeBudget.check();
          TermStates states = found.get(term);
          if (states == null) {
            states = new TermStates(searcher.getTopReaderContext());
            found.put(BytesRef.deepCopyOf(term), states);
          }
          states.register(all.termState(), segment.ord, all.docFreq(), all.totalTermFreq());
        }
      }
    }
    List<Spelling> nearest = new ArrayList<>();
    found.forEach((term, states) -> nearest.add(Spelling.of(word, term, states)));
    nearest.sort(Comparator.comparingDouble(Spelling::likeness).reversed());
    BlendedTermQuery.Builder blended = new BlendedTermQuery.Builder();
    blended.setRewriteMethod(BlendedTermQuery.BOOLEAN_REWRITE);
    for (Spelling one : nearest.subList(0, Math.min(MAX_SPELLINGS, nearest.size()))) {
      blended.add(new Term(field, one.term()), one.likeness(), one.states());
    }
    return searcher.rewrite(blended.build());
  }

  /// How many letters may be others.
  public static int edits(String word) {
    return word.codePointCount(0, word.length()) <= 5 ? 1 : 2;
  }

  /// How like one word is to another that may be its misspelling: 1 if it is the same.
  public static float likeness(String word, String other) {
    int[] asked = word.codePoints().toArray();
    int[] found = other.codePoints().toArray();
    float edits = Spelling.distance(asked, found);
    return 1 - edits / Math.min(asked.length, found.length);
  }

  /// A word of the index, and how like it is to the one that was asked for: 1 if it is the same.
  private record Spelling(BytesRef term, float likeness, TermStates states) {
    static Spelling of(String word, BytesRef term, TermStates states) {
      return new Spelling(term, Spellings.likeness(word, term.utf8ToString()), states);
    }

    /// How many letters must be changed, put in, left out or exchanged with their neighbours.
    private static int distance(int[] one, int[] other) {
      int[][] best = new int[one.length + 1][other.length + 1];
      for (int i = 0; i <= one.length; i++) {
        for (int j = 0; j <= other.length; j++) {
          if (i == 0 || j == 0) {
            best[i][j] = i + j;
            continue;
          }
          boolean same = one[i - 1] == other[j - 1];
          int least = best[i - 1][j - 1] + (same ? 0 : 1);
          least = Math.min(least, 1 + Math.min(best[i - 1][j], best[i][j - 1]));
          if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) {
            least = Math.min(least, 1 + best[i - 2][j - 2]);
          }
          best[i][j] = least;
        }
      }
      return best[one.length][other.length];
    }
  }
}
