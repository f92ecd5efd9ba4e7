package org.dossier.annotate.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossier.article.Mention;
import org.jspecify.annotations.Nullable;

/// Who held which public office when, and what naming them with or without "former" tells of the
/// year of a text.
///
/// "President Joe Biden" puts the text into the term, "then-president" and "former president" after
/// it. Where several holders of one office are named as if in office, the latest holds it. A given
/// name or nothing may stand between the title and the surname; a surname that two holders share
/// and a person who held an office twice count for both terms.
final class OfficeTerms {
  static final String RULE = "office";
  private static final String TABLE = "offices.tsv";
  private static final Set<String> PAST =
      Set.of("former", "ex", "then", "late", "onetime", "erstwhile", "previous", "past");
  private static final Set<String> OTHER_TITLE = Set.of("vice", "deputy", "assistant", "acting");
  private static final double BEFORE = 0.02;
  private static final double AFTER = 0.06;

  private final Map<String, List<Term>> bySurname = new HashMap<>();
  private final WordSet surnames = new WordSet();

  private record Term(
      String given,
      String office,
      List<List<String>> titles,
      double from,
      double to,
      String entry) {
    boolean holds(int year) {
      return from < year + 1 && to >= year;
    }
  }

  /// A person named with an office: all terms that may be meant.
  private record Naming(String office, List<Term> terms, boolean past, int from, int to) {
    double start() {
      return terms.stream().mapToDouble(Term::from).max().orElse(0);
    }

    double end() {
      return terms.stream().mapToDouble(Term::to).min().orElse(0);
    }
  }

  private OfficeTerms() {}

  static OfficeTerms standard() {
    OfficeTerms offices = new OfficeTerms();
    for (List<String> row : FactLines.rows(TABLE, 6)) {
      List<List<String>> titles = new ArrayList<>();
      for (String title : row.get(3).split("\\|")) {
        titles.add(PhraseTable.wordsOf(title));
      }
      Term term =
          new Term(
              PhraseTable.wordsOf(row.get(0)).getFirst(),
              row.get(2),
              titles,
              YearShapes.time(LocalDate.parse(row.get(4))),
              row.get(5).isEmpty()
                  ? Double.MAX_VALUE
                  : YearShapes.time(LocalDate.parse(row.get(5))),
              "%s `%s, %s, %s to %s`"
                  .formatted(TABLE, row.get(0), row.get(2), row.get(4), row.get(5)));
      String surname = PhraseTable.wordsOf(row.get(1)).getFirst();
      offices.surnames.add(surname);
      offices.bySurname.computeIfAbsent(surname, s -> new ArrayList<>()).add(term);
    }
    return offices;
  }

  /// The entry that these words name: of several terms the one that the year lies in; null where
  /// they name none.
  @Nullable String entry(TextWords words, int year) {
    String entry = null;
    for (int i = 0; i < words.size(); i++) {
      List<Term> terms = bySurname.getOrDefault(words.word(i), List.of());
      for (Naming naming : namings(words, i, terms)) {
        for (Term term : naming.terms()) {
          entry = entry == null || term.holds(year) ? term.entry() : entry;
        }
      }
    }
    return entry;
  }

  /// At most two clues an office: who holds it, and who does no more.
  List<YearClue> clues(TextWords words, YearShapes shapes) {
    Map<String, List<Naming>> byOffice = new LinkedHashMap<>();
    for (int i = 1; i < words.size(); i++) {
      if (words.isCapital(i) && surnames.has(words, i)) {
        List<Term> terms = bySurname.getOrDefault(words.word(i), List.of());
        for (Naming naming : namings(words, i, terms)) {
          byOffice.computeIfAbsent(naming.office(), o -> new ArrayList<>()).add(naming);
        }
      }
    }
    List<YearClue> clues = new ArrayList<>();
    for (List<Naming> namings : byOffice.values()) {
      namings.stream()
          .filter(n -> !n.past())
          .max(Comparator.comparingDouble(Naming::start))
          .ifPresent(n -> clues.add(new YearClue(mention(words, n), inOffice(n, shapes))));
      namings.stream()
          .filter(n -> n.past() && n.end() < Double.MAX_VALUE)
          .max(Comparator.comparingDouble(Naming::end))
          .ifPresent(
              n -> clues.add(new YearClue(mention(words, n), shapes.since(n.end(), BEFORE))));
    }
    return clues;
  }

  private static double[] inOffice(Naming naming, YearShapes shapes) {
    List<double[]> fits = new ArrayList<>();
    for (Term term : naming.terms()) {
      double[] fit = shapes.within(term.from(), term.to(), AFTER);
      for (int i = 0; i < fit.length && YearShapes.FIRST + i + 1 <= term.from(); i++) {
        fit[i] = BEFORE;
      }
      fits.add(fit);
    }
    double[] best = fits.getFirst();
    for (double[] fit : fits) {
      for (int i = 0; i < best.length; i++) {
        best[i] = Math.max(best[i], fit[i]);
      }
    }
    return best;
  }

  private static Mention mention(TextWords words, Naming naming) {
    return Mention.inBody(
        words.text(), words.start(naming.from()), words.end(naming.to() - 1), RULE);
  }

  // The terms that the words around a surname mean, one naming an office.
  private static List<Naming> namings(TextWords words, int surname, List<Term> terms) {
    Map<String, Naming> byOffice = new LinkedHashMap<>();
    for (Term term : terms) {
      int from = titleStart(words, surname, term);
      int to = surname + 1;
      if (from < 0
          && term.office().startsWith("president")
          && words.word(to).equals("administration")
          && words.sameSentence(surname, to)) {
        from = surname;
        to++;
      }
      if (from >= 0) {
        List<Term> meant = new ArrayList<>();
        Naming other = byOffice.get(term.office());
        if (other != null) {
          meant.addAll(other.terms());
        }
        meant.add(term);
        byOffice.put(
            term.office(), new Naming(term.office(), meant, isPast(words, from), from, to));
      }
    }
    return List.copyOf(byOffice.values());
  }

  private static int titleStart(TextWords words, int surname, Term term) {
    int name = surname;
    for (int back = 1; back <= 3; back++) {
      if (words.word(surname - back).equals(term.given())) {
        name = surname - back;
      }
    }
    for (List<String> title : term.titles()) {
      int from = name - title.size();
      if (words.matches(from, title)
          && words.sameSentence(from, surname)
          && !OTHER_TITLE.contains(words.word(from - 1))) {
        return from;
      }
    }
    return -1;
  }

  private static boolean isPast(TextWords words, int title) {
    for (int back = 1; back <= 2; back++) {
      if (words.sameSentence(title - back, title) && PAST.contains(words.word(title - back))) {
        return true;
      }
    }
    return false;
  }
}
