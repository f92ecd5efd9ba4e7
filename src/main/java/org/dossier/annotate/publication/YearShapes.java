package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.Arrays;

/// How well each year from 1900 to today's fits a clue, in (0,1], one number a year.
///
/// Times are years with a fraction: 2020.5 is the middle of 2020. `leak` is what is left for years
/// that the clue speaks against, since texts err and rules misread.
final class YearShapes {
  static final int FIRST = 1900;
  private final int last;

  YearShapes(LocalDate today) {
    this.last = today.getYear();
  }

  int last() {
    return last;
  }

  /// The point of time in the count of this class.
  static double time(LocalDate date) {
    return date.getYear() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
  }

  /// The share of each year that lies between two times.
  double[] within(double from, double to, double leak) {
    return shape(leak, year -> Math.max(0, Math.min(year + 1, to) - Math.max(year, from)));
  }

  /// Not before a time.
  double[] since(double from, double leak) {
    return within(from, Double.MAX_VALUE, leak);
  }

  /// Soon after a time: the interest in an event falls to a third in `life` years.
  double[] after(double from, double life, double leak) {
    return shape(
        leak,
        year -> {
          double start = Math.max(year, from);
          double width = year + 1 - start;
          return width <= 0 ? 0 : width * Math.exp(-(start + width / 2 - from) / life);
        });
  }

  /// That year.
  double[] at(int expected, double leak) {
    return shape(leak, year -> year == expected ? 1 : 0);
  }

  /// What a table of offsets from a year says: `offsets[i]` for the year `anchor + first + i`; the
  /// ends of the table go on, a quarter less with each further year.
  double[] around(int anchor, int first, double[] offsets) {
    return shape(
        0.006,
        year -> {
          int i = year - anchor - first;
          int over = i < 0 ? -i : Math.max(0, i - offsets.length + 1);
          return offsets[Math.clamp(i, 0, offsets.length - 1)] * Math.pow(0.75, over);
        });
  }

  /// As a function of the year says, whose values are in (0,1].
  double[] where(Weight fit) {
    return shape(0, fit);
  }

  /// How well one year fits.
  interface Weight {
    double of(int year);
  }

  private double[] shape(double leak, Weight weight) {
    double[] result = new double[last - FIRST + 1];
    for (int i = 0; i < result.length; i++) {
      result[i] = weight.of(FIRST + i);
    }
    double max = Arrays.stream(result).max().orElse(0);
    for (int i = 0; i < result.length; i++) {
      result[i] = max <= 0 ? 1 : leak + (1 - leak) * result[i] / max;
    }
    return result;
  }
}
