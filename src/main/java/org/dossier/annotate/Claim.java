package org.dossier.annotate;

import org.dossier.article.FacetValue;
import org.dossier.article.Span;
import org.jspecify.annotations.Nullable;

/// What a rule says: the tokens from `from` up to, not including, `to` name the value. `weight` is
/// what the mention counts for the value's salience, before its place in the text counts. `part` is
/// the stretch of the text that names it where that is only a part of a word ("Iran" in
/// "Iran-backed"), else null.
record Claim(FacetValue value, int from, int to, String rule, double weight, @Nullable Span part) {

  Claim(FacetValue value, int from, int to, String rule, double weight) {
    this(value, from, to, rule, weight, null);
  }
}
