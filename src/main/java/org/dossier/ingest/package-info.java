/// How does a collection get into an index?
///
/// A [CollectionIndexer] compares what a source holds with what the index holds, reads and
/// annotates on all cores what is new or changed (all, from what the index holds, when the rules
/// are new), and hands it to an [ArticleIndexer], the port that an engine serves; then one commit
/// shows it all. What happened is an [IndexReport]. A [CollectionWatch] says when to do so again.
///
/// Start at [CollectionIndexer], then [ArticleIndexer].
@NullMarked
package org.dossier.ingest;

import org.jspecify.annotations.NullMarked;
