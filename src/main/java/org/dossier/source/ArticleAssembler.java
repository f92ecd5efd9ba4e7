package org.dossier.source;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.article.Article;
import org.dossier.article.Facet;
import org.dossier.article.Origin;
import org.dossier.article.PartialDate;
import org.dossier.article.Publication;
import org.jspecify.annotations.Nullable;

/// Makes an article of what a record states: the same way for every format. Safe for many threads.
final class ArticleAssembler {
  private static final int MAX_ID = 1000;
  static final int MAX_BODY = 20_000_000;
  private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private final PageLayout pageLayout;
  private final Clock clock;

  /// The clock's day is what "in the future" is measured by.
  ArticleAssembler(PageLayout pageLayout, Clock clock) {
    this.pageLayout = pageLayout;
    this.clock = clock;
  }

  /// The article, or why there is none. `id` is the one it has if its record states none.
  Reading assemble(ArticleDraft draft, String place, String id) {
    String stated = draft.id() == null ? null : draft.id().strip();
    String chosen = stated == null || stated.isEmpty() ? id : stated;
    try {
      return assembleChecked(draft, place, checkId(chosen));
    } catch (BadContentException e) {
      return new Reading.Failed(place, e.reason(), Reading.Scope.RECORD, chosen);
    }
  }

  private Reading assembleChecked(ArticleDraft draft, String place, String id)
      throws BadContentException {
    String body = CleanText.of(draft.body());
    if (body.isBlank()) {
      throw new BadContentException("body is empty");
    }
    if (body.length() > MAX_BODY) {
      throw new BadContentException("body is longer than 20 million characters");
    }
    List<String> notices = new ArrayList<>(draft.notices());
    ArticleDraft.Statement stated = draft.stated();
    Titled titled = Titled.of(body, line(stated.title()), pageLayout, Set.of());
    if (titled == null) {
      throw new BadContentException("body is empty");
    }
    Article article =
        new Article(
            id,
            titled.title(),
            body,
            titled.layout(),
            origin(stated, notices),
            published(stated.date(), notices),
            given(draft.given()));
    return new Reading.Found(place, article, notices);
  }

  private static String checkId(String id) throws BadContentException {
    if (id.chars().anyMatch(Character::isISOControl)) {
      throw new BadContentException(
          "id holds control characters (got: " + Names.shown(Names.oneLine(id, 80)) + ")");
    }
    if (id.length() > MAX_ID) {
      throw new BadContentException("id is longer than " + MAX_ID + " characters");
    }
    return CleanText.of(id);
  }

  private static Origin origin(ArticleDraft.Statement stated, List<String> notices) {
    String url = line(stated.url());
    if (url != null && !WEB_ADDRESS.matcher(url).matches()) {
      notices.add("url `" + Names.oneLine(url, 80) + "` is not a web address and left out");
      url = null;
    }
    return new Origin(
        line(stated.publisher()), url, language(stated.language()), lines(stated.authors()));
  }

  private static Map<Facet, List<String>> given(Map<Facet, List<String>> given) {
    Map<Facet, List<String>> clean = new EnumMap<>(Facet.class);
    given.forEach((facet, values) -> {
      List<String> kept = lines(values);
      if (!kept.isEmpty()) {
        clean.put(facet, kept);
      }
    });
    return clean;
  }

  private @Nullable Publication published(@Nullable String text, List<String> notices) {
    String date = line(text);
    if (date == null) {
      return null;
    }
    PartialDate read = StatedDate.parse(date).orElse(null);
    if (read == null) {
      notices.add("date `" + Names.oneLine(date, 60) + "` is not a date and left out");
      return null;
    }
    if (read.first().isAfter(LocalDate.now(clock).plusDays(1))) {
      notices.add("date `" + Names.oneLine(date, 60) + "` is in the future and left out");
      return null;
    }
    return Publication.stated(read);
  }

  /// A BCP 47 tag in its usual spelling; null for what is none ("English").
  private static @Nullable String language(@Nullable String text) {
    String tag = line(text);
    if (tag == null) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    int length = locale.getLanguage().length();
    return length == 2 || length == 3 ? locale.toLanguageTag() : null;
  }

  private static List<String> lines(List<String> texts) {
    List<String> kept = new ArrayList<>();
    for (String text : texts) {
      String line = line(text);
      if (line != null && !kept.contains(line)) {
        kept.add(line);
      }
    }
    return kept;
  }

  /// The text as one clean line, null where nothing is left.
  private static @Nullable String line(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String line = CleanText.line(text);
    return line.isEmpty() ? null : line;
  }
}
