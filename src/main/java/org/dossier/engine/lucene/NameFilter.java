package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Puts a token for each mention of a name where its first word stands.
///
/// The token has the offsets of the whole mention, so that a search for the name marks the mention
/// and not only the word.
final class NameFilter extends TokenFilter {
  /// A mention, by the term that stands for what it names.
  record Name(String term, Span span) {}

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Name> names;
  private int next;
  private int lastStart;
  private int wordEnd;
  private AttributeSource.@Nullable State word;

  /// @param names in the order of their spans
  NameFilter(TokenStream input, List<Name> names) {
    super(input);
    this.names = names;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (word != null && next < names.size() && names.get(next).span().start() < wordEnd) {
      Name name = names.get(next++);
      restoreState(word);
      term.setEmpty().append(name.term());
      // Offsets of an index never go back; a mention may begin before its first word.
      lastStart = Math.max(lastStart, name.span().start());
      offset.setOffset(lastStart, Math.max(lastStart, name.span().end()));
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      word = null;
      return false;
    }
    lastStart = Math.max(lastStart, offset.startOffset());
    wordEnd = offset.endOffset();
    word = next < names.size() && names.get(next).span().start() < wordEnd ? captureState() : null;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
    lastStart = 0;
    word = null;
  }
}
