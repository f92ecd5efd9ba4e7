/// Does Dossier, seen from outside, keep what it promises?
///
/// These tests start the program as a user does and ask it over HTTP; of its code they know
/// nothing. A [Reference] reads all articles from the interface and answers every request by
/// looking at each of them: with its own reading of words, queries, filters and dates. Where the
/// two differ, one of them is wrong.
///
/// Start at [ReferenceTest], then [Reference]; [HundredRequestsTest] holds the interface row by
/// row.
@NullMarked
package org.dossier.contract;

import org.jspecify.annotations.NullMarked;
