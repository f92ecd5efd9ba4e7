package org.dossier.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossier.contract.Sheet.Stretch;
import org.dossier.contract.Words.Word;

/// Holds what a hit shows of the text against the text: passages are stretches of the body outside
/// furniture, and marks are whole words that the query may match.
final class PassageCheck {
  private static final Pattern TAG = Pattern.compile("</?mark>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|#39);");

  /// Text with the stretches that are marked.
  record Marked(String text, List<Stretch> marks) {}

  private PassageCheck() {}

  static void check(Expected expected, JsonNode hit) {
    Reference reference = expected.reference();
    Sheet sheet = reference.sheet(reference.number(hit.get("id").asText()));
    List<Asked> leaves = new ArrayList<>();
    if (expected.request().query() != null) {
      leaves(expected.request().query(), leaves);
    }
    Marked title = read(hit.get("titleHtml").asText());
    assertThat(title.text()).isEqualTo(sheet.title());
    marks(reference, sheet, leaves, title, 0, true);
    int free = 0;
    assertThat(hit.get("passages").size()).isLessThanOrEqualTo(3);
    for (JsonNode passage : hit.get("passages")) {
      int start = passage.get("start").asInt();
      int end = passage.get("end").asInt();
      assertThat(start).as("passages in order, apart").isGreaterThanOrEqualTo(free);
      free = end;
      Marked shown = read(passage.get("html").asText());
      assertThat(shown.text()).isNotBlank().isEqualTo(sheet.body().substring(start, end));
      assertThat(sheet.hidden()).as("hidden").noneMatch(h -> h.overlaps(start, end));
      marks(reference, sheet, leaves, shown, start, false);
    }
  }

  /// Reads html of which all is escaped but `<mark>`.
  static Marked read(String html) {
    List<Stretch> marks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int from = -1;
    Matcher tag = TAG.matcher(html);
    int done = 0;
    while (tag.find()) {
      plain(html.substring(done, tag.start()), text);
      done = tag.end();
      if (tag.group().equals("<mark>")) {
        assertThat(from).as("a mark in a mark").isNegative();
        from = text.length();
      } else {
        assertThat(from).as("a mark that ends without a beginning").isNotNegative();
        marks.add(new Stretch(from, text.length()));
        from = -1;
      }
    }
    assertThat(from).as("a mark without an end").isNegative();
    plain(html.substring(done), text);
    return new Marked(text.toString(), marks);
  }

  private static void plain(String escaped, StringBuilder text) {
    assertThat(ENTITY.matcher(escaped).replaceAll("")).doesNotContain("<", ">", "&", "\"", "'");
    text.append(
        ENTITY
            .matcher(escaped)
            .replaceAll(m ->
                switch (m.group(1)) {
                  case "amp" -> "&";
                  case "lt" -> "<";
                  case "gt" -> ">";
                  case "quot" -> "\"";
                  default -> "'";
                }));
  }

  private static void leaves(Asked query, List<Asked> leaves) {
    switch (query) {
      case Asked.All(List<Asked> parts) -> parts.forEach(part -> leaves(part, leaves));
      case Asked.Any(List<Asked> parts) -> parts.forEach(part -> leaves(part, leaves));
      case Asked.Not n -> {}
      case Asked.Years y -> {}
      case Asked.Value v -> {}
      case Asked.Plain p -> leaves.add(p);
      case Asked.Quoted q -> leaves.add(q);
      case Asked.Near n -> leaves.add(n);
      case Asked.Begun b -> leaves.add(b);
      case Asked.Spelled s -> leaves.add(s);
    }
  }

