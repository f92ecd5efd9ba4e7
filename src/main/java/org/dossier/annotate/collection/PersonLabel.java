package org.dossier.annotate.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a person's name is written as a value.
public final class PersonLabel {
  private static final Pattern BARE_INITIAL = Pattern.compile("(?<=^| )(\\p{Lu})(?= )");
  private static final Pattern MIDDLE_INITIALS =
      Pattern.compile("(\\p{Lu}[^ .]+)(?: \\p{Lu}\\.)+ ([^ .]+)");

  private PersonLabel() {}

  /// The label of a name in a text, whose blanks are single spaces.
  public static String of(String words) {
    String name = words.contains(" - ") ? words.replace(" - ", "-") : words;
    return mayHaveInitial(name) ? BARE_INITIAL.matcher(name).replaceAll("$1.") : name;
  }

  // A word of one letter, which may take two characters.
  private static boolean mayHaveInitial(String name) {
    int start = 0;
    for (int end = name.indexOf(' '); end >= 0; end = name.indexOf(' ', start)) {
      if (end - start <= 2) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /// "Ada Zembla" of "Ada B. Zembla"; null for a name that has no initials in its middle, or more
  /// than one word on either side.
  static @Nullable String withoutInitials(String label) {
    Matcher name = MIDDLE_INITIALS.matcher(label);
    return name.matches() ? name.group(1) + " " + name.group(2) : null;
  }
}
