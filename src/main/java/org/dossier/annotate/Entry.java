package org.dossier.annotate;

/// One way to write one sense.
///
/// `unsure`: the phrase often means something else, and counts only with support from the text.
/// `exact`: only in exactly this case ("WHO"). `capitals` has a bit for each word that must start
/// with a capital. `possessive`: the last word must have its `'s` ("Moody's"). `table` is the file
/// that has it among those that come with Dossier, empty for an entry of the user's.
record Entry(
    Sense sense,
    String surface,
    boolean unsure,
    boolean exact,
    int capitals,
    boolean possessive,
    boolean initials,
    String table) {

  /// Reads an alias as the tables write it: `=X` exact, `?X` unsure, else just the phrase.
  static Entry parse(String alias, Sense sense) {
    return parse(alias, sense, "");
  }

  /// The same for an alias of a table.
  static Entry parse(String alias, Sense sense, String table) {
    boolean unsure = false;
    boolean exact = false;
    int from = 0;
    for (; from < alias.length() && "?=".indexOf(alias.charAt(from)) >= 0; from++) {
      unsure |= alias.charAt(from) == '?';
      exact |= alias.charAt(from) == '=';
    }
    return new Entry(sense, alias.substring(from).strip(), unsure, exact, 0, false, false, table);
  }

  Entry written(Tokens tokens) {
    int mask = 0;
    for (int i = 0; i < Math.min(tokens.size, 31); i++) {
      if (tokens.is(i, Tokens.CAPITAL | Tokens.INNER_CAPITAL)) {
        mask |= 1 << i;
      }
    }
    boolean owner =
        tokens.is(tokens.size - 1, Tokens.POSSESSIVE)
            && tokens.end[tokens.size - 1] < tokens.text.length();
    boolean initials = tokens.size == 1 && tokens.is(0, Tokens.PERIODS);
    return new Entry(sense, surface, unsure, exact, mask, owner, initials, table);
  }

  /// The same for another sense.
  Entry with(Sense other) {
    return new Entry(other, surface, unsure, exact, capitals, possessive, initials, table);
  }

  /// The alias as tables write it.
  String alias() {
    return (unsure ? "?" : "") + (exact ? "=" : "") + surface;
  }

  boolean isOrganization() {
    return sense instanceof Sense.Organization;
  }
}
