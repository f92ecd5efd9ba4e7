package org.dossier.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date known to the day, the month or the year: `2023-11-16`, `2023-11` or `2023`.
///
/// `month` and `day` are 0 where they are not known. No time zone: it is the date that the source
/// states.
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {
  private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /// How much of a date is known.
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  public PartialDate {
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("year must be in 1..9999 (got: " + year + ")");
    }
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("day must be 0 without a month (got: " + day + ")");
    }
    try {
      LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "date must exist (got: " + year + "-" + month + "-" + day + ")", e);
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(year, 0, 0);
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /// Reads `2020`, `2020-06` or `2020-06-15`; empty for anything else and for days that do not
  /// exist.
  public static Optional<PartialDate> parse(String text) {
    Matcher m = ISO.matcher(text);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new PartialDate(Integer.parseInt(m.group(1)), number(m.group(2)), number(m.group(3))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  // A group that is there but zero (`2020-00`) must fail, not mean "unknown".
  private static int number(String group) {
    return group == null ? 0 : group.equals("00") ? 99 : Integer.parseInt(group);
  }

  public Precision precision() {
    return day != 0 ? Precision.DAY : month != 0 ? Precision.MONTH : Precision.YEAR;
  }

  /// The first day that this date can mean.
  public LocalDate first() {
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /// The last day that this date can mean.
  public LocalDate last() {
    return switch (precision()) {
      case DAY -> first();
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case YEAR -> LocalDate.of(year, 12, 31);
    };
  }

  /// Earliest first day first; of two with the same first day, the less precise one first.
  @Override
  public int compareTo(PartialDate other) {
    int byDay = first().compareTo(other.first());
    return byDay != 0 ? byDay : other.precision().compareTo(precision());
  }

  /// ISO 8601, as precise as the date is.
  @Override
  public String toString() {
    String day = first().toString();
    return switch (precision()) {
      case DAY -> day;
      case MONTH -> day.substring(0, "2023-11".length());
      case YEAR -> day.substring(0, "2023".length());
    };
  }
}
