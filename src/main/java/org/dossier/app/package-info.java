/// How is it put together and started?
///
/// [Main] reads the command line with picocli; one class a command. [OpenCollection] wires an index
/// to what asks it, [Indexing] a folder to the index. Settings come from the command line, else the
/// environment, else `dossier.properties`.
///
/// Start at [Main], then [DossierCommand].
@NullMarked
package org.dossier.app;

import org.jspecify.annotations.NullMarked;
