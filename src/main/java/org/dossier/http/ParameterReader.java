package org.dossier.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dossier.article.PartialDate;
import org.jspecify.annotations.Nullable;

/// Reads parameters strictly: whatever is not as described is a problem that names the parameter
/// and says what would be right.
final class ParameterReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private final QueryString sent;

  /// Of the parameters sent, all must be known.
  ParameterReader(QueryString sent, Set<String> known) {
    this.sent = sent;
    for (String name : sent.values().keySet()) {
      if (!known.contains(name)) {
        String hint =
            Nearest.to(name, known).map(nearest -> " Did you mean `" + nearest + "`?").orElse("");
        throw new ProblemException(
            Problem.UNKNOWN_PARAMETER,
            name,
            "There is no parameter " + ProblemException.quoted(name) + "." + hint);
      }
    }
  }

  boolean has(String name) {
    return sent.values().containsKey(name);
  }

  List<String> all(String name) {
    return sent.values().getOrDefault(name, List.of());
  }

  @Nullable String single(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw new ProblemException(
          Problem.REPEATED_PARAMETER,
          name,
          "`" + name + "` can be given once only (got: " + all.size() + " times).");
    }
    return all.isEmpty() ? null : all.getFirst();
  }

  String single(String name, String standard) {
    String value = single(name);
    return value == null ? standard : value;
  }

  int number(String name, int standard, int least, int most) {
    String value = single(name);
    if (value == null) {
      return standard;
    }
    if (NUMBER.matcher(value).matches()) {
      int number = Integer.parseInt(value);
      if (least <= number && number <= most) {
        return number;
      }
    }
    String range = most == Integer.MAX_VALUE ? "from " + least : "in " + least + ".." + most;
    throw ProblemException.invalid(
        name, "`" + name + "` must be a number " + range + " (got: " + shown(value) + ").");
  }

  /// One of the choices, compared exactly.
  String choice(String name, String standard, String... choices) {
    String value = single(name, standard);
    if (!Arrays.asList(choices).contains(value)) {
      throw ProblemException.invalid(
          name,
          "`"
              + name
              + "` must be one of "
              + String.join(", ", choices)
              + " (got: "
              + shown(value)
              + ").");
    }
    return value;
  }

  /// A date; null if none was sent, or an empty one, as forms do.
  @Nullable PartialDate date(String name) {
    String value = single(name, "");
    if (value.isEmpty()) {
      return null;
    }
    return PartialDate.parse(value)
        .orElseThrow(() ->
            ProblemException.invalid(
                name,
                "`"
                    + name
                    + "` must be a date such as 2020, 2020-06 or 2020-06-15 (got: "
                    + shown(value)
                    + ")."));
  }

  /// Values that stand between commas, the parameter repeated or not.
  List<String> list(String name) {
    return all(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static String shown(String value) {
    return ProblemException.quoted(value);
  }
}
