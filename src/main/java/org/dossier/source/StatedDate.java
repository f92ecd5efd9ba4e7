package org.dossier.source;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.PartialDate;

/// Reads the dates that metadata states: ISO dates and date-times (the date as written, whatever
/// the zone), `2023`, `2023-11`, `2023/11/16`, `20231116`, `16 November 2023`, `November 16, 2023`,
/// `Thu, 16 Nov 2023 10:00:00 GMT`, `16.11.2023`, and names of months in other languages, see
/// [WrittenDate].
final class StatedDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:$|[T\\s,].*)");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
  private static final String DAY_NAME = "(?:\\p{L}+\\.?,?\\s+)?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          DAY_NAME
              + "(\\d{1,2})(?:st|nd|rd|th)?[\\s-](\\p{L}{3,12})\\.?,?[\\s-](\\d{4})(?:\\D.*)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          DAY_NAME + "(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:\\D.*)?");
  private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}{3,12})\\.?,?\\s+(\\d{4})");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "\\d{1,2}(?:[./-]\\d{1,2}[./-]|\\. ?\\p{L}{3,12} )\\d{4}(?:$|[\\s,].*)|\\d{4} ?[年년.].*");

  /// Earlier ones stand for a date that is not known: `0001-01-01`.
  private static final int FIRST_YEAR = 1000;

  private StatedDate() {}

  /// The date, empty when the text is none of these or names a day that does not exist.
  static Optional<PartialDate> parse(String text) {
    return read(text.strip()).filter(date -> date.year() >= FIRST_YEAR);
  }

  private static Optional<PartialDate> read(String date) {
    Optional<PartialDate> partial = PartialDate.parse(date);
    if (partial.isPresent()) {
      return partial;
    }
    Matcher m = ISO.matcher(date);
    if (m.matches()) {
      return of(m.group(1), m.group(3), m.group(4));
    }
    m = BASIC.matcher(date);
    if (m.matches()) {
      return of(m.group(1), m.group(2), m.group(3));
    }
    m = DAY_FIRST.matcher(date);
    if (m.matches()) {
      return of(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(date);
    if (m.matches()) {
      return of(m.group(3), month(m.group(1)), m.group(2));
    }
    m = MONTH_ONLY.matcher(date);
    if (m.matches()) {
      return PartialDate.parse(m.group(2) + "-" + month(m.group(1)));
    }
    return NUMBERS.matcher(date).matches() ? WrittenDate.in(date) : Optional.empty();
  }

  private static Optional<PartialDate> of(String year, String month, String day) {
    return PartialDate.parse(
        year
            + "-"
            + (month.length() == 1 ? "0" : "")
            + month
            + (day.length() == 1 ? "-0" : "-")
            + day);
  }

  /// Two digits; `00`, which no date has, for a word that is no month.
  private static String month(String name) {
    return String.format(Locale.ROOT, "%02d", WrittenDate.month(name));
  }
}
