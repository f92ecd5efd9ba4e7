/// What is an article, and what has been said of it?
///
/// An [Article] is one document of the collection as its source gave it; an [AnnotatedArticle] adds
/// what can be read out of it: values of [Facet]s, each an [Annotation] with the [Mention]s that
/// earned it. Everything here is an immutable value and knows the JDK only.
///
/// Start at [Article], then [AnnotatedArticle].
@NullMarked
package org.dossier.article;

import org.jspecify.annotations.NullMarked;
