/// When and by whom was an article published, and which years does it speak of?
///
/// [PublicationDating] takes the date that is stated, in metadata, in the first lines, in the
/// address; else it weighs clues of the text ([YearClue]), each of which tells how well each year
/// fits. [YearsMentioned] finds the years that are named, [PublisherFinder] the outlet that an
/// article speaks of as its own. All of them read English best; dates are read in a dozen
/// languages.
///
/// Start at [PublicationDating], then [YearBelief].
@NullMarked
package org.dossier.annotate.publication;

import org.jspecify.annotations.NullMarked;
