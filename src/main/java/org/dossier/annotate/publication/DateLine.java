package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.article.Mention;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Finds the date that the first lines of a text state as the date of publication.
///
/// It is taken where a word says so ("Published", "Posted on", "date"), where it is nearly all that
/// its line holds, or where it belongs to the dateline of a report ("OTTAWA, March 3, 2021 —"). A
/// date in a running sentence tells of an event and is left alone. "Updated" gives way to
/// "Published".
final class DateLine {
  private static final String RULE = "dateline";
  private static final int NEAR_THE_TOP = 1500;
  private static final int LINES = 15;
  // The word stands at the head of the line, or after a sign that parts a byline from it.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:^|[|•·–—(/]|\\s-|\\bby [^.!?\\n]{3,40})[\\s\\p{Punct}]{0,5}"
              + "(?:(first published|published|posted|date|dated|publié|publie|veröffentlicht"
              + "|erschienen|publicado|pubblicato|stand|created|issued|released|filed|تاریخ"
              + "|تاريخ|منتشر شده|опубликовано)"
              + "|(updated|last updated|last modified|modified|mis à jour|aktualisiert"
              + "|actualizado|aggiornato))"
              + "(?!\\p{L})(?:\\s+(?:on|at|le|am|el|il|by))?[^.!?\\n\\d]{0,40}"
              + "(?:\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?|uhr)?[^.!?\\n\\d]{0,25})?$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern AGENCY =
      Pattern.compile(
          "^\\s*(?:\\([^)]{2,30}\\)\\s*)?\\p{Lu}[\\p{L}.' ]{2,40}(?:,[\\p{L}. ]{2,30})?(?:,|\\s|\\(|-|–|—|:)*$");
  private static final Pattern AFTER_AGENCY =
      Pattern.compile("^\\s*(?:\\([^)\\n]{2,40}\\)|/[^/\\n]{2,40}/)?\\s*\\)?\\s*(?:-|–|—|--|:)\\s");
  private static final Pattern WEEKDAY_OR_CLOCK =
      Pattern.compile(
          "(?i)\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun"
              + "|at|on|by|am|pm|a\\.m|p\\.m|gmt|utc|est|edt|et|bst|cet|minutes?|min|read|ago|comments?)\\b");

  private DateLine() {}

  private record Candidate(WrittenDate date, int rank) {}

  /// The stated date, null where the first lines state none that lies in 1900 to today.
  static @Nullable Publication find(String body, LocalDate today) {
    String top = firstLines(body);
    List<Candidate> candidates = new ArrayList<>();
    for (WrittenDate date : WrittenDate.in(top)) {
      int rank = rank(top, date);
      if (rank > 0 && PublicationDating.isPlausible(date.date(), today)) {
        candidates.add(new Candidate(date, rank));
      }
    }
    return candidates.stream()
        .min(Comparator.comparingInt(Candidate::rank).thenComparingInt(c -> c.date().start()))
        .map(c -> stated(body, c.date()))
        .orElse(null);
  }

  private static Publication stated(String body, WrittenDate date) {
    Mention mention = Mention.inBody(body, date.start(), date.end(), RULE);
    return new Publication(date.date(), Publication.Basis.STATED, 1, List.of(mention));
  }

  private static String firstLines(String body) {
    int end = 0;
    int lines = 0;
    while (end < body.length() && end < NEAR_THE_TOP && lines < LINES) {
      int next = body.indexOf('\n', end);
      next = next < 0 ? body.length() : next;
      lines += body.substring(end, next).isBlank() ? 0 : 1;
      end = Math.min(next + 1, body.length());
    }
    return body.substring(0, Math.min(end, NEAR_THE_TOP));
  }

  // 1: a word says "published"; 2: a line of its own or a dateline; 3: "updated"; 0: none of these.
  private static int rank(String top, WrittenDate date) {
    int from = top.lastIndexOf('\n', Math.max(0, date.start() - 1)) + 1;
    int to = top.indexOf('\n', date.end());
    String before = top.substring(Math.min(from, date.start()), date.start());
    String after = top.substring(date.end(), to < 0 ? top.length() : to);
    Matcher label = LABEL.matcher(before);
    if (label.find()) {
      return label.group(1) != null ? 1 : 3;
    }
    boolean dateline = AGENCY.matcher(before).find() && AFTER_AGENCY.matcher(after).find();
    return dateline || isAlone(before, after) ? 2 : 0;
  }

  private static boolean isAlone(String before, String after) {
    String rest = WEEKDAY_OR_CLOCK.matcher(before + " " + after).replaceAll(" ");
    long letters = rest.chars().filter(Character::isLetter).count();
    return letters <= 24 && before.length() <= 60 && !rest.contains("\"");
  }
}
