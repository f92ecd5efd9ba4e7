/// Who answers, on one machine?
///
/// One Lucene index holds everything: the words in two forms (as written and without inflection), a
/// token for each name that an article mentions, the facet values, and the articles themselves. A
/// [LuceneArticleIndexer] writes it; a [LuceneCollection] opens it for reading, follows its commits
/// and hands out the ports. Every answer comes from one [Snapshot]: one commit with its facet rows
/// in memory. No Lucene type leaves this package.
///
/// Start at [LuceneSearchEngine], then [LuceneQueries] and [FacetCounter]; for what stands in the
/// index, [ArticleDocument].
@NullMarked
package org.dossier.engine.lucene;

import org.jspecify.annotations.NullMarked;
