package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.Mention;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Finds the date in the address of an article: `/2023/11/16/`, `/2023-11-16-`, `/2023/nov/16/`,
/// `/20231116/`; of `/2023/11/` the month. A year alone in an address tells too little.
///
/// The evidence is the piece of the address; it stands in no part of the article, so its offsets
/// are 0..0 in the title.
final class UrlDate {
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final Pattern DAY =
      Pattern.compile(
          "/" + YEAR + "([/-]?)(0?[1-9]|1[0-2])\\2(0?[1-9]|[12]\\d|3[01])(?=[/_.?-]|$)");
  private static final Pattern NAMED =
      Pattern.compile("/" + YEAR + "/([a-zA-Z]{3,9})/(\\d{1,2})(?=[/.?-]|$)");
  private static final Pattern MONTH = Pattern.compile("/" + YEAR + "[/-](0[1-9]|1[0-2])(?=/)");

  private UrlDate() {}

  /// The date in the address, null where it has none that lies in 1900 to today.
  static @Nullable Publication find(@Nullable String url, LocalDate today) {
    if (url == null) {
      return null;
    }
    Matcher m = DAY.matcher(url);
    while (m.find()) {
      if (m.group(2).isEmpty() && m.group().length() != 9) {
        continue;
      }
      Publication found = at(WrittenDate.date(m.group(1), m.group(3), m.group(4)), m, today);
      if (found != null) {
        return found;
      }
    }
    m = NAMED.matcher(url);
    if (m.find() && MonthNames.number(m.group(2)) > 0) {
      String month = String.valueOf(MonthNames.number(m.group(2)));
      return at(WrittenDate.date(m.group(1), month, m.group(3)), m, today);
    }
    m = MONTH.matcher(url);
    return m.find()
        ? at(PartialDate.parse(m.group(1) + "-" + m.group(2)).orElse(null), m, today)
        : null;
  }

  private static @Nullable Publication at(
      @Nullable PartialDate date, Matcher match, LocalDate today) {
    if (date == null || !PublicationDating.isPlausible(date, today)) {
      return null;
    }
    Mention mention = new Mention(Mention.Part.TITLE, 0, 0, match.group(), "url");
    return new Publication(date, Publication.Basis.STATED, 1, List.of(mention));
  }
}
