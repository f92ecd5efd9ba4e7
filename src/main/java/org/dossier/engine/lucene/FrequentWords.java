package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// The words that most bodies have, each with how many articles have it in body or title.
///
/// One walk through all words of the titles and the bodies, side by side: to ask for each word
/// takes longer than to count.
final class FrequentWords {
  private static final int LEAST_BODIES = 2;

  /// A word as written, and how many articles have it.
  record Word(String text, int articles) {}

  private record Candidate(Word word, int bodies) {}

  private final TermsEnum titles;
  private final @Nullable Bits live;
  private @Nullable BytesRef inTitles;
  private @Nullable PostingsEnum ofTitles;
  private @Nullable PostingsEnum ofBodies;

  private FrequentWords(IndexReader reader) throws IOException {
    titles = terms(reader, Fields.TITLE_EXACT);
    live = MultiBits.getLiveDocs(reader);
    inTitles = titles.next();
  }

  /// @param most how many words at most
  /// @param wanted which words
  static List<Word> of(Snapshot snapshot, int most, Predicate<String> wanted) throws IOException {
    IndexReader reader = snapshot.reader();
    FrequentWords counted = new FrequentWords(reader);
    PriorityQueue<Candidate> best = new PriorityQueue<>(Comparator.comparingInt(Candidate::bodies));
    TermsEnum bodies = terms(reader, Fields.BODY_EXACT);
    for (BytesRef term = bodies.next(); term != null; term = bodies.next()) {
      int n = bodies.docFreq();
      Candidate last = best.size() < most ? null : best.peek();
      if (n >= LEAST_BODIES && (last == null || n > last.bodies())) {
        String word = term.utf8ToString();
        if (wanted.test(word)) {
          best.add(new Candidate(new Word(word, counted.articles(term, bodies)), n));
          if (last != null) {
            best.poll();
          }
        }
      }
    }
    return best.stream().map(Candidate::word).toList();
  }

  private static TermsEnum terms(IndexReader reader, String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  // Called for one word after the other in their order.
  private int articles(BytesRef term, TermsEnum bodies) throws IOException {
    while (inTitles != null && inTitles.compareTo(term) < 0) {
      inTitles = titles.next();
    }
    boolean isInTitles = inTitles != null && inTitles.equals(term);
    if (!isInTitles && live == null) {
      return bodies.docFreq();
    }
    PostingsEnum inBody = bodies.postings(ofBodies, PostingsEnum.NONE);
    ofBodies = inBody;
    if (!isInTitles) {
      return union(inBody, inBody);
    }
    PostingsEnum inTitle = titles.postings(ofTitles, PostingsEnum.NONE);
    ofTitles = inTitle;
    return union(inTitle, inBody);
  }

  // The articles of either, each once.
  private int union(PostingsEnum one, PostingsEnum other) throws IOException {
    int count = 0;
    int doc = -1;
    while (doc != DocIdSetIterator.NO_MORE_DOCS) {
      count += doc >= 0 && (live == null || live.get(doc)) ? 1 : 0;
      int a = one.docID() == doc ? one.nextDoc() : one.docID();
      int b = other.docID() == doc ? other.nextDoc() : other.docID();
      doc = Math.min(a, b);
    }
    return count;
  }
}
