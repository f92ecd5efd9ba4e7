/// What is the answer?
///
/// The ports that an engine serves, and the values that it answers with: [SearchEngine] (search),
/// [ArticleReader] (one article), [ArticleScan] (all of them), [StatsReader] (the collection's
/// figures), [Speller] (spellings), [Suggester] (what is being typed). No engine is seen here, no
/// JSON and no HTML: highlights are offsets until they are rendered. [ForgivingSearch] stands
/// before any engine and does what readers expect of all of them: names are resolved, a search that
/// finds nothing is relaxed, a better spelling is offered.
///
/// Start at [SearchEngine], then [SearchResults].
@NullMarked
package org.dossier.search;

import org.jspecify.annotations.NullMarked;
