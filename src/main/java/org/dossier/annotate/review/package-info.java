/// What should the user decide about names, and what would a decision change?
///
/// Each class here takes annotated articles one by one, wherever they come from, and then gives a
/// list for people: [Suggestions] of what no table has and of [Likeness]es, the [Effect] of other
/// rules on the same articles, and the [Unions] of names that the rules themselves made.
///
/// Start at [Suggestions], then [Effect].
@NullMarked
package org.dossier.annotate.review;

import org.jspecify.annotations.NullMarked;
