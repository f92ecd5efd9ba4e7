package org.dossier.annotate.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file was found to hold: decisions, and what is wrong with it by line.
final class Findings {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9]\\d*");
  // No name holds what the forms are made of, so that each form can say what the other says.
  private static final Pattern RESERVED = Pattern.compile("\\t|\\||=>|->| @ | # |^[-=?!#]");
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  final List<Directive> directives = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /// What is wrong in one line.
  record Problem(Place place, String reason) {
    @Override
    public String toString() {
      return place + ": " + reason;
    }
  }

  void problem(Place place, String reason) {
    problems.add(new Problem(place, reason));
  }

  void exclude(Place place, String name, @Nullable String of) {
    if (isName(place, name) && (of == null || isName(place, of))) {
      directives.add(new Directive.Exclude(place, name, of));
    }
  }

  void merge(Place place, String from, String into) {
    if (isName(place, from) && isName(place, into)) {
      directives.add(new Directive.Merge(place, from, into));
    }
  }

  /// Takes a row. Fields that are blank say nothing; an alias with `!` is taken away.
  void row(
      Place place, String name, String kind, String country, List<String> names, String wikidata) {
    int before = problems.size();
    isName(place, name);
    List<String> aliases = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (String alias : names) {
      boolean away = alias.startsWith("!");
      String rest = away ? alias.substring(1).strip() : alias;
      if (isName(place, away ? rest : Names.bare(rest))) {
        (away ? removed : aliases).add(rest);
      }
    }
    String code = country.toUpperCase(Locale.ROOT);
    if (!code.isEmpty() && !CODES.contains(code) && !code.equals("XK")) {
      problem(place, "country must be a code of two letters, such as IR (got: " + country + ")");
    }
    if (!wikidata.isEmpty() && !WIKIDATA.matcher(wikidata).matches()) {
      problem(place, "id must be one of Wikidata's, such as Q42 (got: " + wikidata + ")");
    }
    if (problems.size() == before) {
      directives.add(
          new Directive.Row(
              place, name, orNull(kind), orNull(code), aliases, removed, orNull(wikidata)));
    }
  }

  private boolean isName(Place place, String name) {
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      problem(place, "a name is missing");
      return false;
    }
    if (RESERVED.matcher(name).find()) {
      problem(place, "`" + name + "` cannot be a name: see the directives");
      return false;
    }
    return true;
  }

  private static @Nullable String orNull(String field) {
    return field.isEmpty() ? null : field;
  }
}
