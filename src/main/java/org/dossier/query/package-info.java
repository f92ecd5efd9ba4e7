/// What can a reader ask?
///
/// A [SearchRequest] is one immutable value that means the same on every engine: a [TextQuery]
/// (what the words say), [Filter]s (what narrows), an [Order], a [Window] and what to count and
/// show. What a reader types becomes a [TextQuery] in [QueryParser], which accepts any text;
/// [NameExpansion] then lets known names find what they name.
///
/// Start at [TextQuery], then [SearchRequest].
@NullMarked
package org.dossier.query;

import org.jspecify.annotations.NullMarked;
