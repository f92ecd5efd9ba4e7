package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossier.article.PartialDate;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// A date with its year as it stands in a text: `2023-11-16`, `Nov. 16, 2023`, `16 novembre 2023`.
///
/// Any script's digits are read. In `03/04/2021` it is not known which number is the month, so only
/// the year counts; numbers between periods (`3.4.2021`) have the day first everywhere.
record WrittenDate(PartialDate date, int start, int end) {
  private static final String MONTH = "(\\p{L}{2,14}(?:\\s(?:الثاني|الأول))?)";
  private static final String YEAR = "((?:19|20)\\d\\d)(?![\\p{L}\\d])";
  private static final String HEAD = "(?<![\\p{L}\\d])";

  // The most characters of a date beside its year, blanks and hyphens not counted.
  private static final int MOST_BESIDE = 36;

  private static final List<Form> FORMS =
      List.of(
          new Form(
              HEAD + "((?:19|20)\\d\\d)([-/.年]\\s?)(\\d{1,2})([-/.月]\\s?)(\\d{1,2})(?:日|(?![\\d]))",
              m -> date(m.group(1), m.group(3), m.group(5))),
          new Form(
              HEAD + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR,
              m -> date(m.group(3), month(m.group(1)), m.group(2))),
          new Form(
              HEAD
                  + "(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[\\s-]+(?:de\\s|of\\s)?"
                  + MONTH
                  + "\\.?,?[\\s-]+(?:de\\s|del\\s)?"
                  + YEAR,
              m -> date(m.group(3), month(m.group(2)), m.group(1))),
          new Form(HEAD + "(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR, WrittenDate::numeric));

  private interface Reading {
    @Nullable PartialDate of(MatchResult match);
  }

  private record Form(Pattern pattern, Reading reading) {
    Form(String pattern, Reading reading) {
      this(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reading);
    }

    Stream<WrittenDate> in(String text, Span part) {
      Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
      return matcher
          .region(part.start(), part.end())
          .results()
          .flatMap(match -> {
            PartialDate date = reading.of(match);
            return date == null
                ? Stream.empty()
                : Stream.of(new WrittenDate(date, match.start(), match.end()));
          });
    }
  }

  /// The dates in a text, in their order.
  static List<WrittenDate> in(String text) {
    String latin = withLatinDigits(text);
    List<WrittenDate> dates = new ArrayList<>();
    for (Span part : aroundYears(latin)) {
      if (!hasDay(latin, part)) {
        continue;
      }
      List<WrittenDate> here = new ArrayList<>();
      for (Form form : FORMS) {
        form.in(latin, part)
            .filter(d -> here.stream().noneMatch(o -> d.start < o.end && o.start < d.end))
            .forEach(here::add);
      }
      here.sort(Comparator.comparingInt(WrittenDate::start));
      dates.addAll(here);
    }
    return dates;
  }

  // The parts of a text that can hold dates, apart from each other: a date has a year.
  private static List<Span> aroundYears(String text) {
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i + 4 <= text.length(); i++) {
      if (!isYear(text, i)) {
        continue;
      }
      int from = beside(text, i, -1);
      if (!parts.isEmpty() && parts.getLast().end() >= from) {
        from = parts.removeLast().start();
      }
      parts.add(new Span(from, beside(text, i + 3, 1)));
    }
    return parts;
  }

  private static boolean isYear(String text, int at) {
    char first = text.charAt(at);
    char second = text.charAt(at + 1);
    return ((first == '1' && second == '9') || (first == '2' && second == '0'))
        && isDigit(text.charAt(at + 2))
        && isDigit(text.charAt(at + 3));
  }

  // Every date has a number of one or two digits.
  private static boolean hasDay(String text, Span part) {
    int digits = 0;
    for (int i = part.start(); i <= part.end(); i++) {
      if (i < part.end() && isDigit(text.charAt(i))) {
        digits++;
      } else if (digits == 1 || digits == 2) {
        return true;
      } else {
        digits = 0;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  // How far a date goes from a character of its year: the start of the part, or its end, exclusive.
  private static int beside(String text, int year, int step) {
    int at = year;
    for (int left = MOST_BESIDE; left >= 0 && at >= 0 && at < text.length(); at += step) {
      left -= text.charAt(at) > ' ' && text.charAt(at) != '-' ? 1 : 0;
    }
    return step < 0 ? at + 1 : at;
  }

  /// The text with the digits of every script as 0 to 9, as long as before.
  static String withLatinDigits(String text) {
    StringBuilder latin = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127 && Character.isDigit(c)) {
        latin = latin == null ? new StringBuilder(text) : latin;
        latin.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
      }
    }
    return latin == null ? text : latin.toString();
  }

  // 0 for a word that is no month, which no date has.
  private static String month(String name) {
    return String.valueOf(MonthNames.number(name));
  }

  private static @Nullable PartialDate numeric(MatchResult m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(3));
    if (m.group(2).equals(".") || first > 12 || first == second) {
      return date(m.group(4), m.group(3), m.group(1));
    }
    return second > 12
        ? date(m.group(4), m.group(1), m.group(3))
        : PartialDate.of(Integer.parseInt(m.group(4)));
  }

  /// The date of these numbers, null where the calendar has no such day.
  static @Nullable PartialDate date(String year, String month, String day) {
    int m = Integer.parseInt(month);
    int d = Integer.parseInt(day);
    if (m < 1 || m > 12 || d < 1 || d > 31) {
      return null;
    }
    return PartialDate.parse(String.format(Locale.ROOT, "%s-%02d-%02d", year, m, d)).orElse(null);
  }
}
