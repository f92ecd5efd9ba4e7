/// What do the articles of a collection teach of each other's names?
///
/// An article that introduces an acronym teaches what it stands for in articles that do not; all
/// articles together teach how a name that no table has is mostly spelled. A [NameLesson] is what
/// one article teaches, [CollectionNames] what all of them do. An article's lesson never depends on
/// what the collection taught it, so that the order of articles makes no difference.
///
/// Start at [CollectionNames], then [NameLesson].
@NullMarked
package org.dossier.annotate.collection;

import org.jspecify.annotations.NullMarked;
