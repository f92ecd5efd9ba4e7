/// What is a real cluster, for tests?
///
/// Start at [Cluster].
@NullMarked
package org.dossier.cluster;

import org.jspecify.annotations.NullMarked;