  private static void marks(
      Reference reference,
      Sheet sheet,
      List<Asked> leaves,
      Marked shown,
      int offset,
      boolean inTitle) {
    List<Word> words =
        inTitle ? sheet.titleWords() : sheet.bodyWords().stream().flatMap(List::stream).toList();
    for (Stretch mark : shown.marks()) {
      int start = mark.start() + offset;
      int end = mark.end() + offset;
      List<Word> marked = words.stream().filter(w -> w.start() < end && start < w.end()).toList();
      if (isMention(sheet, start, end, inTitle)) {
        continue;
      }
      String as = "mark `" + shown.text().substring(mark.start(), mark.end()) + "`";
      assertThat(marked).as(as).isNotEmpty();
      // A mark may be cut where its passage is, but it begins and ends with words that matched.
      Word first = marked.getFirst();
      Word last = marked.getLast();
      if (isArabic(first) || isArabic(last)) {
        continue;
      }
      assertThat(start == first.start() || mark.start() == 0).as(as + " begins a word").isTrue();
      // "U.S." has its last period with it.
      boolean period = end == last.end() + 1 && shown.text().charAt(mark.end() - 1) == '.';
      assertThat(period || end == last.end() || mark.end() == shown.text().length())
          .as(as + " ends a word")
          .isTrue();
      List<Word> ends = new ArrayList<>();
      if (start == first.start()) {
        ends.add(first);
      }
      if (mark.end() < shown.text().length()) {
        ends.add(last);
      }
      for (Word word : ends) {
        assertThat(
                leaves.stream().anyMatch(leaf -> may(leaf, word, inTitle))
                    || isNamed(reference, sheet, leaves, word, inTitle))
            .as(
                as
                    + ": the query wants `"
                    + word.form()
                    + "` in "
                    + sheet.id()
                    + " at "
                    + start
                    + (inTitle ? " of the title" : ""))
            .isTrue();
      }
    }
  }

  // Articles, "and" and prepositions are written together with a word there: which part of it is
  // meant takes a grammar.
  private static boolean isArabic(Word word) {
    return word.form()
        .codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }

  // A name may begin within a word, as behind the article of Arabic.
  private static boolean isMention(Sheet sheet, int start, int end, boolean inTitle) {
    return sheet.mentions().stream()
        .anyMatch(m -> m.inTitle() == inTitle && m.start() == start && m.end() == end);
  }

  // Whether the word is one that matches, by itself or as part of a phrase.
  private static boolean may(Asked leaf, Word word, boolean inTitle) {
    return switch (leaf) {
      case Asked.Plain p ->
          (inTitle || !p.inTitle())
              && p.words().stream().anyMatch(w -> Bounds.isInflection(Words.fold(w), word.form()));
      case Asked.Quoted q -> (inTitle || !q.inTitle()) && isOneOf(word, q.words());
      case Asked.Near n -> isOneOf(word, n.words());
      case Asked.Begun b -> word.form().startsWith(Words.fold(b.text()));
      case Asked.Spelled s -> Bounds.isLike(Words.fold(s.word()), word.form());
      case Asked.Value v -> false;
      case Asked.Years y -> false;
      case Asked.Not n -> false;
      case Asked.All a -> false;
      case Asked.Any a -> false;
    };
  }

  private static boolean isOneOf(Word word, List<String> wanted) {
    return wanted.stream().anyMatch(w -> Words.forms(w).contains(word.form()));
  }

  // Whether the word stands in a name of a value that the query's words name too.
  private static boolean isNamed(
      Reference reference, Sheet sheet, List<Asked> leaves, Word word, boolean inTitle) {
    List<String> plain =
        leaves.stream()
            .filter(Asked.Plain.class::isInstance)
            .flatMap(p -> ((Asked.Plain) p).words().stream())
            .map(Words::fold)
            .toList();
    return sheet.mentions().stream()
        .filter(m -> m.inTitle() == inTitle || inTitle)
        .filter(m ->
            // What a title names is listed only where the body does not name it too.
            inTitle || (m.start() <= word.start() && word.start() < m.end()))
        .anyMatch(
            m -> plain.stream().anyMatch(w -> reference.bounds().isName(m.facet(), m.id(), w)));
  }
}
