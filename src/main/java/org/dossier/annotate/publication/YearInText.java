package org.dossier.annotate.publication;

import java.util.ArrayList;
import java.util.List;

/// A calendar year that a text names in digits, and how it names it.
///
/// `start` and `end` are the place of the digits; the second year of `2015-16` has the place of the
/// whole. Amounts, flight numbers, decades and other numbers of four digits are not years.
record YearInText(int year, int start, int end, Kind kind, YearContext.Mood mood) {

  /// What stands around a year; what tells most of the date of the text comes first.
  enum Kind {
    FULL_DATE,
    MONTH,
    ELECTION,
    IN,
    SINCE,
    LIMIT,
    COPYRIGHT,
    OTHER
  }

  /// The years from 1900 to `latest` that the text names, in their order.
  static List<YearInText> in(TextWords words, int latest) {
    List<YearInText> years = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.length(i) != 4 || !Character.isDigit(words.text().charAt(words.start(i)))) {
        continue;
      }
      int year = fourDigits(words.word(i));
      if (year < YearShapes.FIRST || year > latest || !isYear(words, i, year)) {
        continue;
      }
      YearContext.Mood mood = YearContext.mood(words, i);
      years.add(new YearInText(year, words.start(i), words.end(i), kind(words, i), mood));
      int second = secondOfRange(words, i, year);
      if (second > year && second <= latest) {
        years.add(new YearInText(second, words.start(i), words.end(i + 1), Kind.OTHER, mood));
      }
    }
    return years;
  }

  /// Of years in the order of their text, those that start from `from` up to, not at, `to`.
  static List<YearInText> between(List<YearInText> years, int from, int to) {
    return years.subList(firstFrom(years, from), firstFrom(years, to));
  }

  private static int firstFrom(List<YearInText> years, int offset) {
    int low = 0;
    int high = years.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (years.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int fourDigits(String word) {
    if (word.length() != 4) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(word.charAt(i), 10);
      if (digit < 0) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static boolean isYear(TextWords words, int i, int year) {
    String text = words.text();
    String gap = words.before(i);
    char before = words.start(i) == 0 ? ' ' : text.charAt(words.start(i) - 1);
    String after = text.substring(words.end(i), Math.min(text.length(), words.end(i) + 3));
    String next = words.word(i + 1);
    boolean sameNext = words.sameSentence(i, i + 1);
    if ("$€£¥₹#№=%_+&@".indexOf(before) >= 0 || isAmountBefore(after)) {
      return false;
    }
    if (".,:-/–".indexOf(before) >= 0 && gap.length() == 1 && !isDateOrRange(words, i)) {
      return false;
    }
    if (next.equals("s") && sameNext && isDecade(words, i, year)) {
      return false;
    }
    if (after.startsWith("-")
        && after.length() > 1
        && Character.isDigit(after.charAt(1))
        && !isRunOfDate(words, i)) {
      return false;
    }
    if (isInAddress(text, words.start(i))) {
      return false;
    }
    boolean sameBefore = words.sameSentence(i - 1, i);
    if (sameBefore && YearContext.isNoYearAfter(words.word(i - 1)) && gap.length() <= 2) {
      return false;
    }
    return !(sameNext
        && !after.startsWith(",")
        && !after.startsWith(".")
        && YearContext.isNoYearBefore(next));
  }

  private static boolean isAmountBefore(String after) {
    if (after.isEmpty()) {
      return false;
    }
    char first = after.charAt(0);
    return "%°€$£_@=".indexOf(first) >= 0
        || (".,:".indexOf(first) >= 0
            && after.length() > 1
            && after.charAt(1) >= '0'
            && after.charAt(1) <= '9');
  }

  // `the 1980's`, not `2020's surprise`.
  private static boolean isDecade(TextWords words, int i, int year) {
    String previous = words.word(i - 1);
    return year % 10 == 0
        && (year <= 1990
            || previous.equals("the")
            || previous.equals("early")
            || previous.equals("late")
            || previous.equals("mid"));
  }

  // `16/11/2023`, `11/2023`, `2015-2016`: what stands before the sign is a number of one or two
  // digits, or a year.
  private static boolean isDateOrRange(TextWords words, int i) {
    String previous = words.word(i - 1);
    boolean number = previous.length() <= 2 && previous.chars().allMatch(Character::isDigit);
    char sign = words.before(i).charAt(0);
    boolean word = !previous.isEmpty() && Character.isLetter(previous.charAt(0));
    return (number && sign != ',')
        || (fourDigits(previous) > 0 && sign != '.' && sign != ',')
        || (word && sign != '.' && sign != ':');
  }

  // `2015-16`, `2015-2016`, `2023-11-16`, but not `2015-12345`.
  private static boolean isRunOfDate(TextWords words, int i) {
    int length = words.word(i + 1).length();
    return length == 2 || length == 1 || fourDigits(words.word(i + 1)) > 0;
  }

  private static boolean isInAddress(String text, int at) {
    int from = at;
    while (from > 0 && !Character.isWhitespace(text.charAt(from - 1)) && at - from < 200) {
      from--;
    }
    String head = text.substring(from, at);
    return head.contains("://") || head.contains("www.") || head.contains("@");
  }

  private static int secondOfRange(TextWords words, int i, int year) {
    String next = words.word(i + 1);
    if (next.length() != 2 || !next.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    String gap = words.before(i + 1);
    boolean sign = gap.equals("-") || gap.equals("–") || gap.equals("/");
    boolean more = i + 2 < words.size() && words.before(i + 2).matches("[-/.]");
    int second = year / 100 * 100 + Integer.parseInt(next);
    return sign && !more && second - year <= 30 ? second : 0;
  }

  private static Kind kind(TextWords words, int i) {
    String previous = words.word(i - 1);
    if (!words.sameSentence(i - 1, i)) {
      previous = "";
    }
    if (words.before(i).contains("©") || previous.equals("copyright")) {
      return Kind.COPYRIGHT;
    }
    boolean digits = !previous.isEmpty() && previous.chars().allMatch(Character::isDigit);
    boolean iso = words.word(i + 2).length() == 2 && words.before(i + 1).equals("-");
    if (iso
        || (digits && MonthNames.number(words.word(i - 2)) > 0)
        || (MonthNames.number(previous) > 0 && isDay(words.word(i - 2)))) {
      return Kind.FULL_DATE;
    }
    if (MonthNames.number(previous) > 0
        || (previous.equals("of") && MonthNames.number(words.word(i - 2)) > 0)) {
      return Kind.MONTH;
    }
    for (int k = i + 1; k <= i + 3 && words.sameSentence(i, k); k++) {
      if (YearContext.isElection(words.word(k))) {
        return Kind.ELECTION;
      }
    }
    return switch (previous) {
      case "by", "until", "through", "till", "before" -> Kind.LIMIT;
      case "since" -> Kind.SINCE;
      case "in", "late", "early", "mid", "during" -> Kind.IN;
      default -> Kind.OTHER;
    };
  }

  private static boolean isDay(String word) {
    return !word.isEmpty() && word.length() <= 4 && Character.isDigit(word.charAt(0));
  }
}
