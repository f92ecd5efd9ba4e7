package org.dossier.annotate.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The news outlets that are known by name or by the domain of their site.
///
/// An agency's reports are carried and cited by other outlets, so its name says less of where an
/// article comes from.
final class Outlets {
  private static final String TABLE = "outlets.tsv";

  private final PhraseTable<Name> names = new PhraseTable<>();
  private final Map<String, Outlet> byDomain = new HashMap<>();

  /// An outlet by its usual name.
  record Outlet(String label, boolean agency) {
    /// The entry of the table, for those who ask why.
    String entry() {
      return "%s `%s`".formatted(TABLE, label);
    }
  }

  /// A name of an outlet; `onlyOfItself` where the name is a common word.
  record Name(Outlet outlet, boolean onlyOfItself) {}

  private Outlets() {}

  static Outlets standard() {
    Outlets outlets = new Outlets();
    Set<String> taken = new HashSet<>();
    for (List<String> row : FactLines.rows(TABLE, 4)) {
      Outlet outlet = new Outlet(row.get(0), row.get(3).equals("agency"));
      List<String> all = new ArrayList<>(List.of(row.get(0)));
      all.addAll(List.of(row.get(1).split("\\|")));
      for (String name : all) {
        if (!name.isEmpty() && taken.add(PhraseTable.wordsOf(name).toString())) {
          boolean marked = name.startsWith("=");
          outlets.names.add(marked ? name.substring(1) : name, new Name(outlet, marked));
        }
      }
      for (String domain : row.get(2).split("\\|")) {
        outlets.byDomain.putIfAbsent(domain, outlet);
      }
    }
    return outlets;
  }

  /// The name of an outlet that starts at this word, null where none does. It is written with a
  /// capital.
  PhraseTable.@Nullable Found<Name> at(TextWords words, int word) {
    if (word >= words.size() || (!words.isCapital(word) && !words.is(word, "the"))) {
      return null;
    }
    PhraseTable.Found<Name> found = names.at(words, word);
    return found != null && words.isCapital(found.to() - 1) ? found : null;
  }

  /// The outlet whose site an address lies on, null where it is not known.
  @Nullable Outlet ofAddress(@Nullable String url) {
    String host = host(url);
    while (!host.isEmpty()) {
      Outlet outlet = byDomain.get(host);
      if (outlet != null) {
        return outlet;
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return null;
  }

  private static String host(@Nullable String url) {
    if (url == null) {
      return "";
    }
    try {
      String host = URI.create(url.strip().split("[?#]", 2)[0]).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
