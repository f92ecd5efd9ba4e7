/// Where do articles come from?
///
/// A [Source] lists files and reads the articles of each; [CollectionFiles] is the source that
/// walks folders. An [ArticleFormat] knows one kind of file and says what its records state, as
/// [ArticleDraft]s; [ArticleAssembler] makes of each draft an article with an id, a title, a date
/// and the [PageLayout] of its body. Nothing that a file holds is thrown at the caller: every
/// outcome is a [Reading]. Files whose parsers are not to be trusted with this process are read in
/// another one: [ReaderProcesses] feeds it, [ReaderMain] is what runs there.
///
/// Start at [Source], then [ArticleFormat], then [ArticleAssembler].
@NullMarked
package org.dossier.source;

import org.jspecify.annotations.NullMarked;
