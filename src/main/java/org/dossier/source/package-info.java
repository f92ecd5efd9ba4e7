/// Where do articles come from?
///
/// Start at `Source`.
@NullMarked
package org.dossier.source;

import org.jspecify.annotations.NullMarked;
