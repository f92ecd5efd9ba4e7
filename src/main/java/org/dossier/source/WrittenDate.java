package org.dossier.source;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.PartialDate;

/// Finds a whole date in a short text as people write it beside an article: `Posted on 16 November
/// 2023`, `16. März 2023`, `16 de marzo de 2023`, `16.11.2023`, `2023年11月16日`. Of `3/4/2023` nobody
/// can say which is the month; of `16/4/2023` one can.
final class WrittenDate {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sv", "da", "no", "fi", "ro",
          "hu", "tr", "ru", "uk", "bg", "el", "ca", "id", "lt", "lv", "et", "vi", "ar", "fa");
  private static final Map<String, Integer> MONTHS = months();

  private static final String YEAR = "((?:19|20)\\d{2})(?!\\d)";
  private static final String NAME = "(\\p{L}[\\p{L}\\p{M}]{2,13})\\.?";
  private static final List<Form> FORMS =
      List.of(
          new Form("(?<!\\d)" + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", 1, 2, 3),
          new Form("(?<!\\d)" + YEAR + " ?[年년.] ?(\\d{1,2}) ?[月월.] ?(\\d{1,2})(?!\\d)", 1, 2, 3),
          new Form(
              "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?[\\s-](?:de |of )?"
                  + NAME
                  + ",?[\\s-](?:de |del )?"
                  + YEAR,
              3,
              2,
              1),
          new Form(NAME + "\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s" + YEAR, 3, 1, 2),
          new Form("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR, 3, 2, 1),
          new Form("(?<!\\d)(1[3-9]|2\\d|3[01])[/-](\\d{1,2})[/-]" + YEAR, 3, 2, 1),
          new Form("(?<!\\d)(\\d{1,2})[/-](1[3-9]|2\\d|3[01])[/-]" + YEAR, 3, 1, 2));

  private record Form(Pattern pattern, int year, int month, int day) {
    Form(String regex, int year, int month, int day) {
      this(Pattern.compile(regex), year, month, day);
    }
  }

  private WrittenDate() {}

  /// The date that stands first in the text, empty where none does.
  static Optional<PartialDate> in(String text) {
    Optional<PartialDate> first = Optional.empty();
    int start = Integer.MAX_VALUE;
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(text);
      while (m.find() && m.start() < start) {
        Optional<PartialDate> date =
            of(m.group(form.year()), month(m.group(form.month())), m.group(form.day()));
        if (date.isPresent()) {
          first = date;
          start = m.start();
        }
      }
    }
    return first;
  }

  /// The number of the month of that name in any of the languages; 0 for a word that is none.
  static int month(String name) {
    return Character.isDigit(name.charAt(0))
        ? Integer.parseInt(name)
        : MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  private static Optional<PartialDate> of(String year, int month, String day) {
    return PartialDate.parse(
        String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day)));
  }

  /// Names as they stand in dates and by themselves, whole and short. One that means different
  /// months in different languages means none, unless it is English.
  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    Set<String> unclear = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          Integer other = months.putIfAbsent(name, month.getValue());
          if (other != null && other != month.getValue()) {
            unclear.add(name);
          }
        }
      }
    }
    unclear.forEach(months::remove);
    for (Month month : Month.values()) {
      String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      months.put(name, month.getValue());
      months.put(name.substring(0, 3), month.getValue());
    }
    months.put("sept", 9);
    return Map.copyOf(months);
  }
}
