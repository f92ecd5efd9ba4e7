package org.dossier.engine.lucene;

import org.dossier.article.Span;

/// Where an excerpt begins and ends: on the borders of sentences where they allow its length, else
/// between words.
final class PassageBounds {
  /// Without a space for this long, a cut goes through the word.
  private static final int LONGEST_WORD = 40;

  private PassageBounds() {}

  /// The most characters that a passage of about this length may have.
  static int longest(int length) {
    return length + length * 3 / 10;
  }

  /// The sentence around a mark, within the room; a part of it where it is longer than `longest`.
  static Span sentence(CharSequence body, Mark mark, Span room, int longest) {
    int markEnd = Math.min(mark.end(), Math.max(room.end(), mark.start()));
    int floor = Math.max(room.start(), mark.start() - longest);
    int ceiling = Math.min(room.end(), markEnd + longest);
    int start = Sentences.start(body, mark.start(), floor);
    int end =
        Math.max(Sentences.end(body, Math.max(markEnd, mark.start() + 1) - 1, ceiling), markEnd);
    if (end - start > longest) {
      start =
          wordStart(body, mark.start() - longest / 4, Math.max(start, room.start()), mark.start());
      end = wordEnd(body, Math.min(end, start + longest), markEnd);
    }
    return trim(body, start, end);
  }

  /// The text with as many whole neighbours of its paragraph as fit into about `length`, within the
  /// room. Where the text is empty and its first sentence too long, as many words of it as fit.
  static Span fill(CharSequence body, Span text, Span room, int length) {
    int start = text.start();
    int end = text.end();
    boolean grown = true;
    while (grown) {
      grown = false;
      int from = skipSpace(body, end, room.end());
      if (from < room.end() && !isParagraphBreak(body, end, from)) {
        int next = Sentences.end(body, from, Math.min(room.end(), from + length + 1));
        if (next > end && next - start <= length) {
          end = next;
          grown = true;
        }
      }
      int before = skipSpaceBack(body, start, room.start());
      if (before > room.start() && !isParagraphBreak(body, before, start)) {
        int previous =
            Sentences.start(body, before - 1, Math.max(room.start(), before - length - 1));
        if (end - previous <= length) {
          start = previous;
          grown = true;
        }
      }
    }
    if (start == end) {
      end = start + length < room.end() ? wordEnd(body, start + length, end) : room.end();
    }
    return trim(body, start, end);
  }

  // An empty line: what stands beyond it may be a heading, or another matter.
  private static boolean isParagraphBreak(CharSequence body, int from, int to) {
    int lines = 0;
    for (int i = from; i < to && lines < 2; i++) {
      lines += body.charAt(i) == '\n' ? 1 : 0;
    }
    return lines == 2;
  }

  /// The beginning of a word at or after the offset, but not after `latest`.
  private static int wordStart(CharSequence body, int wanted, int floor, int latest) {
    if (wanted <= floor) {
      return floor;
    }
    for (int i = wanted; i < Math.min(latest, wanted + LONGEST_WORD); i++) {
      if (Character.isWhitespace(body.charAt(i - 1))) {
        return i;
      }
    }
    int cut = Math.min(wanted, latest);
    return Character.isLowSurrogate(body.charAt(cut)) ? cut - 1 : cut;
  }

  /// The end of a word at or before the offset, but not before `earliest`.
  private static int wordEnd(CharSequence body, int wanted, int earliest) {
    if (wanted >= body.length() || wanted <= earliest) {
      return Math.max(Math.min(wanted, body.length()), earliest);
    }
    for (int i = wanted; i > Math.max(earliest, wanted - LONGEST_WORD); i--) {
      if (Character.isWhitespace(body.charAt(i))) {
        return i;
      }
    }
    return Character.isLowSurrogate(body.charAt(wanted)) ? wanted - 1 : wanted;
  }

  private static Span trim(CharSequence body, int start, int end) {
    int from = skipSpace(body, start, end);
    return new Span(from, skipSpaceBack(body, end, from));
  }

  private static int skipSpace(CharSequence body, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(body.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int skipSpaceBack(CharSequence body, int from, int start) {
    int i = from;
    while (i > start && Character.isWhitespace(body.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
