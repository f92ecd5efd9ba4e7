package org.dossier.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.ArrayUtil;

/// The words of a text as written, read once for all that is made of them: a field of their own,
/// the words without inflection, the shingles.
final class WrittenWords {
  private static final int LETTERS_A_WORD = 5;
  private static final int FEW = 8;

  private char[] letters;
  private int[] ends;
  private int[] starts;
  private int[] stops;
  private int[] increments;
  private int size;

  private WrittenWords(int length) {
    int words = length / LETTERS_A_WORD + FEW;
    letters = new char[length + FEW];
    ends = new int[words];
    starts = new int[words];
    stops = new int[words];
    increments = new int[words];
  }

  /// Reads a stream to its end and closes it.
  ///
  /// @param length about how long the text is
  static WrittenWords of(TokenStream stream, int length) {
    WrittenWords words = new WrittenWords(length);
    try (stream) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term, offset, increment.getPositionIncrement());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from a string can't fail", e);
    }
    return words;
  }

  private void add(CharTermAttribute term, OffsetAttribute offset, int increment) {
    if (size == ends.length) {
      ends = ArrayUtil.grow(ends);
      starts = ArrayUtil.growExact(starts, ends.length);
      stops = ArrayUtil.growExact(stops, ends.length);
      increments = ArrayUtil.growExact(increments, ends.length);
    }
    int begin = size == 0 ? 0 : ends[size - 1];
    int end = begin + term.length();
    letters = ArrayUtil.grow(letters, end);
    System.arraycopy(term.buffer(), 0, letters, begin, term.length());
    ends[size] = end;
    starts[size] = offset.startOffset();
    stops[size] = offset.endOffset();
    increments[size] = increment;
    size++;
  }

  /// The words again, as often as it is asked for.
  TokenStream stream() {
    return new Replay(this);
  }

  /// A stream of the words of one text after the other.
  static final class Replay extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private WrittenWords words;
    private int next;

    Replay(WrittenWords words) {
      this.words = words;
    }

    /// Goes on with other words, from the next [#reset] on.
    void set(WrittenWords of) {
      words = of;
    }

    @Override
    public boolean incrementToken() {
      if (next == words.size) {
        return false;
      }
      clearAttributes();
      int begin = next == 0 ? 0 : words.ends[next - 1];
      term.copyBuffer(words.letters, begin, words.ends[next] - begin);
      offset.setOffset(words.starts[next], words.stops[next]);
      increment.setPositionIncrement(words.increments[next]);
      next++;
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      next = 0;
    }
  }
}
