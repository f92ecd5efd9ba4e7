package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Makes each Korean syllable and each katakana a word of its own, as the tokenizer does with
/// Chinese characters and hiragana.
///
/// Words of these scripts have no spaces between them, or particles without one after them (`서울`,
/// `서울에서`). So a word is found wherever its characters stand next to each other, and a single
/// character too. It must see the words as they stand in the text: the offsets are counted by it.
final class SyllableFilter extends TokenFilter {
  // One character with its marks (`ﾀﾞ`, or a syllable in its letters), or what is of other scripts.
  private static final Pattern PART =
      Pattern.compile("[^\\p{IsHangul}\\p{IsKatakana}\u30fc\uff70]+|\\X");

  private static final char FIRST_HANGUL = '\u1100';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Matcher parts = PART.matcher("");
  private String word = "";
  private int start;
  private int end;

  SyllableFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (end < word.length()) {
      clearAttributes();
      increment.setPositionIncrement(1);
      next();
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    if (mayHaveSyllables()) {
      word = term.toString();
      start = offset.startOffset();
      end = 0;
      parts.reset(word);
      next();
    }
    return true;
  }

  private void next() {
    if (!parts.find()) {
      throw new IllegalStateException("a word must be made of parts (got: " + word + ")");
    }
    end = parts.end();
    term.setEmpty().append(word, parts.start(), end);
    offset.setOffset(start + parts.start(), start + end);
  }

  private boolean mayHaveSyllables() {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) >= FIRST_HANGUL) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = "";
    end = 0;
  }
}
