package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Counts the articles with a phrase as written, in the title or the body: many phrases one after
/// the other, as [SuggestedState#count] would one by one. What a query opens anew for each phrase
/// in each segment, which takes longer than to count, stays open here. For one thread.
final class PhraseCounter {
  private final List<Segment> segments = new ArrayList<>();

  PhraseCounter(Snapshot snapshot) throws IOException {
    for (LeafReaderContext leaf : snapshot.reader().leaves()) {
      segments.add(new Segment(leaf.reader()));
    }
  }

  /// How many articles have these words next to each other.
  int count(List<String> words) throws IOException {
    List<BytesRef> terms = words.stream().map(BytesRef::new).toList();
    int count = 0;
    for (Segment segment : segments) {
      count += segment.count(terms);
    }
    return count;
  }

  private static final class Segment {
    private final FixedBitSet found;
    private final @Nullable Bits live;
    private final List<Text> texts = new ArrayList<>();

    Segment(LeafReader reader) throws IOException {
      found = new FixedBitSet(reader.maxDoc());
      live = reader.getLiveDocs();
      for (String field : List.of(Fields.TITLE_EXACT, Fields.BODY_EXACT)) {
        Terms terms = reader.terms(field);
        if (terms != null) {
          texts.add(new Text(terms.iterator()));
        }
      }
    }

    int count(List<BytesRef> phrase) throws IOException {
      found.clear();
      for (Text text : texts) {
        text.find(phrase, found);
      }
      if (live == null) {
        return found.cardinality();
      }
      int count = 0;
      for (int doc = next(0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(doc + 1)) {
        count += live.get(doc) ? 1 : 0;
      }
      return count;
    }

    private int next(int from) {
      return from >= found.length() ? DocIdSetIterator.NO_MORE_DOCS : found.nextSetBit(from);
    }
  }

  /// The titles or the bodies of one segment.
  private static final class Text {
    private final TermsEnum terms;
    private final List<@Nullable PostingsEnum> open = new ArrayList<>();

    Text(TermsEnum terms) {
      this.terms = terms;
    }

    void find(List<BytesRef> phrase, FixedBitSet found) throws IOException {
      List<PostingsEnum> words = new ArrayList<>();
      int rarest = 0;
      int fewest = Integer.MAX_VALUE;
      for (int w = 0; w < phrase.size(); w++) {
        if (!terms.seekExact(phrase.get(w))) {
          return;
        }
        if (terms.docFreq() < fewest) {
          fewest = terms.docFreq();
          rarest = w;
        }
        if (w == open.size()) {
          open.add(null);
        }
        PostingsEnum word = terms.postings(open.get(w), PostingsEnum.POSITIONS);
        open.set(w, word);
        words.add(word);
      }
      PostingsEnum leading = words.get(rarest);
      int doc = leading.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        int at = advance(words, doc);
        if (at == doc) {
          if (isPhrase(words)) {
            found.set(doc);
          }
          doc = leading.nextDoc();
        } else {
          doc = at == DocIdSetIterator.NO_MORE_DOCS ? at : leading.advance(at);
        }
      }
    }

    // Where all words are, or else the first article from there on that one of them has.
    private static int advance(List<PostingsEnum> words, int doc) throws IOException {
      for (PostingsEnum word : words) {
        int at = word.docID() < doc ? word.advance(doc) : word.docID();
        if (at > doc) {
          return at;
        }
      }
      return doc;
    }

    private static boolean isPhrase(List<PostingsEnum> words) throws IOException {
      int[] left = new int[words.size()];
      int[] places = new int[words.size()];
      for (int w = 0; w < left.length; w++) {
        left[w] = words.get(w).freq();
        places[w] = -1;
      }
      int start = 0;
      int fitting = 0;
      for (int w = 0; fitting < left.length; w = (w + 1) % left.length) {
        while (places[w] < start + w) {
          if (left[w]-- == 0) {
            return false;
          }
          places[w] = words.get(w).nextPosition();
        }
        if (places[w] == start + w) {
          fitting++;
        } else {
          start = places[w] - w;
          fitting = 1;
        }
      }
      return true;
    }
  }
}
