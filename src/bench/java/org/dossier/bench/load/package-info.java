/// Asks servers the same queries over HTTP and tells what each spends on an answer; start at `LoadBench`.
@NullMarked
package org.dossier.bench.load;

import org.jspecify.annotations.NullMarked;
