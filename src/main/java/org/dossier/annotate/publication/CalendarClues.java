package org.dossier.annotate.publication;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Mention;

/// What a calendar tells of the year of a text: "Thursday, Nov. 16" fits one year in about six, and
/// "last year's presidential election" one in four.
final class CalendarClues {
  private static final Map<String, DayOfWeek> WEEKDAYS =
      Map.of(
          "monday",
          DayOfWeek.MONDAY,
          "tuesday",
          DayOfWeek.TUESDAY,
          "wednesday",
          DayOfWeek.WEDNESDAY,
          "thursday",
          DayOfWeek.THURSDAY,
          "friday",
          DayOfWeek.FRIDAY,
          "saturday",
          DayOfWeek.SATURDAY,
          "sunday",
          DayOfWeek.SUNDAY);
  private static final WordSet WEEKDAY = WordSet.of(WEEKDAYS.keySet().toArray(String[]::new));
  private static final WordSet AMERICAN =
      WordSet.of("republican", "republicans", "democrat", "democrats", "gop", "senate", "congress");

  private CalendarClues() {}

  static List<YearClue> clues(TextWords words, YearShapes shapes) {
    List<YearClue> clues = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean american = isAmerican(words);
    for (int i = 0; i < words.size(); i++) {
      DayOfWeek weekday =
          words.isCapital(i) && WEEKDAY.has(words, i) ? WEEKDAYS.get(words.word(i)) : null;
      int month = weekday == null ? 0 : MonthNames.number(words.word(i + 1));
      int day = month > 0 ? CountWords.number(words, i + 2) : 0;
      if (weekday != null
          && day > 0
          && day <= 31
          && words.sameSentence(i, i + 2)
          && !words.word(i + 3).matches("(?:19|20)\\d\\d")
          && seen.add(weekday + " " + month + " " + day)) {
        clues.add(
            new YearClue(
                mention(words, i, i + 3, "weekday"),
                shapes.where(year -> fits(year, month, day, weekday))));
      }
      if (american
          && words.is(i + 1, "year")
          && (words.is(i, "last") || words.is(i, "this") || words.is(i, "next"))) {
        addElection(words, i, shapes, clues);
      }
    }
    return clues;
  }

  private static double fits(int year, int month, int day, DayOfWeek weekday) {
    if (isThatDay(year, month, day, weekday)) {
      return 1;
    }
    boolean near =
        isThatDay(year - 1, month, day, weekday) || isThatDay(year + 1, month, day, weekday);
    return near ? 0.25 : 0.12;
  }

  private static boolean isThatDay(int year, int month, int day, DayOfWeek weekday) {
    try {
      return LocalDate.of(year, month, day).getDayOfWeek() == weekday;
    } catch (DateTimeException e) {
      return false;
    }
  }

  // American presidents are elected in years that 4 divides, and Congress midway between.
  private static void addElection(TextWords words, int i, YearShapes shapes, List<YearClue> clues) {
    int shift =
        switch (words.word(i)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    boolean possessive = words.word(i + 2).equals("s");
    int first = possessive ? i + 3 : words.sentenceStart(i);
    int end = Math.min(possessive ? i + 7 : i + 22, words.sentenceEnd(i));
    for (int k = first; k < end; k++) {
      boolean presidential =
          words.word(k).equals("presidential")
              && words.word(k + 1).matches("elections?|race|campaign");
      boolean midterm = words.word(k).startsWith("midterm");
      if (presidential || midterm) {
        double leak = possessive ? 0.08 : 0.35;
        int rest = presidential ? 0 : 2;
        clues.add(
            new YearClue(
                mention(words, Math.min(i, k), Math.max(i + 2, k + 1), "election"),
                shapes.where(year -> Math.floorMod(year + shift, 4) == rest ? 1 : leak)));
        return;
      }
    }
  }

  private static boolean isAmerican(TextWords words) {
    int count = 0;
    for (int i = 0; i < words.size() && count < 2; i++) {
      boolean us = words.is(i, "u") && words.is(i + 1, "s");
      count += us || AMERICAN.has(words, i) ? 1 : 0;
    }
    return count >= 2;
  }

  private static Mention mention(TextWords words, int from, int to, String rule) {
    return Mention.inBody(words.text(), words.start(from), words.end(to - 1), rule);
  }
}
