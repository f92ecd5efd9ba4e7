package org.dossier.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.Layout;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// What stands for the title of a text that has none: its first sentence.
final class FirstSentence {
  private static final int MAX = 200;

  /// A full stop, question or exclamation mark with what closes after it, before the next sentence.
  private static final Pattern END =
      Pattern.compile(
          "[.!?…]+[\"”’»')\\]]*(?=\\s+[\"“‘«'(\\[—–-]*[\\p{Lu}\\p{Lo}\\p{N}])|[。！？]+[」』”]*");

  /// Words whose full stop ends no sentence: initials, abbreviations such as `U.S.`, titles.
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s(“\"‘'-])(?:\\p{Lu}|(?:\\p{L}\\.)+\\p{L}|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Gen|Col|Lt|"
              + "Maj|Capt|Cpl|Sgt|Adm|Sen|Rep|Gov|Pres|St|Ste|Mt|Jr|Sr|No|Nos|vs|Inc|Ltd|Co|Corp|"
              + "Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Nr|Bd|Mme|Mlle|Sra)$");

  /// Where and when a report was filed, before its first words: `THE HAGUE, July 6, 2023 — `. The
  /// place is in capitals, so that no clause before a dash is taken for one.
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}{2}[\\p{Lu} .'’-]{1,40}(?:, ?[\\p{L}\\p{N}. ]{1,30}){0,3} ?(?:\\([^)]{1,30}\\) ?)?[—–-]{1,2} ");

  private FirstSentence() {}

  /// The first sentence of the running text, cut at about 200 characters; null when there is no
  /// running text.
  static @Nullable String of(String body, Layout layout) {
    int next = 0;
    for (int start = 0; start < body.length(); ) {
      Span line = PageLayout.lineAt(body, start);
      start = line.end() + 1;
      int from = line.start();
      while (next < layout.furniture().size()
          && layout.furniture().get(next).start() < Math.max(line.end(), 1)) {
        from = Math.max(from, layout.furniture().get(next++).end());
      }
      String text = from >= line.end() ? "" : CleanText.line(body.substring(from, line.end()));
      if (!text.isEmpty()) {
        String told = DATELINE.matcher(text).replaceFirst("");
        return cut(sentence(told.isBlank() ? text : told), MAX);
      }
    }
    return null;
  }

  private static String sentence(String text) {
    Matcher m = END.matcher(text);
    while (m.find()) {
      String before = text.substring(Math.max(0, m.start() - 20), m.start());
      if (text.charAt(m.start()) != '.' || !ABBREVIATION.matcher(before).find()) {
        return text.substring(0, m.end());
      }
    }
    return text;
  }

  /// The text, where it is longer than that cut between words and closed with `…`.
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = text.lastIndexOf(' ', length - 1);
    if (end < length / 2) {
      end = length - 1;
      if (Character.isHighSurrogate(text.charAt(end - 1))) {
        end--;
      }
    }
    return text.substring(0, end).replaceAll("[\\s,;:–—-]+$", "") + "…";
  }
}
