/// Do the pages do what a reader expects of them, in a real browser, with a real index behind them?
///
/// Every test opens pages of a running server in headless Chromium and uses them as a reader does.
/// [Browser] starts Chromium and watches its console, [Site] indexes a folder and serves it,
/// [HostSite] is a page of somebody else, and [SearchPage] knows where things are on ours.
///
/// Start at [SearchPageTest], then [EmbedTest].
@NullMarked
package org.dossier.browser;

import org.jspecify.annotations.NullMarked;
