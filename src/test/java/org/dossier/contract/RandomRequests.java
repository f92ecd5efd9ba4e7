package org.dossier.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dossier.contract.Request.Counted;
import org.dossier.contract.Request.Narrowed;
import org.dossier.contract.Sheet.Dated;
import org.dossier.contract.Words.Word;
import org.jspecify.annotations.Nullable;

/// Makes all kinds of requests by chance, of words, names, values and dates that a collection has,
/// and of some that it has not.
final class RandomRequests {
  private static final Set<String> OPERATORS = Set.of("OR", "AND", "NOT");
  private static final List<String> STRANGE = List.of("zyxwv", "qqq", "Xylographer", "0000");

  private final Reference reference;
  private final Random random;

  RandomRequests(Reference reference, Random random) {
    this.reference = reference;
    this.random = random;
  }

  Request next() {
    @Nullable Dated one = random.nextInt(5) == 0 ? date() : null;
    @Nullable Dated other = random.nextInt(5) == 0 ? date() : null;
    boolean turned = one != null && other != null && one.first().isAfter(other.last());
    return new Request(
        random.nextInt(6) == 0 ? null : query(2),
        random.nextInt(1000),
        filters(),
        turned ? other : one,
        turned ? one : other,
        pick(Collections.unmodifiableList(sorts())),
        random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 1,
        pick(List.of(0, 1, 2, 5, 10, 10, 100)),
        facets());
  }

  /// What someone has typed so far: words that follow each other, of which the last is begun.
  String begun() {
    List<String> words = new ArrayList<>(row(2));
    String last = words.removeLast();
    words.add(last.substring(0, 1 + random.nextInt(last.length())));
    return String.join(" ", words);
  }

  private static List<@Nullable String> sorts() {
    List<@Nullable String> sorts = new ArrayList<>(List.of("newest", "oldest", "relevance"));
    sorts.add(null);
    return sorts;
  }

  private Asked query(int depth) {
    int kind = random.nextInt(depth == 0 ? 5 : 11);
    return switch (kind) {
      case 0, 1, 2 -> leaf();
      case 3 -> new Asked.Plain(List.of(bare()), false);
      case 4 -> quoted(1 + random.nextInt(3));
      case 5 -> new Asked.Not(query(depth - 1));
      case 6, 7 -> any(depth - 1);
      default -> all(depth - 1);
    };
  }

