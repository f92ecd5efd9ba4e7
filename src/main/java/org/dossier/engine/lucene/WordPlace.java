package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.dossier.article.Span;

/// A word of a short text, folded, and where it stands there.
record WordPlace(String word, Span span) {

  /// The words of a text in order.
  static List<WordPlace> of(String text) {
    List<WordPlace> places = new ArrayList<>();
    try (TokenStream words = WordAnalysis.exact(MaskedText.of(text, List.of()))) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        Span span = new Span(offset.startOffset(), offset.endOffset());
        places.add(new WordPlace(term.toString(), span));
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
    return places;
  }
}
