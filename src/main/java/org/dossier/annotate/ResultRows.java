package org.dossier.annotate;

import static org.dossier.annotate.WordClass.*;

import java.util.ArrayList;
import java.util.List;
import org.dossier.article.Span;

/// Rows of standings ("Barnsley 3 3 0 0 8 2 9") and of results ("Haitai 2 Samsung 0"): what stands
/// before the figures is a club, unless it is a country.
final class ResultRows {
  private static final int MOST_WORDS = 3;
  private static final int LEAST_FIGURES = 5;

  private final Reading reading;
  private final Tokens tokens;

  ResultRows(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens;
  }

  /// The names in the sentence from `from` up to `to`; none when it is no such row.
  List<Span> rowOf(int from, int to) {
    List<Span> names = new ArrayList<>();
    int figures = 0;
    int i = from;
    while (i < to) {
      int name = i;
      while (i < to && isNameWord(i)) {
        i++;
      }
      int figure = i;
      while (i < to && isFigure(i)) {
        i++;
      }
      if (figure == name || figure - name > MOST_WORDS || i == figure) {
        return List.of();
      }
      figures = i - figure;
      names.add(new Span(name, figure));
      if (names.size() > 2 || (names.size() == 2 && figures != 1)) {
        return List.of();
      }
    }
    boolean row = names.size() == 2 || (names.size() == 1 && figures >= LEAST_FIGURES);
    names.removeIf(n -> isCountryOrPerson(n.start(), n.end()));
    return row ? names : List.of();
  }

  private boolean isNameWord(int i) {
    return tokens.capital(i) && !tokens.is(i, Tokens.DIGIT | Tokens.SHOUTED);
  }

  private boolean isFigure(int i) {
    return tokens.is(i, Tokens.NUMBER) && tokens.length(i) <= 4;
  }

  private boolean isCountryOrPerson(int from, int to) {
    Sense.Place place = reading.placeAt(from);
    boolean country = to - from == 1 && place != null && !place.kind().isSettlement();
    for (Entry entry : reading.entries(from)) {
      country |=
          entry.sense() instanceof Sense.Place p
              && !p.kind().isSettlement()
              && reading.matchLength(from) == to - from;
    }
    return country
        || reading.has(from, bits(MONTH, DAY, ARTICLE_WORD, NO_ACRONYM))
        || tokens.is(from, Tokens.INITIAL)
        || (to - from > 1 && reading.has(from, GIVEN));
  }
}
