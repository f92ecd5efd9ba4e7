package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// Reads how much time has passed since something that is dated, in the same sentence: "ten months
/// have passed since the downing of PS752", "the 4-year commemoration", "10 years ago, in 2003".
///
/// The dated thing is a known event or a year in digits. Where "after" only tells the order of two
/// events of the past it counts little; "comes a month after" and "have passed since" speak of now.
final class ElapsedTime {
  private static final String RULE = "elapsed";
  private static final Set<String> JUBILEES =
      Set.of("anniversary", "commemoration", "memorial", "commemorations");
  private static final WordSet UNITS_OR_JUBILEES =
      WordSet.of(
          "year",
          "years",
          "month",
          "months",
          "week",
          "weeks",
          "decade",
          "decades",
          "anniversary",
          "commemoration",
          "memorial",
          "commemorations");
  private static final Set<String> NOW =
      Set.of("comes", "come", "passed", "coming", "elapsed", "today", "now");
  private static final Pattern ORDINAL = Pattern.compile(".*(?:st|nd|rd|th)|second");
  private static final double SURE = 0.01;
  private static final double LIKELY = 0.35;

  private ElapsedTime() {}

  private record Span(double years, double leak, int from, int to, boolean jubilee) {
    Span(double years, double leak, int from, int to) {
      this(years, leak, from, to, false);
    }
  }

  static List<YearClue> clues(
      TextWords words, List<KnownEvents.Named> events, List<YearInText> years, YearShapes shapes) {
    Map<Integer, Set<KnownEvents.Event>> bySentence = new HashMap<>();
    for (KnownEvents.Named event : events) {
      bySentence
          .computeIfAbsent(words.sentence(event.from()), s -> new HashSet<>())
          .add(event.event());
    }
    List<YearClue> clues = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span span = spanAt(words, i);
      if (span == null) {
        continue;
      }
      double anchor = anchor(words, i, bySentence, years);
      if (anchor <= 0) {
        continue;
      }
      double then = anchor + span.years();
      double early = span.jubilee() ? 0.08 : span.years() < 1.5 ? 0.1 : 0.3;
      double late = span.jubilee() ? 0.5 : early;
      double[] fit =
          anchor == Math.rint(anchor)
              ? shapes.at((int) Math.round(then), span.leak())
              : shapes.within(then - early, then + late, span.leak());
      clues.add(
          new YearClue(
              Mention.inBody(
                  words.text(), words.start(span.from()), words.end(span.to() - 1), RULE),
              fit));
    }
    return clues;
  }

  private static @Nullable Span spanAt(TextWords words, int i) {
    if (!UNITS_OR_JUBILEES.has(words, i + 1)) {
      return null;
    }
    double unit = unit(words.word(i + 1));
    boolean jubilee = unit <= 0 && JUBILEES.contains(words.word(i + 1));
    int count = unit > 0 || jubilee ? CountWords.number(words, i) : 0;
    if (count <= 0) {
      return null;
    }
    boolean ordinal = ORDINAL.matcher(words.word(i)).matches();
    if (ordinal && jubilee && words.sameSentence(i, i + 1)) {
      return new Span(count, SURE, i, i + 2, true);
    }
    if (unit <= 0 || ordinal || !words.sameSentence(i, i + 2)) {
      return null;
    }
    double years = count * unit;
    String next = words.word(i + 2);
    if (JUBILEES.contains(next)) {
      return new Span(years, SURE, i, i + 3, true);
    }
    if (next.equals("ago")) {
      return new Span(years, 0.15, i, i + 3);
    }
    boolean passed = Set.of("have", "has", "since").contains(next);
    if (passed && (next.equals("since") || NOW.contains(words.word(i + 3)))) {
      return new Span(years, next.equals("since") ? 0.15 : SURE, i, i + 4);
    }
    if (next.equals("after") && NOW.contains(verbBefore(words, i))) {
      return new Span(years, 0.1, i, i + 3);
    }
    return next.equals("after") && words.sentence(i) <= 1
        ? new Span(years, LIKELY, i, i + 3)
        : null;
  }

  // `comes just over a month after`: the verb up to four words before the number.
  private static String verbBefore(TextWords words, int i) {
    for (int k = i - 1; k >= i - 4 && words.sameSentence(k, i); k--) {
      if (NOW.contains(words.word(k))) {
        return words.word(k);
      }
    }
    return "";
  }

  private static double unit(String word) {
    return switch (word) {
      case "year", "years" -> 1;
      case "month", "months" -> 1 / 12.0;
      case "week", "weeks" -> 7 / 365.25;
      case "decade", "decades" -> 10;
      default -> 0;
    };
  }

  // The time of the only event, else of the only year, in the sentence; whole where only the year
  // is known; 0 where the sentence has none or several.
  private static double anchor(
      TextWords words,
      int at,
      Map<Integer, Set<KnownEvents.Event>> events,
      List<YearInText> years) {
    Set<KnownEvents.Event> here = events.getOrDefault(words.sentence(at), Set.of());
    if (here.size() == 1) {
      return YearShapes.time(here.iterator().next().date());
    }
    int from = words.start(words.sentenceStart(at));
    int to = words.end(words.sentenceEnd(at) - 1);
    List<Integer> named =
        YearInText.between(years, from, to).stream().map(YearInText::year).distinct().toList();
    return here.isEmpty() && named.size() == 1 ? named.getFirst() : 0;
  }
}
