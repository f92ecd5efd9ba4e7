package org.dossier.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The day of an article, where no metadata states it: from a short text beside the headline that
/// is named for a date, else from the address.
final class HtmlDates {
  private static final int LONGEST = 120;

  /// Beyond so many elements from the headline, a date is one of something else.
  private static final int NEAR = 200;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)(?<![a-z])(?:date?|dateline|date-?time|published?|pub-?date|posted|timestamp|time|datum|fecha|data|tarih|zeit"
              + "|veröffentlicht|entry-date|post-meta|byline|meta)(?![a-z])");
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])|_");
  private static final Evaluator ELSEWHERE =
      Selector.evaluatorOf(
          "nav, aside, footer, [class*=comment], [class*=related], [class*=sidebar]");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/-]((?:19|20)\\d{2})[/-]?([01]\\d)[/-]?([0-3]\\d)(?=[/_.-]|$)");

  private HtmlDates() {}

  /// The first date that stands after the headline and near it, as an ISO date.
  static @Nullable String of(Document page) {
    Element headline = page.selectFirst("h1");
    if (headline == null) {
      return null;
    }
    int seen = 0;
    boolean after = false;
    for (Element element : page.body().getAllElements()) {
      after = after || element.equals(headline);
      if (!after) {
        continue;
      }
      if (++seen > NEAR) {
        return null;
      }
      if (isNamed(element)
          && element.text().length() <= LONGEST
          && element.closest(ELSEWHERE) == null) {
        Optional<PartialDate> date = WrittenDate.in(element.text());
        if (date.isPresent()) {
          return date.get().toString();
        }
      }
    }
    return null;
  }

  /// The day that an address names, as those of news sites and blogs do: `/2023/11/16/talks`.
  static @Nullable String ofAddress(@Nullable String url) {
    Matcher m = IN_ADDRESS.matcher(url == null ? "" : url);
    return m.find() ? m.group(1) + "-" + m.group(2) + "-" + m.group(3) : null;
  }

  private static boolean isNamed(Element element) {
    String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
    return element.nameIs("time") || NAMED.matcher(CAMEL.matcher(names).replaceAll("-")).find();
  }
}
