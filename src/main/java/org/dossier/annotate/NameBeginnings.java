package org.dossier.annotate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds values by the beginning of any word of any of their names: a sorted table of the names
/// from each of their words on, folded.
final class NameBeginnings {
  private record Row(String folded, String name, String id, boolean within) {}

  /// A name that begins with what was typed fits better than one that has it within; then the
  /// shorter.
  private record Fit(String name, boolean within) {
    static final Comparator<Fit> BEST =
        Comparator.comparing(Fit::within)
            .thenComparingInt((Fit fit) -> fit.name.length())
            .thenComparing(Fit::name);
  }

  private final Row[] rows;

  NameBeginnings(Collection<KnownValues.Known> values) {
    List<Row> all = new ArrayList<>();
    for (KnownValues.Known known : values) {
      add(known.value().label(), known.value().id(), all);
      known.names().forEach(name -> add(name, known.value().id(), all));
    }
    all.sort(Comparator.comparing(Row::folded));
    rows = all.toArray(Row[]::new);
  }

  private static void add(String name, String id, List<Row> to) {
    String folded = fold(name);
    for (int at = 0; at >= 0 && at < folded.length(); at = next(folded, at)) {
      to.add(new Row(folded.substring(at), name, id, at > 0));
    }
  }

  private static int next(String folded, int at) {
    int blank = folded.indexOf(' ', at);
    return blank < 0 ? -1 : blank + 1;
  }

  /// The ids of the values with such a name, each with the name that fits best.
  Map<String, String> find(String typed) {
    String words = fold(typed);
    Map<String, Fit> fits = new HashMap<>();
    collect(words, fits);
    if (words.startsWith("the ")) {
      collect(words.substring("the ".length()), fits);
    }
    Map<String, String> names = new HashMap<>();
    fits.forEach((id, fit) -> names.put(id, fit.name()));
    return names;
  }

  private void collect(String words, Map<String, Fit> fits) {
    if (words.isEmpty()) {
      return;
    }
    Row wanted = new Row(words, "", "", false);
    int at = Arrays.binarySearch(rows, wanted, Comparator.comparing(Row::folded));
    at = at < 0 ? -at - 1 : at;
    while (at > 0 && rows[at - 1].folded().equals(words)) {
      at--;
    }
    for (; at < rows.length && rows[at].folded().startsWith(words); at++) {
      Row row = rows[at];
      fits.merge(
          row.id(),
          new Fit(row.name(), row.within()),
          (a, b) -> Fit.BEST.compare(a, b) <= 0 ? a : b);
    }
  }

  /// Lower case without accents, periods and apostrophes; words are parted by one blank.
  private static String fold(String written) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = Fold.fold(text.charAt(i));
      if (Fold.isWord(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        gap = false;
        out.append(c);
      } else if (c != '.' && c != '\'') {
        gap = true;
      }
    }
    return out.toString();
  }
}
