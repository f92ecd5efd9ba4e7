/// How does a collection get into an index?
///
/// [CollectionIndexer] walks the paths, reads what is new or changed, annotates it on all cores and
/// hands it to an [ArticleIndexer], the port that an engine serves; then one commit shows it all.
///
/// Start at [CollectionIndexer], then [ArticleIndexer].
@NullMarked
package org.dossier.ingest;

import org.jspecify.annotations.NullMarked;
