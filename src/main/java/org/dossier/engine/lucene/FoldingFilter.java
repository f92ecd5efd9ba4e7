package org.dossier.engine.lucene;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Takes the accents off letters, whether they are written as one character or as two.
///
/// Cyrillic `й` and `ў` keep theirs: they are letters of their own. What has no accent that can be
/// split off (`ø`, `ß`, `ł`) is left to Lucene's ASCII folding, which follows.
final class FoldingFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  FoldingFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= 0x80) {
        String folded = fold(term.toString());
        term.setEmpty().append(folded);
        break;
      }
    }
    return true;
  }

  static String fold(String text) {
    String split = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(split.length());
    for (int i = 0; i < split.length(); i++) {
      char c = split.charAt(i);
      boolean mark = c >= '\u0300' && c <= '\u036f';
      if (!mark || isLetterWithBreve(split, i)) {
        kept.append(c == 'ς' ? 'σ' : c);
      }
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  private static boolean isLetterWithBreve(String split, int mark) {
    return split.charAt(mark) == '\u0306'
        && mark > 0
        && "иуИУ".indexOf(split.charAt(mark - 1)) >= 0;
  }
}
