/// How is it asked and answered over the web?
@NullMarked
package org.dossier.http;

import org.jspecify.annotations.NullMarked;
