/// How is it asked and answered over the web?
///
/// A request becomes a [SearchRequest][org.dossier.query.SearchRequest] in [SearchParameters],
/// which is strict about everything but the reader's words; an answer becomes JSON in [SearchJson]
/// and [ArticleJson]. Handlers never catch: [Problems] turns whatever they throw into an answer, so
/// that no request ends without one.
///
/// Start at [DossierServer], then [ApiRoutes].
@NullMarked
package org.dossier.http;

import org.jspecify.annotations.NullMarked;
