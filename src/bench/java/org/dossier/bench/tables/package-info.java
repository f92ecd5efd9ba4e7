/// How are the tables that come with Dossier made?
///
/// Programs that read openly licensed data and write the tables of organizations and the lists of
/// names and words under `src/main/resources/org/dossier/annotate`. They run by hand, and what they
/// write is committed; the same data give the same tables. No row is copied blindly: names that the
/// hand-made tables have already are left to them, and what may be no organization is dropped.
///
/// Start at [OrganizationTable], then [AliasBook], then the sources; [WordLists] makes the lists.
@NullMarked
package org.dossier.bench.tables;

import org.jspecify.annotations.NullMarked;