  private Asked all(int depth) {
    List<Asked> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      Asked part = query(depth);
      boolean names =
          part instanceof Asked.Plain p
              && !p.inTitle()
              && !parts.isEmpty()
              && parts.getLast() instanceof Asked.Plain before
              && !before.inTitle();
      if (!(part instanceof Asked.All) && !names) {
        parts.add(part);
      }
    }
    return parts.size() < 2 ? leaf() : new Asked.All(parts);
  }

  private Asked any(int depth) {
    List<Asked> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      Asked part = query(depth);
      if (!(part instanceof Asked.Any)) {
        parts.add(part);
      }
    }
    return parts.size() < 2 ? leaf() : new Asked.Any(parts);
  }

  private Asked leaf() {
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> new Asked.Plain(List.of(bare()), false);
      case 3 -> new Asked.Plain(List.of(bare(), bare()), false);
      case 4 -> new Asked.Plain(row(2 + random.nextInt(2)), false);
      case 5 -> new Asked.Plain(List.of(bare()), true);
      case 6 -> new Asked.Quoted(row(1 + random.nextInt(2)), true);
      case 7 -> near();
      case 8 -> {
        String word = bare();
        yield new Asked.Begun(word.substring(0, 1 + random.nextInt(word.length())));
      }
      case 9 -> new Asked.Spelled(spelled());
      case 10, 11 -> value();
      case 12 -> years();
      default -> quoted(1 + random.nextInt(4));
    };
  }

  private Asked quoted(int words) {
    return new Asked.Quoted(random.nextInt(8) == 0 ? List.of(bare(), bare()) : row(words), false);
  }

  private Asked near() {
    List<String> row = new ArrayList<>(row(2 + random.nextInt(5)));
    List<String> words = new ArrayList<>(List.of(row.getLast(), row.getFirst()));
    if (random.nextBoolean()) {
      Collections.reverse(words);
    }
    return Words.fold(words.get(0)).equals(Words.fold(words.get(1)))
        ? new Asked.Quoted(words.subList(0, 1), false)
        : new Asked.Near(words, random.nextInt(8));
  }

  private String spelled() {
    String word = Words.fold(bare());
    int at = 1 + random.nextInt(Math.max(1, word.length() - 1));
    return switch (random.nextInt(3)) {
      case 0 -> word;
      case 1 -> word.substring(0, at) + word.substring(Math.min(word.length(), at + 1));
      default -> word.substring(0, at) + "x" + word.substring(at);
    };
  }

  private Asked value() {
    String facet = pick(Sheet.FACETS.stream().filter(f -> !f.equals("year")).toList());
    String id = id(facet);
    String label = reference.labelsOf(facet).getOrDefault(id, id);
    boolean printable =
        label.chars().noneMatch(c -> "\"\u201c\u201d\u201e\u00ab\u00bb".indexOf(c) >= 0);
    String name = random.nextBoolean() && printable ? label : id;
    return name.isBlank() ? years() : new Asked.Value(facet, name);
  }

  private Asked years() {
    Dated one = date();
    Dated other = date();
    int first = Math.min(one.first().getYear(), other.first().getYear());
    int last = Math.max(one.first().getYear(), other.first().getYear());
    return switch (random.nextInt(4)) {
      case 0 -> new Asked.Years(first, null);
      case 1 -> new Asked.Years(null, last);
      case 2 -> new Asked.Years(first, first);
      default -> new Asked.Years(first, last);
    };
  }

  private List<Narrowed> filters() {
    List<Narrowed> filters = new ArrayList<>();
    for (int i = pick(List.of(0, 0, 0, 1, 1, 2, 3)); i > 0; i--) {
      String facet = pick(Sheet.FACETS);
      String how = pick(List.of("", "", ".all", ".not"));
      if (filters.stream().noneMatch(f -> f.facet().equals(facet) && f.how().equals(how))) {
        List<String> ids = new ArrayList<>();
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
          ids.add(id(facet));
        }
        filters.add(new Narrowed(facet, how, ids.stream().distinct().toList()));
      }
    }
    return filters;
  }

  private String id(String facet) {
    int kind = random.nextInt(12);
    List<String> known = new ArrayList<>(reference.labelsOf(facet).keySet());
    if (kind == 0) {
      return Sheet.missing(facet);
    } else if (kind == 1 || known.isEmpty()) {
      return facet.toLowerCase(Locale.ROOT).startsWith("year") ? "1492" : "no-such-value";
    }
    // Frequent ones first, so that filters leave something.
    return kind < 6 ? known.get(random.nextInt(Math.min(5, known.size()))) : pick(known);
  }

  private List<Counted> facets() {
    List<Counted> counted = new ArrayList<>();
    for (String facet : Sheet.FACETS) {
      if (random.nextInt(3) == 0) {
        counted.add(
            new Counted(
                facet,
                pick(List.of(0, 1, 3, 10, 10, 1000)),
                random.nextBoolean() ? "count" : "label"));
      }
    }
    return counted;
  }

  Dated date() {
    Sheet sheet = pick(reference.sheets());
    if (sheet.published() == null) {
      return Dated.of(pick(List.of("1999", "2020-02", "2021-06-30")));
    }
    String date = sheet.published().date();
    return Dated.of(date.substring(0, Math.min(date.length(), pick(List.of(4, 7, 10)))));
  }

  /// A word of a text, written as there or otherwise, that is no operator.
  private String bare() {
    if (random.nextInt(40) == 0) {
      return pick(STRANGE);
    }
    String word = row(1).getFirst();
    if (random.nextInt(8) == 0) {
      word = word.toUpperCase(Locale.ROOT);
    } else if (random.nextInt(8) == 0) {
      word = Words.fold(word);
    }
    return OPERATORS.contains(word) ? word.toLowerCase(Locale.ROOT) : word;
  }

  /// Words that follow each other in a text: at least one, at most so many.
  private List<String> row(int most) {
    while (true) {
      Sheet sheet = pick(reference.sheets());
      boolean inTitle = random.nextInt(5) == 0;
      List<Word> words = inTitle ? sheet.titleWords() : pick(sheet.words(false));
      String text = words == sheet.titleWords() ? sheet.title() : sheet.body();
      List<String> row = new ArrayList<>();
      if (!words.isEmpty()) {
        int from = random.nextInt(words.size());
        for (int i = from; i < Math.min(words.size(), from + most); i++) {
          String word = text.substring(words.get(i).start(), words.get(i).end());
          if (!isPlain(word)) {
            break;
          }
          row.add(OPERATORS.contains(word) ? word.toLowerCase(Locale.ROOT) : word);
        }
      }
      if (!row.isEmpty()) {
        return row;
      }
    }
  }

  // Of which nobody doubts where it begins and ends, in scripts whose case and accents are known.
  private static boolean isPlain(String word) {
    return word.length() < 40
        && word.codePoints()
            .allMatch(c ->
                Character.isLetterOrDigit(c)
                    && switch (Character.UnicodeScript.of(c)) {
                      case LATIN, CYRILLIC, GREEK -> true;
                      default -> c < 0x80;
                    });
  }

  <T extends @Nullable Object> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
