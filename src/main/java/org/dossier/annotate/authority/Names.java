package org.dossier.annotate.authority;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// When two ways to write a name are one: case, accents, periods and the width of blanks make no
/// difference.
public final class Names {
  private static final Pattern SILENT = Pattern.compile("[\\p{M}.]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MARKS = Pattern.compile("^[=?]+");

  private Names() {}

  /// What all ways to write the name have in common.
  public static String key(String name) {
    String plain = SILENT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS
        .matcher(plain.replace('\u2019', '\''))
        .replaceAll(" ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /// An alias without its marks: `=IRGC` is the name `IRGC`.
  public static String bare(String alias) {
    return MARKS.matcher(alias).replaceFirst("").strip();
  }

  /// Whether the alias stands for its value without support from the text.
  static boolean isSure(String alias) {
    return !alias.startsWith("?") && !alias.startsWith("=?");
  }
}
