/// What has the user decided about names?
///
/// An authority file is a list of standing decisions, kept beside the collection: rows that add or
/// extend an organization, a person or a country, names that are none, values that are one.
/// [AuthorityRules] reads files of both forms, checks them against each other and answers what was
/// decided; it knows nothing of texts. What the decisions do to an article is said in the package
/// above.
///
/// Start at [AuthorityRules], then [Directive], then [AuthorityTsv].
@NullMarked
package org.dossier.annotate.authority;

import org.jspecify.annotations.NullMarked;
