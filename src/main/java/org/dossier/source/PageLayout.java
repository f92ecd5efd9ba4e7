package org.dossier.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.article.EdgeLines;
import org.dossier.article.Layout;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// Finds out which lines of a body are page furniture and which one is the headline. Safe for use
/// by many threads.
final class PageLayout {
  private static final int MAX_HEADLINE = 160;
  private static final Pattern QUOTES = Pattern.compile("[‘’‚‛`´]|&#39;|&apos;");
  private static final Pattern DOUBLE_QUOTES = Pattern.compile("[“”„«»]|&quot;");
  private static final Pattern NO_HEADLINE =
      Pattern.compile(
          // a byline; a dateline; a list's first point; only digits and signs (a date, a time)
          "(?:By|BY|Par|PAR|Von|VON|Por|POR) \\p{Lu}.*"
              + "|\\p{Lu}{3,}[\\p{Lu} .'-]*(?:, ?[^—–]{2,30})?(?:\\(.{2,30}\\))? ?(?:—|–|--?) .*"
              + "|[•*–—-] .*|[^\\p{L}]*");
  private static final int MAX_DATE = 40;
  private static final Pattern LABEL = Pattern.compile("^\\p{L}{2,12}(?: \\p{L}{2,3})?:?\\s+");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.:;,…][\"”’»)\\]]*");

  private final FurnitureTable furniture;

  PageLayout(FurnitureTable furniture) {
    this.furniture = furniture;
  }

  static PageLayout standard() {
    return new PageLayout(FurnitureTable.load("furniture.txt"));
  }

  /// The layout of a clean body. `title` is the stated one, or null to look for a headline.
  Layout of(String body, @Nullable String title) {
    return of(body, title, Set.of());
  }

  /// Likewise, where some lines at the edges ([EdgeLines]) are known to be furniture.
  Layout of(String body, @Nullable String title, Set<Long> repeated) {
    Set<Integer> edges = repeated.isEmpty() ? Set.of() : starts(body, repeated);
    List<Span> found = new ArrayList<>();
    Span headline = null;
    boolean inText = false;
    for (int start = 0; start <= body.length(); ) {
      Span line = lineAt(body, start);
      start = line.end() + 1;
      String text = line.of(body).strip();
      if (text.isEmpty()) {
        continue;
      }
      boolean isRepeated = edges.contains(line.start()) && (title == null || !same(text, title));
      Span matched = isRepeated ? line : furniture.find(body, line);
      if (matched != null) {
        found.add(matched);
        if (matched.end() >= line.end()) {
          continue;
        }
        line = new Span(matched.end(), line.end());
        text = line.of(body).strip();
      }
      if (!inText) {
        inText = true;
        boolean isHeadline = title == null ? isHeadline(text, body, line) : same(text, title);
        headline = isHeadline ? stripped(body, line) : null;
      }
    }
    return headline == null && found.isEmpty() ? Layout.PLAIN : new Layout(headline, found);
  }

  private static Set<Integer> starts(String body, Set<Long> repeated) {
    Set<Integer> starts = new HashSet<>();
    for (Span line : EdgeLines.spans(body)) {
      if (repeated.contains(EdgeLines.hash(line.of(body)))) {
        starts.add(line.start());
      }
    }
    return starts;
  }

  /// The line that begins at `start`, without its end.
  static Span lineAt(String body, int start) {
    int end = body.indexOf('\n', start);
    return new Span(start, end < 0 ? body.length() : end);
  }

  private static boolean isHeadline(String text, String body, Span line) {
    return text.length() <= MAX_HEADLINE
        && text.indexOf(' ') > 0
        && !SENTENCE_END.matcher(text).matches()
        && !NO_HEADLINE.matcher(text).matches()
        && !isDate(text)
        && !body.substring(line.end()).isBlank();
  }

  /// Whether it is a date, with or without a word before it: `Posted: 16 November 2023`.
  private static boolean isDate(String text) {
    String date = LABEL.matcher(text).replaceFirst("");
    return StatedDate.parse(text).isPresent()
        || (text.length() <= MAX_DATE && StatedDate.parse(date).isPresent());
  }

  /// Whether a line says what the title says; typography and case may differ.
  private static boolean same(String text, String title) {
    return text.length() <= 2 * title.length() && plain(text).equals(plain(title));
  }

  private static String plain(String text) {
    String quotes = QUOTES.matcher(CleanText.line(text)).replaceAll("'");
    return DOUBLE_QUOTES.matcher(quotes).replaceAll("\"").toLowerCase(Locale.ROOT);
  }

  private static Span stripped(String body, Span line) {
    int start = line.start();
    int end = line.end();
    while (Character.isWhitespace(body.charAt(start))) {
      start++;
    }
    while (Character.isWhitespace(body.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
