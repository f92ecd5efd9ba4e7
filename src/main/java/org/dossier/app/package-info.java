/// How is it put together and started?
@NullMarked
package org.dossier.app;

import org.jspecify.annotations.NullMarked;
