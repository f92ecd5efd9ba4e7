package org.dossier.engine.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossier.article.Span;
import org.dossier.query.PassageRequest;
import org.dossier.search.Passage;

/// Chooses the excerpts of a body that show best why it matched.
///
/// The marks are gathered by sentence, sentences that fit together into one excerpt; the best show
/// the most leaves of the query, then the most marks, then come first; where marks are many, only
/// sentences at [TellingMarks] are looked at. Each is then filled up with whole neighbours of its
/// paragraph while they fit into the wanted length. Nothing reaches into the headline or the
/// furniture.
final class LucenePassages {
  private final CharSequence body;
  private final List<Span> running;
  private final List<Mark> marks;
  private final List<Mark> telling;
  private final int length;

  private LucenePassages(CharSequence body, List<Span> running, List<Mark> marks, int length) {
    this.body = body;
    this.running = running;
    this.marks = marks;
    this.telling = TellingMarks.of(marks, PassageBounds.longest(length));
    this.length = length;
  }

  /// The passages in the order of the text, without overlap; the beginning of the text where
  /// nothing is marked.
  ///
  /// @param masked what is never shown, in order
  static List<Passage> of(
      CharSequence body, List<Span> masked, List<Mark> marks, PassageRequest request) {
    if (request.count() == 0) {
      return List.of();
    }
    LucenePassages passages =
        new LucenePassages(body, running(body, masked), marks, request.length());
    return marks.isEmpty() ? passages.lead() : passages.best(request.count());
  }

  /// Sentences with marks, next to each other: what becomes a passage.
  private record Window(Span text, int firstMark, int endMark, Span region) {
    Window with(Window next) {
      return new Window(new Span(text.start(), next.text.end()), firstMark, next.endMark, region);
    }
  }

  private List<Passage> lead() {
    for (Span region : running) {
      int start = skipSpace(region.start(), region.end());
      if (start < region.end()) {
        Span lead = PassageBounds.fill(body, new Span(start, start), region, length);
        return List.of(passage(lead));
      }
    }
    return List.of();
  }

  private List<Passage> best(int count) {
    List<Window> sentences = sentences();
    List<Window> chosen = new ArrayList<>();
    boolean[] used = new boolean[sentences.size()];
    while (chosen.size() < count) {
      int best = -1;
      int bestEnd = -1;
      long bestWorth = -1;
      for (int i = 0; i < used.length; i++) {
        if (used[i]) {
          continue;
        }
        int end = fitting(sentences, used, i);
        long worth =
            TellingMarks.worth(
                telling, sentences.get(i).firstMark(), sentences.get(end - 1).endMark());
        if (worth > bestWorth) {
          best = i;
          bestEnd = end;
          bestWorth = worth;
        }
      }
      if (best < 0) {
        break;
      }
      chosen.add(sentences.get(best).with(sentences.get(bestEnd - 1)));
      for (int i = best; i < bestEnd; i++) {
        used[i] = true;
      }
    }
    chosen.sort(Comparator.comparing(Window::text));
    return filled(chosen);
  }

  private List<Passage> filled(List<Window> chosen) {
    List<Passage> passages = new ArrayList<>();
    int free = 0;
    for (int i = 0; i < chosen.size(); i++) {
      Window window = chosen.get(i);
      int ceiling = i + 1 < chosen.size() ? chosen.get(i + 1).text().start() : body.length();
      Span room =
          new Span(
              Math.min(window.text().start(), Math.max(free, window.region().start())),
              Math.max(window.text().end(), Math.min(ceiling, window.region().end())));
      Span text = PassageBounds.fill(body, window.text(), room, length);
      passages.add(passage(text));
      free = text.end();
    }
    return passages;
  }

  // One window a sentence; a sentence too long to show gives one for each part of it with marks.
  private List<Window> sentences() {
    List<Window> sentences = new ArrayList<>();
    int longest = PassageBounds.longest(length);
    int region = 0;
    for (int m = 0; m < telling.size(); m++) {
      Mark mark = telling.get(m);
      Window last = sentences.isEmpty() ? null : sentences.getLast();
      if (last != null && mark.start() < last.text().end()) {
        int end = Math.max(last.text().end(), Math.min(mark.end(), last.region().end()));
        sentences.set(
            sentences.size() - 1,
            new Window(new Span(last.text().start(), end), last.firstMark(), m + 1, last.region()));
        continue;
      }
      while (region < running.size() && running.get(region).end() <= mark.start()) {
        region++;
      }
      if (region == running.size()) {
        break;
      }
      Span in = running.get(region);
      int floor = Math.max(in.start(), last == null ? 0 : last.text().end());
      Span text =
          PassageBounds.sentence(
              body, mark, new Span(Math.min(floor, mark.start()), in.end()), longest);
      sentences.add(new Window(text, m, m + 1, in));
    }
    return sentences;
  }

  // The end of the longest run of unused sentences from this one that is short enough.
  private int fitting(List<Window> sentences, boolean[] used, int from) {
    Window first = sentences.get(from);
    int end = from + 1;
    while (end < sentences.size()
        && !used[end]
        && sentences.get(end).region().equals(first.region())
        && sentences.get(end).text().end() - first.text().start() <= length) {
      end++;
    }
    return end;
  }

  private Passage passage(Span text) {
    List<Mark> inside = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.start() >= text.end()) {
        break;
      }
      int start = Math.max(mark.start(), text.start());
      int end = Math.min(mark.end(), text.end());
      if (start < end) {
        inside.add(new Mark(start - text.start(), end - text.start(), mark.leaf()));
      }
    }
    return new Passage(
        text.start(),
        text.end(),
        body.subSequence(text.start(), text.end()).toString(),
        Mark.spans(inside));
  }

  private int skipSpace(int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(body.charAt(i))) {
      i++;
    }
    return i;
  }

  private static List<Span> running(CharSequence body, List<Span> masked) {
    List<Span> running = new ArrayList<>();
    int start = 0;
    for (Span span : masked) {
      if (span.start() > start) {
        running.add(new Span(start, Math.min(span.start(), body.length())));
      }
      start = Math.max(start, span.end());
    }
    if (start < body.length()) {
      running.add(new Span(start, body.length()));
    }
    return running;
  }
}
