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
    return BARE_INITIAL.matcher(words.replace(" - ", "-")).replaceAll("$1.");
  }

  /// "Ada Zembla" of "Ada B. Zembla"; null for a name that has no initials in its middle, or more
  /// than one word on either side.
  static @Nullable String withoutInitials(String label) {
    Matcher name = MIDDLE_INITIALS.matcher(label);
    return name.matches() ? name.group(1) + " " + name.group(2) : null;
  }
}
