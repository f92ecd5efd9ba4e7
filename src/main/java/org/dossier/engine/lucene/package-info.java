/// Who answers, on one machine?
@NullMarked
package org.dossier.engine.lucene;

import org.jspecify.annotations.NullMarked;
