package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// Widely known events with their dates: a text that names one was written after it, most often
/// soon after.
///
/// Every event named bounds the year from below; the interest in the latest one also makes far
/// later years unlikely. A cue is a phrase, or several that one sentence must hold (`a+b`).
final class KnownEvents {
  static final String RULE = "event";
  private static final String TABLE = "events.tsv";
  private static final double MISREAD = 0.02;

  private final PhraseTable<List<Cue>> cues = new PhraseTable<>();

  /// An event: when it was, how long the news spoke of it (years until interest is a third), and
  /// the cues of its entry.
  record Event(LocalDate date, double life, String cues) {}

  private record Cue(Event event, List<List<String>> further) {}

  /// An event that a text names: the words from `from` up to, not including, `to`.
  record Named(Event event, int from, int to) {}

  private KnownEvents() {}

  static KnownEvents standard() {
    KnownEvents events = new KnownEvents();
    PhraseTable<List<Cue>> table = events.cues;
    Map<String, List<Cue>> byHead = new HashMap<>();
    for (List<String> row : FactLines.rows(TABLE, 3)) {
      Event event =
          new Event(LocalDate.parse(row.get(0)), Double.parseDouble(row.get(1)), row.get(2));
      for (String alternative : row.get(2).split("\\|")) {
        List<String> parts = List.of(alternative.split("\\+"));
        List<List<String>> further = parts.stream().skip(1).map(PhraseTable::wordsOf).toList();
        byHead
            .computeIfAbsent(
                String.join(" ", PhraseTable.wordsOf(parts.getFirst())), h -> new ArrayList<>())
            .add(new Cue(event, further));
      }
    }
    byHead.forEach(table::add);
    return events;
  }

  /// The entry that these words name; null where they name none.
  @Nullable String entry(TextWords words) {
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Found<List<Cue>> found = cues.at(words, i);
      if (found != null) {
        Event event = found.value().getFirst().event();
        return "%s `%s, %s`".formatted(TABLE, event.date(), event.cues());
      }
    }
    return null;
  }

  /// The events that the text names, in its order.
  List<Named> in(TextWords words) {
    List<Named> named = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      PhraseTable.Found<List<Cue>> found = cues.at(words, i);
      if (found == null) {
        continue;
      }
      for (Cue cue : found.value()) {
        if (sentenceHolds(words, i, cue.further())) {
          named.add(new Named(cue.event(), found.from(), found.to()));
        }
      }
    }
    return named;
  }

  private static boolean sentenceHolds(TextWords words, int at, List<List<String>> phrases) {
    if (phrases.isEmpty()) {
      return true;
    }
    int from = words.sentenceStart(at);
    int to = words.sentenceEnd(at);
    for (List<String> phrase : phrases) {
      boolean holds = false;
      for (int i = from; i < to && !holds; i++) {
        holds = words.matches(i, phrase);
      }
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /// One clue an event, at its first mention.
  static List<YearClue> clues(List<Named> named, TextWords words, YearShapes shapes) {
    List<YearClue> clues = new ArrayList<>();
    List<Event> seen = new ArrayList<>();
    LocalDate latest =
        named.stream().map(n -> n.event().date()).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    for (Named event : named) {
      if (seen.contains(event.event())) {
        continue;
      }
      seen.add(event.event());
      double time = YearShapes.time(event.event().date());
      double[] fit =
          event.event().date().equals(latest)
              ? shapes.after(time, event.event().life(), MISREAD)
              : shapes.since(time, MISREAD);
      clues.add(new YearClue(mention(words, event), fit));
    }
    return clues;
  }

  private static Mention mention(TextWords words, Named event) {
    return Mention.inBody(words.text(), words.start(event.from()), words.end(event.to() - 1), RULE);
  }
}
