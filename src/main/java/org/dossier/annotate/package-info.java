/// What can be read out of an article?
///
/// An [AnnotationPipeline] turns an article into an annotated one: countries, organizations,
/// people, the years it mentions and the date it was published, each value with the mentions that
/// earned it. It is pure: the same article and the same tables give the same annotations. The text
/// is cut into [Tokens] once; a [Reading] adds what the lexicon and the gazetteer know of them;
/// then [People], [Countries] and [Organizations], the surer rules first, make claims that a
/// [Tally] sums up. Names are in tables beside this package, not in code: tables decide what is one
/// thing, rules only find it.
///
/// Start at [AnnotationPipeline], then [Reading], then the three.
@NullMarked
package org.dossier.annotate;

import org.jspecify.annotations.NullMarked;
