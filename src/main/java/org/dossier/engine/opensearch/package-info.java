/// Who answers, where one machine is not enough?
///
/// An OpenSearch cluster holds what the Lucene index of `engine.lucene` holds, field by field: the
/// words that Dossier made of each article, told to the cluster as they are ([TokenText]), so that
/// it analyses nothing itself; values, days and ids; and the article. Queries are those of
/// `engine.lucene`, told in the cluster's language ([OpenSearchQueries]): it finds, orders and
/// counts. What an answer is made of besides, such as passages, is made here, by the code of the
/// other engine.
///
/// A state of the collection is a number: an article is in the states from one number to before
/// another. A run of [OpenSearchArticleIndexer] writes articles of the next state, which nobody
/// sees until one small document says that this is the state now.
///
/// Start at [OpenSearchCollection], then [OpenSearchState]; for what stands in the cluster,
/// [OpenSearchIndexes].
@NullMarked
package org.dossier.engine.opensearch;

import org.jspecify.annotations.NullMarked;
