package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dossier.article.Span;
import org.dossier.engine.lucene.MarkingLeaves.Begun;
import org.jspecify.annotations.Nullable;

/// Finds the words of an article that begin so. The index could tell where each of the words is
/// that do in the whole collection; but these may be thousands, and reading a text of common length
/// once costs far less. A long one is not read if the words are fewer than it has.
final class BegunWords {
  /// The characters that are read in the time in which the index is asked for one word.
  private static final int TEXT_A_WORD = 32;

  private BegunWords() {}

  static void mark(String text, List<Span> masked, List<Begun> begun, List<Mark> marks)
      throws IOException {
    if (begun.isEmpty()) {
      return;
    }
    CandidateText candidates =
        CandidateText.of(MaskedText.of(text, masked), begun.stream().map(Begun::word).toList());
    if (candidates.parts().isEmpty()) {
      return;
    }
    try (TokenStream words = WordAnalysis.exact(candidates.parts())) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        for (Begun b : begun) {
          if (startsWith(term, b.word())) {
            int start = candidates.stood(offset.startOffset());
            marks.add(new Mark(start, start + offset.endOffset() - offset.startOffset(), b.leaf()));
          }
        }
      }
      words.end();
    }
  }

  /// @param doc the article's number in the segment
  /// @param masked what is not searched in the body
  static void markBody(
      LeafReaderContext segment,
      int doc,
      CharSequence body,
      List<Span> masked,
      List<Begun> begun,
      List<Mark> marks)
      throws IOException {
    List<Begun> unknown = new ArrayList<>();
    for (Begun b : begun) {
      List<Mark> known =
          body.length() <= LongText.PART
              ? null
              : fromIndex(segment, doc, b, body.length() / TEXT_A_WORD);
      if (known == null) {
        unknown.add(b);
      } else {
        marks.addAll(known);
      }
    }
    if (!unknown.isEmpty()) {
      mark(body.toString(), masked, unknown, marks);
    }
  }

  // Null if more words than these begin so.
  private static @Nullable List<Mark> fromIndex(
      LeafReaderContext segment, int doc, Begun begun, int most) throws IOException {
    List<Mark> marks = new ArrayList<>();
    Terms terms = segment.reader().terms(Fields.BODY_EXACT);
    if (terms == null) {
      return marks;
    }
    BytesRef prefix = new BytesRef(begun.word());
    TermsEnum words = terms.iterator();
    PostingsEnum places = null;
    int count = 0;
    boolean more = words.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && StringHelper.startsWith(words.term(), prefix)) {
      if (++count > most) {
        return null;
      }
      places = words.postings(places, PostingsEnum.OFFSETS);
      if (places.advance(doc) == doc) {
        for (int left = places.freq(); left > 0; left--) {
          places.nextPosition();
          marks.add(new Mark(places.startOffset(), places.endOffset(), begun.leaf()));
        }
      }
      more = words.next() != null;
    }
    return marks;
  }

  private static boolean startsWith(CharTermAttribute term, String begun) {
    if (term.length() < begun.length()) {
      return false;
    }
    for (int i = 0; i < begun.length(); i++) {
      if (term.charAt(i) != begun.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
