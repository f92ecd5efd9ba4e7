package org.dossier.engine.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Takes the English possessive off a word, from its offsets too: what is marked is the word.
final class PossessiveFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  PossessiveFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int length = term.length();
    if (length > 2
        && (term.charAt(length - 1) == 's' || term.charAt(length - 1) == 'S')
        && isApostrophe(term.charAt(length - 2))) {
      term.setLength(length - 2);
      // A filter before this one may have changed the length of the word, never of its end.
      int end = offset.endOffset() - 2;
      offset.setOffset(offset.startOffset(), Math.max(offset.startOffset(), end));
    }
    return true;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\uff07';
  }
}
