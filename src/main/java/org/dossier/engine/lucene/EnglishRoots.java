package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/// Finds the words of a collection that have one root, by Porter's second algorithm: `retrieve`,
/// `retrieval`.
///
/// Such words often mean something else, so they can't stand for each other; but where a question
/// is answered in part, they tell.
public final class EnglishRoots {
  private static final int SHORTEST = 4;

  /// How many words with the same beginning are compared.
  public static final int MAX_COMPARED = 2000;

  private EnglishRoots() {}

  /// The words of the field that have the root of this one, with it; empty for a short word.
  static Set<String> akin(String word, String field, IndexReader reader) throws IOException {
    String beginning = beginning(word);
    if (beginning == null) {
      return Set.of();
    }
    EnglishStemmer stemmer = new EnglishStemmer();
    String root = root(word, stemmer);
    BytesRef begun = new BytesRef(beginning);
    Set<String> akin = new TreeSet<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
    if (all.seekCeil(begun) != TermsEnum.SeekStatus.END) {
      int compared = 0;
      for (BytesRef term = all.term();
          term != null && StringHelper.startsWith(term, begun) && compared < MAX_COMPARED;
          term = all.next()) {
        compared++;
        String other = term.utf8ToString();
        if (root(other, stemmer).equals(root)) {
          akin.add(other);
        }
      }
    }
    return akin;
  }

  /// What all words begin with that may have the root of this one; null for a short word.
  public static @Nullable String beginning(String word) {
    if (word.length() < SHORTEST) {
      return null;
    }
    String root = root(word, new EnglishStemmer());
    // The last letter of a root may be another than that of the word: `study`, `studi`.
    return root.substring(0, Math.max(Math.min(3, root.length()), root.length() - 1));
  }

  /// Whether both words have one root.
  public static boolean areAkin(String word, String other) {
    EnglishStemmer stemmer = new EnglishStemmer();
    return root(word, stemmer).equals(root(other, stemmer));
  }

  private static String root(String word, EnglishStemmer stemmer) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
