/// What can be read out of an article?
///
/// An [AnnotationPipeline] turns an article into an annotated one: countries, organizations,
/// people, the years it mentions and the date it was published, each value with the mentions that
/// earned it. It is pure: the same article and the same tables give the same annotations.
///
/// Start at [AnnotationPipeline].
@NullMarked
package org.dossier.annotate;

import org.jspecify.annotations.NullMarked;
