package org.dossier.annotate.authority;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the tabular form, a decision a line:
///
/// ```
/// name <TAB> kind <TAB> country <TAB> aliases <TAB> id      add, extend, correct
/// - Name                                                    names nothing
/// - alias @ Name                                            does not name that one
/// A => B                                                    are one, called B
/// ```
///
/// Aliases are separated by `|`: `=X` only in exactly this case, `?X` only with support from the
/// text, `!X` not a name of this one. `#` begins a comment, at the start of a line or between
/// blanks. A comment `# from FILE:LINE` tells of a decision that was copied where it was made.
final class AuthorityTsv {
  private static final Pattern COMMENT = Pattern.compile("(?:^\\s*|\\s)#(?:\\s.*)?$");
  private static final Pattern FROM = Pattern.compile("\\s# from (\\S.*):(\\d{1,9})$");
  private static final Pattern BLANKS = Pattern.compile("\\S {2,}\\S");
  private static final int COLUMNS = 5;
  private static final String MERGE = "=>";

  private AuthorityTsv() {}

  static void read(String file, String text, Findings to) {
    int number = 0;
    for (String raw : text.lines().toList()) {
      Place place = place(file, ++number, raw);
      boolean commented = raw.stripLeading().startsWith("#");
      String line = commented ? "" : COMMENT.matcher(raw).replaceFirst("");
      if (!line.isBlank()) {
        line(place, line, to);
      }
    }
  }

  private static Place place(String file, int number, String raw) {
    Matcher from = FROM.matcher(raw);
    return from.find()
        ? new Place(from.group(1), Integer.parseInt(from.group(2)))
        : new Place(file, number);
  }

  /// A decision as a line that says where it was made, by the name of the file without its folder.
  static String copied(Directive directive) {
    Place place = directive.place();
    return "%s # from %s:%d"
        .formatted(directive.line(), Path.of(place.file()).getFileName(), place.line());
  }

  private static void line(Place place, String line, Findings to) {
    String stripped = line.strip();
    if (stripped.startsWith("-")) {
      exclude(place, stripped.substring(1).strip(), to);
    } else if (line.indexOf('\t') < 0 && stripped.contains(MERGE)) {
      merge(place, stripped.split(MERGE, -1), to);
    } else {
      row(place, line, to);
    }
  }

  private static void exclude(Place place, String rest, Findings to) {
    int at = rest.lastIndexOf(" @ ");
    if (rest.indexOf('\t') >= 0) {
      to.problem(place, "`-` takes one name, no columns");
    } else if (at < 0) {
      to.exclude(place, rest, null);
    } else {
      to.exclude(place, rest.substring(0, at).strip(), rest.substring(at + 3).strip());
    }
  }

  private static void merge(Place place, String[] sides, Findings to) {
    if (sides.length != 2) {
      to.problem(place, "`=>` stands between two names");
    } else {
      to.merge(place, sides[0].strip(), sides[1].strip());
    }
  }

  private static void row(Place place, String line, Findings to) {
    String[] fields = line.split("\t", -1);
    if (fields.length > COLUMNS) {
      to.problem(place, "a row has at most " + COLUMNS + " columns (got: " + fields.length + ")");
      return;
    }
    if (fields.length == 1 && BLANKS.matcher(line).find()) {
      to.problem(place, "columns are separated by a tab, not by blanks");
      return;
    }
    List<String> aliases = new ArrayList<>();
    for (String alias : field(fields, 3).split("\\|")) {
      if (!alias.isBlank()) {
        aliases.add(alias.strip());
      }
    }
    to.row(place, field(fields, 0), field(fields, 1), field(fields, 2), aliases, field(fields, 4));
  }

  private static String field(String[] fields, int i) {
    return i < fields.length ? fields[i].strip() : "";
  }
}
