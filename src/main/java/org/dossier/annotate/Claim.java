package org.dossier.annotate;

import org.dossier.article.FacetValue;

/// What a rule says: the tokens from `from` up to, not including, `to` name the value. `weight` is
/// what the mention counts for the value's salience, before its place in the text counts.
record Claim(FacetValue value, int from, int to, String rule, double weight) {}
