package org.dossier.engine.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.dossier.article.Span;

/// Moves the words after a masked span so far away that no phrase reaches across it.
final class GapFilter extends TokenFilter {
  /// More than any distance that a reader may ask for with `~`.
  static final int GAP = 1000;

  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final List<Span> masked;
  private int next;

  /// @param masked in order
  GapFilter(TokenStream input, List<Span> masked) {
    super(input);
    this.masked = masked;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    boolean crossed = false;
    while (next < masked.size() && masked.get(next).end() <= offset.startOffset()) {
      next++;
      crossed = true;
    }
    if (crossed) {
      increment.setPositionIncrement(increment.getPositionIncrement() + GAP);
    }
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = 0;
  }
}
